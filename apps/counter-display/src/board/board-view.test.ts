import { sampleOffice } from '@denluot/shared/office/sample-office'
import { describe, expect, test } from 'vitest'
import { callSeven, createHall, hallDay, second } from '../testing/hall.ts'
import { emptyQueue, followCalls, startNext } from '../voice/announcement-queue.ts'
import type { AnnouncerState, SpokenCall } from '../voice/announcer.ts'
import { boardView } from './board-view.ts'

const quiet: AnnouncerState = { queue: emptyQueue, spoken: [] }
type Hall = ReturnType<typeof createHall>

const view = (hall: Hall, at: number, announcer = quiet, capacity = 4) =>
  boardView(sampleOffice, hall.day(), announcer, second(at), capacity)
const numbers = (shown: ReturnType<typeof view>) =>
  shown.rows.map(({ called, now }) => `${called.number}${now ? '!' : ''}`)

/** The announcer as it stands when the calls of the hall came in at `at` and the first of them is being spoken. */
function speaking(hall: Hall, at: number): AnnouncerState {
  const queue = startNext(followCalls(emptyQueue, hallDay, hall.day().calls, second(at)))
  const announcement = queue.speaking
  if (announcement === null) throw new Error('nothing is spoken')
  const spoken: SpokenCall = {
    announcement,
    text: '',
    clips: [],
    readings: 0,
    peak: 0,
    startedAt: second(at),
    endedAt: null,
  }
  return { queue, spoken: [spoken] }
}

describe('at rest', () => {
  test('[B14] the newest call is the hero, the four before it are the rows', () => {
    const hall = createHall()
    callSeven(hall)
    const shown = view(hall, 500)
    expect(shown.hero).toMatchObject({ called: { number: 'A007', counter: '1', group: 'a' }, phase: 'resting' })
    expect(numbers(shown)).toEqual(['A006', 'A005', 'A004', 'A003'])
    expect(shown.pages).toBe(1)
  })

  test('[B14] nobody called yet: no hero and no rows', () => {
    expect(view(createHall(), 0)).toEqual({ hero: null, rows: [], page: 0, pages: 1 })
  })

  test('[B14] after ten minutes without a call the hero goes to the rows', () => {
    const hall = createHall()
    callSeven(hall)
    const shown = view(hall, 360 + 600)
    expect(shown.hero).toBeNull()
    expect(numbers(shown)).toEqual(['A007', 'A006', 'A005', 'A004'])
  })

  test('[B15] a call stays for a minute even if more come than fit: rows are paged', () => {
    const hall = createHall()
    hall.open(0, '1', '2', '3', '4', '5', '6')
    for (let i = 0; i < 6; i += 1) hall.call(i, hall.issue(0, 'certification'), String(i + 1))
    const first = view(hall, 36)
    expect(first.pages).toBe(2)
    expect(numbers(first)).toEqual(['A005', 'A004', 'A003', 'A002'])
    expect(numbers(view(hall, 42))).toEqual(['A001'])
    expect(view(hall, 70).pages).toBe(1)
  })

  test('[B15] a low window pages the last calls too', () => {
    const hall = createHall()
    callSeven(hall)
    expect(view(hall, 504, quiet, 2)).toMatchObject({ pages: 2, page: 0 })
    expect(numbers(view(hall, 504, quiet, 2))).toEqual(['A006', 'A005'])
    expect(numbers(view(hall, 510, quiet, 2))).toEqual(['A004', 'A003'])
  })
})

describe('while calling', () => {
  test('[B16] the hero is the call that is being spoken; what waits to be spoken is an ochre row', () => {
    const hall = createHall()
    callSeven(hall)
    hall.issue(0, 'certification')
    hall.issue(0, 'civil-status')
    hall.open(400, '3')
    hall.call(500, 'A008', '1')
    hall.call(501, 'B001', '3')
    const shown = view(hall, 502, speaking(hall, 501))
    expect(shown.hero).toMatchObject({ called: { number: 'A008' }, phase: 'calling', speaking: true })
    expect(numbers(shown)).toEqual(['B001!', 'A007', 'A006', 'A005'])
  })

  test('[B16] the hero alternates for ten seconds', () => {
    const hall = createHall()
    callSeven(hall)
    hall.issue(0, 'certification')
    hall.call(500, 'A008', '1')
    const announcer = speaking(hall, 500)
    expect(view(hall, 509, announcer).hero?.phase).toBe('calling')
    expect(view(hall, 510, announcer).hero?.phase).toBe('resting')
  })

  test('[B16] when two calls change places the first is still ochre', () => {
    const hall = createHall()
    hall.open(0, '1', '3')
    hall.issue(0, 'certification')
    hall.issue(0, 'civil-status')
    hall.call(500, 'A001', '1')
    hall.call(501, 'B001', '3')
    const before = speaking(hall, 501)
    const first = before.spoken[0]
    if (first === undefined) throw new Error('nothing is spoken')
    const queue = startNext({ ...before.queue, speaking: null })
    const shown = view(hall, 511, { queue, spoken: [{ ...first, endedAt: second(510) }] })
    expect(shown.hero?.called.number).toBe('B001')
    expect(numbers(shown)).toEqual(['A001!'])
  })

  test('[B17] a recall lifts the row back into the hero, not doubled', () => {
    const hall = createHall()
    hall.open(0, '1', '2')
    for (const counter of ['1', '2']) hall.call(0, hall.issue(0, 'certification'), counter)
    hall.recall(100, 'A001', 2)
    const shown = view(hall, 101)
    expect(shown.hero?.called).toMatchObject({ number: 'A001', times: 2 })
    expect(numbers(shown)).toEqual(['A002'])
  })
})
