import type { OfficeConfig } from '../office/office-config.ts'
import { ordinaryInOrder, priorityInOrder } from './arrival-order.ts'
import { counterServices, ownAndHelped } from './counter-services.ts'
import { ticketById } from './find-ticket.ts'
import { lineLength, noLine, peopleInLine } from './line.ts'
import { runAfter } from './priority-run.ts'
import type { QueueState, Ticket } from './state.ts'

/**
 * Why somebody is called when they are:
 * `sent-here` transferred to this very counter · `fairness` an ordinary citizen after enough priority ones ·
 * `priority` · `arrival` first of the counter's own services · `helps` first of a line it takes when nobody waits for its own.
 */
export type CallRule = 'sent-here' | 'fairness' | 'priority' | 'arrival' | 'helps'

/** `place` is 1 for the next person at that counter. */
export interface WhyNext {
  readonly rule: CallRule
  readonly place: number
  /** Priority calls in a row before, for `fairness`. */
  readonly run: number
}

interface Turn extends WhyNext {
  readonly ticket: Ticket
}

/** Whom this counter calls next, of all its services or of one; null when nobody waits there. */
export function nextInLine(state: QueueState, office: OfficeConfig, counter: string, service?: string): Ticket | null {
  for (const turn of callingOrder(state, office, counter, service)) return turn.ticket
  return null
}

/** Everybody this counter would call, in that order, if nobody else came and no other counter called. */
export function waitingInOrder(state: QueueState, office: OfficeConfig, counter: string): Ticket[] {
  return Array.from(callingOrder(state, office, counter), (turn) => turn.ticket)
}

/** The rule by which a ticket has its place at a counter; null when this counter does not call it. */
export function whyNext(state: QueueState, office: OfficeConfig, counter: string, ticket: string): WhyNext | null {
  for (const { ticket: next, ...why } of callingOrder(state, office, counter)) {
    if (next.id === ticket) return why
  }
  return null
}

/** The one place where it is decided who comes next. */
function* callingOrder(state: QueueState, office: OfficeConfig, counter: string, only?: string): Generator<Turn> {
  const all = counterServices(state, office, counter)
  const services = only === undefined ? all : all.filter((id) => id === only)
  const { own, helped } = ownAndHelped(office, counter, all)
  const ordinary = ownThenHelped(state, own, helped, only)
  const priority = priorityInOrder(state, services)
  let ordinaryLeft = all.reduce((people, id) => people + lineLength(state.lines[id]?.[''] ?? noLine), 0)
  let run = state.counters[counter]?.priorityRun ?? 0
  let place = 0

  for (const ticket of sentTo(state, counter, only)) {
    yield { ticket, rule: 'sent-here', place: ++place, run }
    run = runAfter(run, { priority: ticket.priority !== null, sentHere: true, ordinaryWaits: ordinaryLeft > 0 })
  }
  let nextOrdinary = ordinary.next()
  let nextPriority = priority.next()
  while (!nextOrdinary.done || !nextPriority.done) {
    const fair = run >= office.rules.fairness
    if (!nextOrdinary.done && (nextPriority.done || fair)) {
      const ticket = nextOrdinary.value
      yield { ticket, rule: nextPriority.done ? ordinaryRule(ticket, own) : 'fairness', place: ++place, run }
      ordinaryLeft--
      run = runAfter(run, { priority: false, sentHere: false, ordinaryWaits: ordinaryLeft > 0 })
      nextOrdinary = ordinary.next()
    } else if (!nextPriority.done) {
      yield { ticket: nextPriority.value, rule: 'priority', place: ++place, run }
      run = runAfter(run, { priority: true, sentHere: false, ordinaryWaits: ordinaryLeft > 0 })
      nextPriority = priority.next()
    }
  }
}

function* sentTo(state: QueueState, counter: string, only?: string): Generator<Ticket, void> {
  for (const id of peopleInLine(state.directed[counter] ?? noLine)) {
    const ticket = ticketById(state, id)
    if (ticket !== undefined && (only === undefined || ticket.service === only)) yield ticket
  }
}

/** Ordinary citizens of a counter's own services by arrival; of those it helps with, only when nobody waits for its own. */
function* ownThenHelped(
  state: QueueState,
  own: readonly string[],
  helped: readonly string[],
  only?: string,
): Generator<Ticket, void> {
  const wanted = (services: readonly string[]) => services.filter((id) => only === undefined || id === only)
  yield* ordinaryInOrder(state, wanted(own))
  for (const service of wanted(helped)) yield* ordinaryInOrder(state, [service])
}

function ordinaryRule(ticket: Ticket, own: readonly string[]): CallRule {
  return own.includes(ticket.service) ? 'arrival' : 'helps'
}
