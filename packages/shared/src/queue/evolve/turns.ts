import { businessDay } from '../business-day.ts'
import { ticketById } from '../find-ticket.ts'
import type { QueueState, Ticket } from '../state.ts'
import type { EventOf } from './event-of.ts'
import { joinLine, unbind, withCallOver, withTicket } from './standing.ts'

const DURATIONS_KEPT = 20

export function serviceBegun(state: QueueState, event: EventOf<'ServiceBegun'>): QueueState {
  const ticket = ticketById(state, event.ticket)
  if (ticket === undefined) return state
  return withCallOver(withTicket(state, { ...ticket, state: 'serving', since: event.at }), ticket)
}

export function serviceFinished(state: QueueState, event: EventOf<'ServiceFinished'>): QueueState {
  const ticket = ticketById(state, event.ticket)
  if (ticket === undefined) return state
  const next = withDuration(unbind(state, ticket), ticket, event.at)
  const outcome = event.outcome ?? ticket.outcome
  if (event.backTo !== undefined) {
    const back = { ...ticket, service: event.backTo, comeBack: null, outcome }
    return joinLine(next, back, 'by-arrival', event.at)
  }
  return withTicket(next, { ...ticket, state: 'done', since: event.at, call: 0, outcome })
}

export function ticketMissed(state: QueueState, event: EventOf<'TicketMissed'>): QueueState {
  const ticket = ticketById(state, event.ticket)
  if (ticket === undefined) return state
  return withTicket(unbind(state, ticket), { ...ticket, state: 'no-show', since: event.at, call: 0 })
}

/** A turn that somebody forgot to end overnight says nothing about how long people take. */
function withDuration(state: QueueState, ticket: Ticket, at: string): QueueState {
  if (ticket.state !== 'serving' || businessDay(at) !== state.day) return state
  const seconds = Math.max(0, Math.round((Date.parse(at) - Date.parse(ticket.since)) / 1000))
  const newest = [...(state.durations[ticket.service] ?? []), seconds].slice(-DURATIONS_KEPT)
  return { ...state, durations: { ...state.durations, [ticket.service]: newest } }
}
