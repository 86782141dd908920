import { ticketById } from '../find-ticket.ts'
import { type Line, noLine, withoutPerson, withPersonAt, withPersonByArrival, withPersonLast } from '../line.ts'
import { withItem } from '../pages.ts'
import type { QueueState, Ticket } from '../state.ts'

/** Where somebody joins the line. */
export type Place = 'by-arrival' | 'front' | 'back' | { readonly behind: number }

export function withTicket(state: QueueState, ticket: Ticket): QueueState {
  return { ...state, tickets: withItem(state.tickets, ticket.ordinal - 1, ticket) }
}

/** The line in which a ticket stands, or would stand if it waited. */
export function lineOf(state: QueueState, ticket: Ticket): Line {
  if (ticket.onlyCounter !== null) return state.directed[ticket.onlyCounter] ?? noLine
  return state.lines[ticket.service]?.[ticket.priority?.class ?? ''] ?? noLine
}

/** Puts a ticket into its line as waiting. Its arrival stays what it was. */
export function joinLine(state: QueueState, ticket: Ticket, place: Place, at: string): QueueState {
  const waiting: Ticket = {
    ...ticket,
    state: 'waiting',
    since: at,
    placed: place !== 'by-arrival',
    times: 0,
    call: 0,
    holdReason: null,
    heldUntil: null,
  }
  return withLine(withTicket(state, waiting), waiting, placeInto(state, waiting, place))
}

/** Takes a ticket out of its line; the ticket itself is not changed. */
export function leaveLine(state: QueueState, ticket: Ticket): QueueState {
  return ticket.state === 'waiting' ? withLine(state, ticket, withoutPerson(lineOf(state, ticket), ticket.id)) : state
}

/** Ends whatever binds a ticket: its place in line, or its turn at a counter with the call on the board. */
export function unbind(state: QueueState, ticket: Ticket): QueueState {
  if (ticket.state === 'waiting') return leaveLine(state, ticket)
  if (ticket.state !== 'called' && ticket.state !== 'serving') return state
  return freeCounter(withCallOver(state, ticket), ticket)
}

export function withCallOver(state: QueueState, ticket: Ticket): QueueState {
  if (ticket.call === 0) return state
  return { ...state, calls: state.calls.map((call) => (call.call === ticket.call ? { ...call, over: true } : call)) }
}

function freeCounter(state: QueueState, ticket: Ticket): QueueState {
  const counter = ticket.counter === null ? undefined : state.counters[ticket.counter]
  if (counter?.ticket !== ticket.id) return state
  return { ...state, counters: { ...state.counters, [counter.id]: { ...counter, ticket: null } } }
}

function placeInto(state: QueueState, ticket: Ticket, place: Place): Line {
  const line = lineOf(state, ticket)
  if (place === 'by-arrival') return withPersonByArrival(line, ticket, (id) => ticketById(state, id))
  if (place === 'back') return withPersonLast(line, ticket.id)
  return withPersonAt(line, place === 'front' ? 0 : place.behind, ticket.id)
}

function withLine(state: QueueState, ticket: Ticket, line: Line): QueueState {
  if (ticket.onlyCounter !== null) return { ...state, directed: { ...state.directed, [ticket.onlyCounter]: line } }
  const classes = state.lines[ticket.service] ?? {}
  const inService = { ...classes, [ticket.priority?.class ?? '']: line }
  return { ...state, lines: { ...state.lines, [ticket.service]: inService } }
}
