import { officeIso } from '../business-day.ts'
import type { Intent } from '../command.ts'
import { type Actor, type Context, type Decision, decide } from '../decide.ts'
import type { OfficeEvent } from '../event.ts'
import { evolve } from '../evolve.ts'
import { initialState } from '../initial-state.ts'
import type { QueueState, Ticket } from '../state.ts'
import { ticketsOf } from '../views.ts'
import { atNine } from './given.ts'

/** Three numbers that a random source or a shrinker may choose freely; each means some command. */
export type Choice = readonly [what: number, a: number, b: number]

export interface Step {
  readonly before: QueueState
  readonly intent: Intent
  readonly context: Context
  readonly decision: Decision
  readonly events: readonly OfficeEvent[]
  readonly after: QueueState
}

/** Days that were played before, by their choices: many rules are checked over the same days. */
export function createDays(from = atNine.now): (choices: readonly Choice[]) => Step[] {
  const played = new Map<string, Step[]>()
  return (choices) => {
    const key = JSON.stringify(choices)
    const steps = played.get(key) ?? play(choices, from)
    played.set(key, steps)
    return steps
  }
}

const officers = ['ha', 'minh', 'lan', 'tuan']
const counters = ['1', '2', '3', '4']
const services = ['certification', 'civil-status', 'results', 'social']

/** Plays commands from a moment on, sensible and senseless ones, up to three minutes apart, and keeps every step. */
export function play(choices: readonly Choice[], from = atNine.now): Step[] {
  const steps: Step[] = []
  let state = initialState()
  let now = Date.parse(from)
  for (const choice of choices) {
    now += 1000 * (choice[2] % 180)
    const { intent, by } = commandFor(state, choice)
    const context = { ...atNine, by, now: officeIso(now) }
    const decision = decide(state, { id: 'command-1', ...intent }, context)
    const bodies = 'refused' in decision ? [] : decision.events
    const before = state
    const events = bodies.map((body, i): OfficeEvent => ({ ...body, seq: before.seq + 1 + i, at: context.now }))
    state = events.reduce(evolve, state)
    steps.push({ before, intent, context, decision, events, after: state })
  }
  return steps
}

function commandFor(state: QueueState, [what, a, b]: Choice): { intent: Intent; by: Actor } {
  const counter = pick(counters, a, '1')
  // Mostly the officer who sits there, now and then somebody else.
  const seated = state.counters[counter]?.officer ?? pick(officers, a, 'ha')
  const desk: Actor = {
    device: `desk-${counter}`,
    role: 'desk',
    officer: b % 13 === 0 ? pick(officers, b, 'ha') : seated,
  }
  const kiosk: Actor = { device: 'kiosk-1', role: 'kiosk' }
  const kind = what % 30
  if (kind < 8) return { intent: issue(a, b), by: b % 2 ? kiosk : desk }
  if (kind < 18) return { intent: onward(state, counter, b), by: desk }
  const intents = deskIntents(state, counter, a, b)
  const intent = pick(intents, kind === 18 ? a : what, issue(a, b))
  return { intent, by: intent.type === 'CancelTicket' && b % 2 ? kiosk : desk }
}

function issue(a: number, b: number): Intent {
  const priority = b % 3 < 2 ? {} : { priority: { class: 'priority', reason: 'elderly' } }
  return { type: 'IssueTicket', service: pick(services, a, 'certification'), ...priority }
}

/** The next sensible thing at a counter. */
function onward(state: QueueState, counter: string, b: number): Intent {
  const now = state.counters[counter]
  if (now === undefined || now.status === 'closed') return { type: 'OpenCounter', counter }
  if (now.status === 'paused') return { type: 'ResumeCounter', counter }
  const turn = ticketsOf(state).find((t) => t.id === now.ticket)
  if (turn === undefined) return { type: 'CallNext', counter }
  if (turn.state === 'serving') return { type: 'FinishService', counter, outcome: 'solved' }
  return b % 7 === 0 ? { type: 'MarkNoShow', counter } : { type: 'BeginService', counter }
}

/** Everything else a desk can ask for, sensible at this moment or not. */
function deskIntents(state: QueueState, counter: string, a: number, b: number): readonly Intent[] {
  const service = pick(services, b, 'certification')
  const some = (...states: Ticket['state'][]) => {
    const all = ticketsOf(state)
    const fitting = all.filter((t) => states.includes(t.state))
    return pick(fitting.length > 0 ? fitting : all, b, undefined)?.id ?? 'none'
  }
  const here = state.counters[counter]?.ticket ?? some('waiting')
  const moved = b % 2 ? some('waiting', 'held') : here
  const to = a % 5 < 3 ? { service } : { counter: pick(counters, b, '1') }
  const place = pick(['by-arrival', 'by-arrival', 'front', 'back'] as const, b, 'back')
  const lastCall = state.calls.at(-1)
  return [
    { type: 'CallNext', counter, service },
    { type: 'CallTicket', counter, ticket: some('waiting'), reason: 'urgent' },
    { type: 'CallRollNumber', counter, number: `${'ABGE'.charAt(a % 4)}${(b % 40) + 1}` },
    { type: 'Recall', counter },
    { type: 'BeginService', counter },
    { type: 'FinishService', counter },
    { type: 'MarkNoShow', counter },
    { type: 'HoldTicket', counter, ticket: b % 3 ? here : some('waiting'), reason: 'copying' },
    { type: 'ResumeTicket', counter, ticket: some('held') },
    { type: 'TransferTicket', counter, ticket: moved, to, place, comeBack: a % 4 === 0 },
    { type: 'TransferTicket', counter, ticket: here, to, comeBack: true },
    { type: 'RestoreTicket', ticket: some('no-show') },
    { type: 'CancelTicket', ticket: some('waiting', 'held'), reason: 'left' },
    { type: 'VerifyPriority', ticket: some('waiting', 'serving'), verified: b % 2 === 0 },
    { type: 'PauseCounter', counter, reason: 'break' },
    { type: 'CloseCounter', counter },
    { type: 'RateService', ticket: some('done'), level: (b % 5) + 1 },
    { type: 'AttachDossier', ticket: some('serving'), dossier: 'H01-2026-0001' },
    { type: 'ReportCall', ticket: lastCall?.ticket ?? 'none', call: lastCall?.call ?? 1, report: 'painted' },
    { type: 'ReprintTicket', ticket: some('waiting') },
    { type: 'AskForHelp', where: 'kiosk-1' },
    { type: 'AnswerHelp', where: 'kiosk-1' },
  ]
}

function pick<T, E>(list: readonly T[], at: number, otherwise: E): T | E {
  return list[at % list.length] ?? otherwise
}
