import { sampleOffice } from '@denluot/shared/office/sample-office'
import { elderly, fold, issued, morning, opened, turn } from '@denluot/shared/queue/testing/given'
import { expect, test } from 'vitest'
import { paperTroubles } from './attention.ts'
import { deskView } from './desk-view.ts'
import { foresee } from './foresee.ts'
import { pauseEffects } from './pause-effect.ts'
import { transferEffect } from './transfer-effect.ts'
import { whyFacts } from './why-next.ts'

const day = { type: 'DayOpened', day: '2026-11-21' } as const
const circumstances = { office: sampleOffice, officer: 'ha', now: morning }
const civil = (ordinal: number) => issued(ordinal, { number: `B00${ordinal}`, service: 'civil-status', series: 'B' })

test('[O10] a transfer tells the place that the engine then gives', () => {
  const state = fold([day, opened(), opened('3', 'lan'), civil(1), issued(2), civil(3), turn(2).called, turn(2).begun])
  const move = {
    type: 'TransferTicket',
    counter: '1',
    ticket: issued(2).ticket,
    to: { service: 'civil-status' },
  } as const
  expect(transferEffect(state, { ...move, place: 'by-arrival' }, circumstances)).toMatchObject({ place: 2 })
  expect(transferEffect(state, { ...move, place: 'front' }, circumstances)).toMatchObject({ place: 1 })
  expect(transferEffect(state, { ...move, place: 'back' }, circumstances)).toMatchObject({ place: 3 })
})

test('[O10] a consequence that cannot come is a refusal, and foreseeing changes nothing', () => {
  const state = fold([day, issued(1)])
  const before = JSON.stringify(state)
  const foreseen = foresee(state, { type: 'CallNext', counter: '1' }, circumstances)
  expect(foreseen).toEqual({ refused: 'counter-closed' })
  expect(JSON.stringify(state)).toBe(before)
})

test('[O10] a pause tells which lines other counters still call', () => {
  const state = fold([day, opened('1', 'ha'), opened('2', 'minh'), issued(1), issued(2), civil(3)])
  expect(pauseEffects(state, sampleOffice, '1')).toEqual([
    { service: 'certification', people: 2, counters: ['2'] },
    { service: 'civil-status', people: 1, counters: [] },
  ])
})

test('[O11] why the next is next: its rule, who follows, whether priority waits', () => {
  const state = fold([day, opened(), issued(1), issued(2), issued(3, { priority: elderly })])
  const facts = whyFacts(deskView(state, sampleOffice, '1', 'ha'), state, sampleOffice)
  expect(facts).toMatchObject({ rule: 'priority', ticket: { number: 'A003' }, priorityWaits: true, after: null })
  const ordinary = fold([day, opened(), issued(1), issued(2)])
  expect(whyFacts(deskView(ordinary, sampleOffice, '1', 'ha'), ordinary, sampleOffice)).toMatchObject({
    rule: 'arrival',
    after: { number: 'A002' },
    ratio: 3,
  })
})

test('[O12] only the newest paper of a kiosk is a trouble, and only while its owner still waits', () => {
  const failed = (ordinal: number) =>
    ({
      type: 'PrintReported',
      ticket: issued(ordinal).ticket,
      state: 'failed',
      reason: 'paper-out',
      device: 'kiosk-1',
    }) as const
  const confirmed = { ...failed(2), state: 'confirmed', reason: undefined } as const
  const numbers = (...events: Parameters<typeof fold>[0]) => paperTroubles(fold([day, ...events])).map((t) => t.number)
  expect(numbers(issued(1), failed(1))).toEqual(['A001'])
  expect(numbers(issued(1), failed(1), issued(2), confirmed)).toEqual([])
  expect(numbers(opened(), issued(1), failed(1), turn(1).called, turn(1).begun, turn(1).finished)).toEqual([])
})
