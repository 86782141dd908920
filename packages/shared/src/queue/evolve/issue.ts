import { ticketCount } from '../find-ticket.ts'
import type { QueueState, Ticket } from '../state.ts'
import type { EventOf } from './event-of.ts'
import { joinLine } from './standing.ts'

/** More than any burst a kiosk may be allowed. */
const ISSUED_KEPT = 100

export function ticketIssued(state: QueueState, event: EventOf<'TicketIssued'>): QueueState {
  if (event.ordinal !== ticketCount(state) + 1) return state
  const ticket: Ticket = {
    id: event.ticket,
    code: event.code ?? '',
    number: event.number,
    service: event.service,
    ordinal: event.ordinal,
    arrival: event.at,
    placed: false,
    state: 'waiting',
    since: event.at,
    priority: event.priority ? { ...event.priority, verified: null } : null,
    channel: event.channel,
    files: event.files,
    procedure: event.procedure ?? null,
    dossier: event.dossier ?? null,
    device: event.device,
    counter: null,
    officer: null,
    onlyCounter: null,
    comeBack: null,
    times: 0,
    call: 0,
    restored: 0,
    holdReason: null,
    heldUntil: null,
    outcome: null,
    cancelReason: null,
    print: 'none',
    printReason: null,
    reprints: 0,
    rated: false,
  }
  const issued = [...(state.issuedBy[event.device] ?? []), [event.at, event.service] as const].slice(-ISSUED_KEPT)
  return withNumberTaken(
    joinLine({ ...state, issuedBy: { ...state.issuedBy, [event.device]: issued } }, ticket, 'by-arrival', event.at),
    event,
  )
}

function withNumberTaken(state: QueueState, event: EventOf<'TicketIssued'>): QueueState {
  if (event.channel === 'roll') {
    const numbers = [...(state.rollNumbers[event.series] ?? []), event.number]
    return { ...state, rollNumbers: { ...state.rollNumbers, [event.series]: numbers } }
  }
  const next = Math.max(state.series[event.series] ?? 0, event.place + 1)
  return { ...state, series: { ...state.series, [event.series]: next } }
}
