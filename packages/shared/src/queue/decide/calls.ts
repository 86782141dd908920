import type { CommandOf } from '../command.ts'
import { nextInLine } from '../next-in-line.ts'
import type { QueueState, Ticket } from '../state.ts'
import { freeCounter, isEnded, isKnown, knownTicket, type OwnCounter, ticketFacts, turnAt } from './at-counter.ts'
import { accept, type Context, type Decision, refuse } from './context.ts'

export function callNext(state: QueueState, command: CommandOf<'CallNext'>, context: Context): Decision {
  const own = freeCounter(state, command.counter, context)
  if ('refused' in own) return own
  const { office } = context
  const { service } = command
  if (service !== undefined) {
    if (!isKnown(office.services, service)) return refuse('unknown-service', { service })
    if (!own.counter.services.includes(service))
      return refuse('service-not-here', { service, counter: command.counter })
  }
  const ticket = nextInLine(state, office, command.counter, service)
  return ticket === null ? refuse('nobody-waiting') : accept(call(state, ticket, own))
}

/** Out of order, with a reason in the log. Who was put aside or missed returns to the line first. */
export function callTicket(state: QueueState, command: CommandOf<'CallTicket'>, context: Context): Decision {
  const own = freeCounter(state, command.counter, context)
  if ('refused' in own) return own
  const ticket = knownTicket(state, command.ticket)
  if ('refused' in ticket) return ticket
  const { reason } = command
  if (!isKnown(context.office.callReasons, reason)) return refuse('unknown-reason', { reason })
  if (isEnded(ticket)) return refuse('already-ended', ticketFacts(ticket))
  if (ticket.state !== 'waiting') return refuse('not-waiting', ticketFacts(ticket))
  const elsewhere = ticket.onlyCounter !== null && ticket.onlyCounter !== command.counter
  if (elsewhere) return refuse('not-your-ticket', { number: ticket.number, counter: ticket.onlyCounter ?? '' })
  const able = context.office.counters.find((c) => c.id === command.counter)?.services ?? []
  if (ticket.onlyCounter === null && !able.includes(ticket.service)) {
    return refuse('service-not-here', { service: ticket.service, counter: command.counter })
  }
  return accept({ ...call(state, ticket, own), reason })
}

export function recall(state: QueueState, command: CommandOf<'Recall'>, context: Context): Decision {
  const turn = turnAt(state, command.counter, context)
  if ('refused' in turn) return turn
  const { ticket, officer } = turn
  if (ticket.state !== 'called') return refuse('not-called', ticketFacts(ticket))
  const limit = context.office.rules.recallLimit
  if (ticket.times >= limit) return refuse('recall-limit', { number: ticket.number, times: limit })
  return accept({
    type: 'TicketRecalled',
    ticket: ticket.id,
    counter: command.counter,
    officer,
    call: ticket.call,
    times: ticket.times + 1,
  })
}

export function call(state: QueueState, ticket: Pick<Ticket, 'id'>, own: OwnCounter) {
  return {
    type: 'TicketCalled' as const,
    ticket: ticket.id,
    counter: own.counter.id,
    officer: own.officer,
    call: state.callCount + 1,
  }
}

export function reportCall(state: QueueState, command: CommandOf<'ReportCall'>, context: Context): Decision {
  const ticket = knownTicket(state, command.ticket)
  if ('refused' in ticket) return ticket
  const known = state.calls.some((c) => c.call === command.call && c.ticket === ticket.id)
  if (!known) return refuse('no-such-call', { number: ticket.number, call: command.call })
  return accept({
    type: 'CallReported',
    ticket: ticket.id,
    call: command.call,
    report: command.report,
    device: context.by.device,
  })
}
