import { sampleOffice } from '../../office/sample-office.ts'
import type { Intent } from '../command.ts'
import { type Context, type Decision, decide } from '../decide.ts'
import type { EventBody } from '../event.ts'
import { evolve } from '../evolve.ts'
import { initialState } from '../initial-state.ts'
import type { RefusalReason } from '../refusal.ts'
import type { QueueState } from '../state.ts'
import { ticketCode } from '../ticket-code.ts'

export const morning = '2026-11-21T09:00:00.000+07:00'

/** The sample office at nine, officer Hà at a desk, a hash that is not secret. */
export const atNine: Context = {
  now: morning,
  office: sampleOffice,
  by: { device: 'desk-1', role: 'desk', officer: 'ha' },
  keyedHash: (text) =>
    Array.from(text, (letter) => letter.charCodeAt(0).toString(16))
      .reverse()
      .join(''),
}

/** Folds events as if the hub had appended them at `at`. */
export function fold(events: readonly EventBody[], state: QueueState = initialState(), at = morning): QueueState {
  return events.reduce((day, event) => evolve(day, { ...event, seq: day.seq + 1, at }), state)
}

/** `issued(1)` is A001 of certification; anything may be different. */
export function issued(ordinal: number, other: Partial<EventBodyOf<'TicketIssued'>> = {}): EventBodyOf<'TicketIssued'> {
  return {
    type: 'TicketIssued',
    ticket: `20261121-${String(ordinal).padStart(4, '0')}`,
    code: ticketCode('2026-11-21', ordinal, atNine.keyedHash),
    number: `A${String(ordinal).padStart(3, '0')}`,
    service: 'certification',
    series: 'A',
    ordinal,
    place: ordinal - 1,
    channel: 'kiosk',
    files: 1,
    device: 'kiosk-1',
    ...other,
  }
}

export const opened = (counter = '1', officer = 'ha'): EventBodyOf<'CounterOpened'> => ({
  type: 'CounterOpened',
  counter,
  officer,
  services: sampleOffice.counters.find((c) => c.id === counter)?.services ?? [],
})

/** What happened to ticket `ordinal` at a counter. */
export const turn = (ordinal: number, counter = '1', officer = 'ha') => {
  const at = { ticket: issued(ordinal).ticket, counter, officer }
  return {
    called: { type: 'TicketCalled', ...at, call: ordinal },
    begun: { type: 'ServiceBegun', ...at },
    finished: { type: 'ServiceFinished', ...at },
    missed: { type: 'TicketMissed', ...at },
    held: { type: 'TicketHeld', ...at },
  } as const
}

export const elderly = { class: 'priority', reason: 'elderly' } as const

type EventBodyOf<T extends EventBody['type']> = Extract<EventBody, { type: T }>

/**
 * given(events).when(command).then(events | refusal): what the engine does, without a hub.
 * Expected events name only the fields that matter to the test.
 */
export function given(...events: readonly EventBody[]) {
  return givenState(fold([{ type: 'DayOpened', day: '2026-11-21' }, ...events]))
}

/** The same from a state that was folded otherwise. */
export function givenState(state: QueueState) {
  return {
    state,
    when(intent: Intent, context: Partial<Context> = {}) {
      const decision = decide(state, { id: 'command-1', ...intent }, { ...atNine, ...context })
      return {
        decision,
        // biome-ignore lint/suspicious/noThenProperty: given – when – then reads as people say it; nothing awaits it
        then(expected: readonly Partial<EventBody>[] | RefusalReason) {
          const seen = typeof expected === 'string' ? reasonOf(decision) : onlyNamed(decision, expected)
          if (!sameText(seen, expected)) throw new Error(`expected ${text(expected)}, got ${text(decision)}`)
        },
      }
    },
  }
}

const text = (value: unknown): string => JSON.stringify(value)
const sameText = (a: unknown, b: unknown): boolean => text(a) === text(b)
const reasonOf = (decision: Decision): string => ('refused' in decision ? decision.refused : 'accepted')

function onlyNamed(decision: Decision, expected: readonly Partial<EventBody>[]): unknown {
  if ('refused' in decision) return decision.refused
  return decision.events.map((event, i) =>
    Object.fromEntries(
      Object.keys(expected[i] ?? event).map((key) => [key, Object.entries(event).find(([k]) => k === key)?.[1]]),
    ),
  )
}
