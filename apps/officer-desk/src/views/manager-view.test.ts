import { sampleOffice } from '@denluot/shared/office/sample-office'
import { fold, issued, morning, opened, turn } from '@denluot/shared/queue/testing/given'
import { expect, test } from 'vitest'
import { chartScale } from '../manager/chart-scale.ts'
import { median, medianServiceMinutes, turnsAt } from './counter-day.ts'
import { hallCourse } from './hall-course.ts'
import { managerView } from './manager-view.ts'

const day = { type: 'DayOpened', day: '2026-11-21' } as const
const at = (clock: string) => `2026-11-21T${clock}:00.000+07:00`

let state = fold([day, opened(), issued(1), issued(2), issued(3)])
state = fold([turn(1).called, turn(1).begun], state, at('09:10'))
state = fold(
  [turn(1).finished, { type: 'ServiceRated', ticket: issued(1).ticket, level: 4, answers: [] }],
  state,
  at('09:20'),
)
state = fold([turn(2).called], state, at('09:21'))

test('[O13] the figures of the manager are those of the log', () => {
  const view = managerView(state, sampleOffice, at('09:40'))
  expect(view).toMatchObject({
    waiting: 1,
    longest: { minutes: 40, late: true, ticket: { number: 'A003' } },
    medianWait: 10,
    callsCounted: 2,
    done: 1,
    doneLastHour: 1,
    rating: { pleased: 1, all: 1 },
    open: 1,
    paused: 0,
  })
  expect(view.lines[0]).toMatchObject({ service: 'certification', waiting: 1, marks: ['late'], longest: 40 })
  expect(view.counters[0]).toMatchObject({ officer: 'ha', doing: 'called', turns: 1, ticket: { number: 'A002' } })
  expect(view.counters[1]).toMatchObject({ officer: null, doing: 'closed', since: null })
})

test('[O13] people in the office at each quarter of an hour', () => {
  expect(hallCourse(state, Date.parse(at('09:40'))).map(({ people }) => people)).toEqual([3, 3, 2, 2])
  expect(hallCourse(fold([day]), Date.parse(morning))).toEqual([])
})

test('a counter’s day: turns and the median of service times', () => {
  expect(turnsAt(state, '1')).toBe(1)
  expect(medianServiceMinutes(state, ['certification'])).toBe(10)
  expect(medianServiceMinutes(state, ['land'])).toBeNull()
  expect(median([5, 1, 9])).toBe(5)
  expect(median([])).toBeNull()
})

test.each([
  [0, [0, 1]],
  [3, [0, 1, 2, 3]],
  [31, [0, 10, 20, 30, 40]],
  [17, [0, 5, 10, 15, 20]],
])('a chart of up to %i people has the lines %j', (peak, lines) => {
  expect(chartScale(Date.parse(at('07:00')), Date.parse(at('11:00')), peak).lines).toEqual(lines)
})

test('a chart writes eight times at most', () => {
  for (const to of ['08:00', '11:00', '17:00', '23:00']) {
    expect(chartScale(Date.parse(at('07:10')), Date.parse(at(to)), 9).hours.length).toBeLessThanOrEqual(8)
  }
})
