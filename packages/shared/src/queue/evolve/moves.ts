import { ticketById } from '../find-ticket.ts'
import type { QueueState } from '../state.ts'
import type { EventOf } from './event-of.ts'
import { joinLine, leaveLine, unbind, withTicket } from './standing.ts'

export function ticketHeld(state: QueueState, event: EventOf<'TicketHeld'>): QueueState {
  const ticket = ticketById(state, event.ticket)
  if (ticket === undefined) return state
  const held = {
    ...ticket,
    state: 'held' as const,
    since: event.at,
    call: 0,
    holdReason: event.reason ?? null,
    heldUntil: event.until ?? null,
  }
  return withTicket(unbind(state, ticket), held)
}

export function ticketResumed(state: QueueState, event: EventOf<'TicketResumed'>): QueueState {
  const ticket = ticketById(state, event.ticket)
  return ticket?.state === 'held' ? joinLine(state, ticket, 'by-arrival', event.at) : state
}

export function ticketTransferred(state: QueueState, event: EventOf<'TicketTransferred'>): QueueState {
  const ticket = ticketById(state, event.ticket)
  if (ticket === undefined) return state
  const moved = {
    ...ticket,
    service: event.toService,
    onlyCounter: event.toCounter ?? null,
    comeBack: event.comeBack ?? null,
  }
  return joinLine(unbind(state, ticket), moved, event.place, event.at)
}

export function ticketRestored(state: QueueState, event: EventOf<'TicketRestored'>): QueueState {
  const ticket = ticketById(state, event.ticket)
  if (ticket?.state !== 'no-show') return state
  return joinLine(state, { ...ticket, restored: ticket.restored + 1 }, { behind: event.behind }, event.at)
}

export function ticketCancelled(state: QueueState, event: EventOf<'TicketCancelled'>): QueueState {
  const ticket = ticketById(state, event.ticket)
  if (ticket === undefined) return state
  const cancelled = { ...ticket, state: 'cancelled' as const, since: event.at, call: 0, cancelReason: event.reason }
  return withTicket(unbind(state, ticket), cancelled)
}

/** Priority that proves unfounded ends; the person stands on among the ordinary ones by arrival. */
export function priorityVerified(state: QueueState, event: EventOf<'PriorityVerified'>): QueueState {
  const ticket = ticketById(state, event.ticket)
  if (!ticket?.priority) return state
  if (event.verified) return withTicket(state, { ...ticket, priority: { ...ticket.priority, verified: true } })
  const ordinary = { ...ticket, priority: null }
  if (ticket.state !== 'waiting' || ticket.onlyCounter !== null) return withTicket(state, ordinary)
  return joinLine(leaveLine(state, ticket), ordinary, 'by-arrival', ticket.since)
}
