import type { CommandOf } from '../command.ts'
import type { QueueState } from '../state.ts'
import { knownTicket, ticketFacts } from './at-counter.ts'
import { accept, type Context, type Decision, refuse } from './context.ts'

export function reportPrint(state: QueueState, command: CommandOf<'ReportPrint'>, context: Context): Decision {
  const ticket = knownTicket(state, command.ticket)
  if ('refused' in ticket) return ticket
  return accept({
    type: 'PrintReported',
    ticket: ticket.id,
    state: command.state,
    ...(command.reason === undefined ? {} : { reason: command.reason }),
    device: context.by.device,
  })
}

/** The same number again, never a new one. A kiosk gives only what it gave. */
export function reprintTicket(state: QueueState, command: CommandOf<'ReprintTicket'>, context: Context): Decision {
  const ticket = knownTicket(state, command.ticket)
  if ('refused' in ticket) return ticket
  const { by } = context
  if (by.role === 'kiosk' && ticket.device !== by.device) return refuse('not-your-ticket')
  return accept({ type: 'ReprintAsked', ticket: ticket.id, device: by.device })
}

export function attachDossier(state: QueueState, command: CommandOf<'AttachDossier'>): Decision {
  const ticket = knownTicket(state, command.ticket)
  if ('refused' in ticket) return ticket
  if (ticket.state === 'cancelled') return refuse('already-ended', ticketFacts(ticket))
  return accept({ type: 'DossierAttached', ticket: ticket.id, dossier: command.dossier })
}
