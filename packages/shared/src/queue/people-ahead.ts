import type { OfficeConfig } from '../office/office-config.ts'
import { ordinaryInOrder, priorityInOrder } from './arrival-order.ts'
import { counterServices, ownAndHelped } from './counter-services.ts'
import { ticketById, ticketCount } from './find-ticket.ts'
import { lineLength, noLine, peopleInLine, placeInLine } from './line.ts'
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
  // An ordinary person is one who waits; only for somebody with priority the others are counted.
  const ordinaryInAll = person.priority ? ordinaryWaiting(state, services) : 0
  const someoneOrdinary = ordinaryInAll > 0 || !person.priority
  const { sentHere, run } = afterThoseSentHere(state, counter, someoneOrdinary)
  const { fairness } = office.rules
  const beforeFirstTurn = Math.max(0, fairness - run)
  if (person.priority) {
    const priority = priorityAhead(state, services, person.ticket)
    const turns = priority < beforeFirstTurn ? 0 : 1 + Math.floor((priority - beforeFirstTurn) / fairness)
    return sentHere + priority + Math.min(ordinaryInAll, turns)
  }
  const ordinaryAhead = ordinaryBefore(state, office, person, counter, services)
  const priority = priorityWaiting(state, services)
  return sentHere + ordinaryAhead + Math.min(priority, beforeFirstTurn + fairness * ordinaryAhead)
}

function ordinaryBefore(
  state: QueueState,
  office: OfficeConfig,
  person: Person,
  counter: string,
  services: readonly string[],
): number {
  const { own, helped } = ownAndHelped(office, counter, services)
  const beforeOwn = ordinaryWaiting(state, own)
  if (own.includes(person.service)) return beforeInOrder(state, own, person.ticket, beforeOwn)
  const earlier = helped.slice(0, helped.indexOf(person.service))
  const line = state.lines[person.service]?.[''] ?? noLine
  const inLine = person.ticket === null ? lineLength(line) : Math.max(0, placeInLine(line, person.ticket.id))
  return beforeOwn + ordinaryWaiting(state, earlier) + inLine
}

/** Those before a ticket among `all` people of some lines. Who has just come is behind everybody: nobody is walked past. */
function beforeInOrder(state: QueueState, services: readonly string[], ticket: Ticket | null, all: number): number {
  if (ticket === null) return all
  if (ticket.ordinal === ticketCount(state) && !ticket.placed) return all - 1
  let ahead = 0
  for (const other of ordinaryInOrder(state, services)) {
    if (other.id === ticket.id) break
    ahead++
  }
  return ahead
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
  if (ticket === null) return priorityWaiting(state, services)
  let ahead = 0
  for (const other of priorityInOrder(state, services)) {
    if (other.id === ticket.id) break
    ahead++
  }
  return ahead
}

function ordinaryWaiting(state: QueueState, services: readonly string[]): number {
  let people = 0
  for (const service of services) people += lineLength(state.lines[service]?.[''] ?? noLine)
  return people
}

function priorityWaiting(state: QueueState, services: readonly string[]): number {
  let people = 0
  for (const service of services) {
    const classes = state.lines[service] ?? {}
    for (const name in classes) if (name !== '') people += lineLength(classes[name] ?? noLine)
  }
  return people
}
