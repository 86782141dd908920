import { ticketById } from './find-ticket.ts'
import { cameBefore, noLine, peopleInLine } from './line.ts'
import type { QueueState, Ticket } from './state.ts'

/** Priority people of some services, of all classes, earliest arrival first; within one line its own order holds. */
export function priorityInOrder(state: QueueState, services: readonly string[]): Generator<Ticket, void> {
  return byArrival(services.flatMap((service) => priorityLines(state, service)))
}

/** Ordinary people of some services, earliest arrival first; within one line its own order holds. */
export function ordinaryInOrder(state: QueueState, services: readonly string[]): Generator<Ticket, void> {
  return byArrival(services.map((service) => ticketsOfLine(state, peopleInLine(state.lines[service]?.[''] ?? noLine))))
}

function* byArrival(lines: readonly Iterator<Ticket, void>[]): Generator<Ticket, void> {
  let heads = lines.flatMap((people) => headOf(people))
  while (heads.length > 0) {
    const first = heads.reduce((a, b) => (cameBefore(b.ticket, a.ticket) ? b : a))
    yield first.ticket
    heads = heads.flatMap((head) => (head === first ? headOf(head.people) : [head]))
  }
}

interface Head {
  readonly ticket: Ticket
  readonly people: Iterator<Ticket, void>
}

function headOf(people: Iterator<Ticket, void>): Head[] {
  const next = people.next()
  return next.done ? [] : [{ ticket: next.value, people }]
}

function priorityLines(state: QueueState, service: string): Iterator<Ticket, void>[] {
  const classes = Object.entries(state.lines[service] ?? {})
  return classes.filter(([name]) => name !== '').map(([, line]) => ticketsOfLine(state, peopleInLine(line)))
}

function* ticketsOfLine(state: QueueState, ids: Iterable<string>): Generator<Ticket, void> {
  for (const id of ids) {
    const ticket = ticketById(state, id)
    if (ticket !== undefined) yield ticket
  }
}
