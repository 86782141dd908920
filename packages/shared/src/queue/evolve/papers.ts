import { ticketById } from '../find-ticket.ts'
import type { QueueState, Ticket } from '../state.ts'
import type { EventOf } from './event-of.ts'
import { withTicket } from './standing.ts'

export function dossierAttached(state: QueueState, event: EventOf<'DossierAttached'>): QueueState {
  return changed(state, event.ticket, () => ({ dossier: event.dossier }))
}

export function printReported(state: QueueState, event: EventOf<'PrintReported'>): QueueState {
  return changed(state, event.ticket, () => ({ print: event.state, printReason: event.reason ?? null }))
}

export function reprintAsked(state: QueueState, event: EventOf<'ReprintAsked'>): QueueState {
  return changed(state, event.ticket, (ticket) => ({ reprints: ticket.reprints + 1 }))
}

function changed(state: QueueState, id: string, change: (ticket: Ticket) => Partial<Ticket>): QueueState {
  const ticket = ticketById(state, id)
  return ticket === undefined ? state : withTicket(state, { ...ticket, ...change(ticket) })
}
