import type { CommandOf } from '../command.ts'
import type { QueueState } from '../state.ts'
import { isKnown, ticketFacts, turnAt } from './at-counter.ts'
import { accept, type Context, type Decision, refuse } from './context.ts'

export function beginService(state: QueueState, command: CommandOf<'BeginService'>, context: Context): Decision {
  const turn = turnAt(state, command.counter, context)
  if ('refused' in turn) return turn
  const { ticket, officer } = turn
  if (ticket.state !== 'called') return refuse('not-called', ticketFacts(ticket))
  return accept({ type: 'ServiceBegun', ticket: ticket.id, counter: command.counter, officer })
}

export function finishService(state: QueueState, command: CommandOf<'FinishService'>, context: Context): Decision {
  const turn = turnAt(state, command.counter, context)
  if ('refused' in turn) return turn
  const { ticket, officer } = turn
  if (ticket.state !== 'serving') return refuse('not-serving', ticketFacts(ticket))
  const { outcome } = command
  if (outcome !== undefined && !isKnown(context.office.outcomes, outcome)) {
    return refuse('unknown-reason', { reason: outcome })
  }
  return accept({
    type: 'ServiceFinished',
    ticket: ticket.id,
    counter: command.counter,
    officer,
    ...(outcome === undefined ? {} : { outcome }),
    ...(ticket.comeBack === null ? {} : { backTo: ticket.comeBack }),
  })
}

export function markNoShow(state: QueueState, command: CommandOf<'MarkNoShow'>, context: Context): Decision {
  const turn = turnAt(state, command.counter, context)
  if ('refused' in turn) return turn
  const { ticket, officer } = turn
  if (ticket.state !== 'called') return refuse('not-called', ticketFacts(ticket))
  return accept({ type: 'TicketMissed', ticket: ticket.id, counter: command.counter, officer })
}
