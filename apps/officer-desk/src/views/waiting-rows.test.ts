import { sampleOffice } from '@denluot/shared/office/sample-office'
import { elderly, fold, issued, opened } from '@denluot/shared/queue/testing/given'
import { waitingCounts } from '@denluot/shared/queue/views'
import { expect, test } from 'vitest'
import { deskView } from './desk-view.ts'
import { soonFrom, waitingMark } from './waiting-mark.ts'
import { counterRows, hallRows, type WaitingRow } from './waiting-rows.ts'

const later = '2026-11-21T09:12:00.000+07:00'
const result = (ordinal: number) => issued(ordinal, { number: `G00${ordinal}`, service: 'results', series: 'G' })
const state = fold([
  { type: 'DayOpened', day: '2026-11-21' },
  opened('2', 'ha'),
  result(1),
  issued(2),
  issued(3),
  issued(4, { priority: elderly }),
  issued(5, { number: 'B001', service: 'civil-status', series: 'B' }),
  issued(6, { number: 'G006', service: 'results', series: 'G', priority: elderly }),
])

const drawn = (rows: readonly WaitingRow[]) =>
  rows.map((row) => (row.kind === 'group' ? `${row.group}: ${row.services.join(' ')}` : row.ticket.number))

test('[O8] the list is the order of calling; headings stand where another kind of people begins', () => {
  const view = deskView(state, sampleOffice, '2', 'ha')
  const rows = counterRows(view.waiting, '2', view.services, sampleOffice, later)
  expect(drawn(rows)).toEqual([
    'priority: ',
    'A004',
    'G006',
    'own: certification',
    'A002',
    'A003',
    'helps: results',
    'G001',
  ])
  const people = rows.flatMap((row) => (row.kind === 'person' ? [row] : []))
  expect(people.map((row) => row.ticket.id)).toEqual(view.waiting.map((ticket) => ticket.id))
  expect(people.map((row) => row.place)).toEqual([1, 2, 3, 4, 5])
})

test('[O8] the whole hall shows everybody once, by service', () => {
  const rows = hallRows(state, sampleOffice, later)
  const people = rows.flatMap((row) => (row.kind === 'person' ? [row.ticket.id] : []))
  const waiting = Object.values(waitingCounts(state)).reduce((sum, count) => sum + count, 0)
  expect(new Set(people).size).toBe(waiting)
  expect(people).toHaveLength(waiting)
  expect(drawn(rows).filter((text) => text.includes(':'))).toEqual([
    'service: certification',
    'service: civil-status',
    'service: results',
  ])
})

test.each([
  [0, 'fresh'],
  [9, 'fresh'],
  [10, 'soon'],
  [15, 'soon'],
  [16, 'late'],
] as const)('[O9] with a target of 15 minutes, %i minutes are %s', (minutes, mark) => {
  expect(waitingMark(minutes, 15)).toBe(mark)
  expect(soonFrom(15)).toBe(10)
})
