import { sampleOffice } from '@denluot/shared/office/sample-office'
import type { Intent } from '@denluot/shared/queue/command'
import { decide } from '@denluot/shared/queue/decide'
import { evolve } from '@denluot/shared/queue/evolve'
import type { QueueState } from '@denluot/shared/queue/state'
import { atNine, fold, issued, morning, opened, turn } from '@denluot/shared/queue/testing/given'
import { counterTicket } from '@denluot/shared/queue/views'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bigKey, intentsOf, promised } from './big-key.ts'
import { deskView } from './desk-view.ts'

const circumstances = { office: sampleOffice, officer: 'ha', now: morning }
const day = { type: 'DayOpened', day: '2026-11-21' } as const

function keyOf(state: QueueState, officer = 'ha', counter = '1') {
  return bigKey(deskView(state, sampleOffice, counter, officer), state, { ...circumstances, officer })
}

function apply(state: QueueState, intent: Intent, officer: string): QueueState {
  const decision = decide(state, { ...intent, id: 'a-test-1' }, { ...atNine, by: { ...atNine.by, officer } })
  if ('refused' in decision) return state
  return decision.events.reduce((now, event) => evolve(now, { ...event, seq: now.seq + 1, at: morning }), state)
}

test('[O7] the big key through a whole turn: open, call, arrived, finish and call, finish, nobody', () => {
  let state = fold([day, issued(1), issued(2)])
  const press = () => {
    for (const intent of intentsOf(keyOf(state), '1', 'solved')) state = apply(state, intent, 'ha')
  }
  const kinds: string[] = []
  for (let step = 0; step < 7; step += 1) {
    kinds.push(keyOf(state).kind)
    press()
  }
  expect(kinds).toEqual(['open', 'call', 'arrived', 'finish-call', 'arrived', 'finish', 'nobody'])
})

test('[O7] a paused counter goes on; one that another officer has offers nothing', () => {
  const paused = fold([
    day,
    opened(),
    { type: 'CounterPaused', counter: '1', officer: 'ha', reason: 'break' },
    issued(1),
  ])
  expect(keyOf(paused)).toEqual({ kind: 'resume', waiting: 1 })
  expect(keyOf(paused, 'lan')).toEqual({ kind: 'taken', officer: 'ha' })
  expect(intentsOf(keyOf(paused, 'lan'), '1', undefined)).toEqual([])
})

test('[O7] somebody who returns to this line when the turn ends is counted before the key is pressed', () => {
  const { ticket } = issued(1)
  const state = fold([
    day,
    opened(),
    opened('3', 'lan'),
    issued(1),
    turn(1).called,
    turn(1).begun,
    {
      type: 'TicketTransferred',
      ticket,
      counter: '1',
      officer: 'ha',
      toService: 'civil-status',
      place: 'by-arrival',
      comeBack: 'certification',
    },
    { type: 'TicketCalled', ticket, counter: '1', officer: 'ha', call: 2 },
    { type: 'ServiceBegun', ticket, counter: '1', officer: 'ha' },
  ])
  expect(keyOf(state)).toMatchObject({ kind: 'finish-call', current: { id: ticket }, next: { id: ticket } })
})

const command: fc.Arbitrary<readonly [officer: string, intent: Intent]> = fc.oneof(
  fc
    .record({ service: fc.constantFrom('certification', 'civil-status', 'results'), elderly: fc.boolean() })
    .map(({ service, elderly }) => {
      const priority = elderly ? { priority: { class: 'priority', reason: 'elderly' } } : {}
      return ['ha', { type: 'IssueTicket', service, channel: 'staff', ...priority }] as const
    }),
  fc
    .record({
      who: fc.constantFrom(['ha', '1'] as const, ['minh', '2'] as const),
      type: fc.constantFrom('OpenCounter', 'CallNext', 'BeginService', 'FinishService', 'MarkNoShow'),
    })
    .map(({ who: [officer, counter], type }) => [officer, { type, counter } as Intent] as const),
)

test('[O7] F2 calls exactly whom it names, after any history', () => {
  fc.assert(
    fc.property(fc.array(command, { maxLength: 60 }), (history) => {
      let state = fold([day, opened('1', 'ha'), opened('2', 'minh')])
      for (const [officer, intent] of history) state = apply(state, intent, officer)
      const key = keyOf(state)
      for (const intent of intentsOf(key, '1', 'solved')) state = apply(state, intent, 'ha')
      if (promised(key) !== null) expect(counterTicket(state, '1')?.id).toBe(promised(key)?.id)
      if (key.kind === 'nobody' || key.kind === 'finish') expect(counterTicket(state, '1')).toBeNull()
    }),
    { seed: 20261121, numRuns: 300 },
  )
})
