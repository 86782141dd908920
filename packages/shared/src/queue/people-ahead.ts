import type { OfficeConfig } from '../office/office-config.ts'
import { counterServices } from './counter-services.ts'
import { ticketById } from './find-ticket.ts'
import { lineLength, noLine, peopleInLine, placeInLine } from './line.ts'
import { priorityInOrder } from './priority-order.ts'
import { runAfter } from './priority-run.ts'
import type { QueueState, Ticket } from './state.ts'

/** A person whose place is asked for: a ticket, or somebody who would join the end of a line now. */
interface Person {
  readonly service: string
  readonly priority: boolean
  readonly ticket: Ticket | null
}

/**
 * How many people are called before this ticket, under the rule of `nextInLine`: the place at the counter where it
 * comes soonest if that counter alone called on. 0 only for a ticket that is next somewhere, or does not wait.
 * Counts instead of walking the lines, because every printed number asks.
 */
export function peopleAhead(state: QueueState, office: OfficeConfig, ticket: Ticket): number {
  if (ticket.state !== 'waiting') return 0
  if (ticket.onlyCounter !== null) {
    return Math.max(0, placeInLine(state.directed[ticket.onlyCounter] ?? noLine, ticket.id))
  }
  return fewestAhead(state, office, { service: ticket.service, priority: ticket.priority !== null, ticket })
}

/** The same for somebody who would take a number now. */
export function peopleAheadIfIssued(
  state: QueueState,
  office: OfficeConfig,
  service: string,
  priorityClass: string | null,
): number {
  return fewestAhead(state, office, { service, priority: priorityClass !== null, ticket: null })
}

function fewestAhead(state: QueueState, office: OfficeConfig, person: Person): number {
  const takes = (counter: { id: string }) => counterServices(state, office, counter.id).includes(person.service)
  const status = (counter: { id: string }) => state.counters[counter.id]?.status ?? 'closed'
  const able = office.counters.filter(takes)
  const open = able.filter((counter) => status(counter) === 'open')
  const staffed = open.length > 0 ? open : able.filter((counter) => status(counter) === 'paused')
  const counters = staffed.length > 0 ? staffed : able
  if (counters.length === 0) return aheadAt(state, office, person, '', [person.service])
  const places = counters.map(({ id }) => aheadAt(state, office, person, id, counterServices(state, office, id)))
  return Math.min(...places)
}

function aheadAt(
  state: QueueState,
  office: OfficeConfig,
  person: Person,
  counter: string,
  services: readonly string[],
): number {
  const ordinary = (id: string) => lineLength(state.lines[id]?.[''] ?? noLine)
  const ordinaryInAll = sum(services.map(ordinary))
  const someoneOrdinary = ordinaryInAll > 0 || !person.priority
  const { sentHere, run } = afterThoseSentHere(state, counter, someoneOrdinary)
  const { fairness } = office.rules
  const beforeFirstTurn = Math.max(0, fairness - run)
  if (person.priority) {
    const priority = priorityAhead(state, services, person.ticket)
    const turns = priority < beforeFirstTurn ? 0 : 1 + Math.floor((priority - beforeFirstTurn) / fairness)
    return sentHere + priority + Math.min(ordinaryInAll, turns)
  }
  const earlierServices = services.slice(0, services.indexOf(person.service))
  const own = state.lines[person.service]?.[''] ?? noLine
  const inOwn = person.ticket === null ? lineLength(own) : Math.max(0, placeInLine(own, person.ticket.id))
  const ordinaryAhead = sum(earlierServices.map(ordinary)) + inOwn
  const priority = sum(services.map((id) => priorityLength(state, id)))
  return sentHere + ordinaryAhead + Math.min(priority, beforeFirstTurn + fairness * ordinaryAhead)
}

function afterThoseSentHere(state: QueueState, counter: string, ordinaryWaits: boolean) {
  let run = state.counters[counter]?.priorityRun ?? 0
  let sentHere = 0
  for (const id of peopleInLine(state.directed[counter] ?? noLine)) {
    const priority = ticketById(state, id)?.priority
    run = runAfter(run, { priority: priority !== null, sentHere: true, ordinaryWaits })
    sentHere++
  }
  return { sentHere, run }
}

function priorityAhead(state: QueueState, services: readonly string[], ticket: Ticket | null): number {
  if (ticket === null) return sum(services.map((id) => priorityLength(state, id)))
  let ahead = 0
  for (const other of priorityInOrder(state, services)) {
    if (other.id === ticket.id) break
    ahead++
  }
  return ahead
}

function priorityLength(state: QueueState, service: string): number {
  const classes = Object.entries(state.lines[service] ?? {})
  return sum(classes.map(([name, line]) => (name === '' ? 0 : lineLength(line))))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, n) => total + n, 0)
}
