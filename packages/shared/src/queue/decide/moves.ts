import type { CommandOf } from '../command.ts'
import type { QueueState, Ticket } from '../state.ts'
import { isEnded, isKnown, knownTicket, ownCounter, ticketFacts } from './at-counter.ts'
import { accept, type Context, type Decision, type Refused, refuse } from './context.ts'

export function holdTicket(state: QueueState, command: CommandOf<'HoldTicket'>, context: Context): Decision {
  const own = ownCounter(state, command.counter, context)
  if ('refused' in own) return own
  const ticket = movable(state, command.ticket, command.counter)
  if ('refused' in ticket) return ticket
  if (ticket.state === 'held') return refuse('not-waiting', ticketFacts(ticket))
  const { reason, until } = command
  if (reason !== undefined && !isKnown(context.office.holdReasons, reason)) return refuse('unknown-reason', { reason })
  return accept({
    type: 'TicketHeld',
    ticket: ticket.id,
    counter: command.counter,
    officer: own.officer,
    ...(reason === undefined ? {} : { reason }),
    ...(until === undefined ? {} : { until }),
  })
}

export function resumeTicket(state: QueueState, command: CommandOf<'ResumeTicket'>, context: Context): Decision {
  const own = ownCounter(state, command.counter, context)
  if ('refused' in own) return own
  const ticket = knownTicket(state, command.ticket)
  if ('refused' in ticket) return ticket
  if (ticket.state !== 'held') return refuse('not-held', ticketFacts(ticket))
  return accept({ type: 'TicketResumed', ticket: ticket.id, counter: command.counter, officer: own.officer })
}

/** Same number, same arrival, history kept. `comeBack` remembers the first service of the journey. */
export function transferTicket(state: QueueState, command: CommandOf<'TransferTicket'>, context: Context): Decision {
  const own = ownCounter(state, command.counter, context)
  if ('refused' in own) return own
  const ticket = movable(state, command.ticket, command.counter)
  if ('refused' in ticket) return ticket
  const { to } = command
  if ('service' in to && !isKnown(context.office.services, to.service)) {
    return refuse('unknown-service', { service: to.service })
  }
  if ('counter' in to && !isKnown(context.office.counters, to.counter)) {
    return refuse('unknown-counter', { counter: to.counter })
  }
  const toService = 'service' in to ? to.service : ticket.service
  const home = ticket.comeBack ?? (command.comeBack ? ticket.service : null)
  const returns = home !== null && (home !== toService || 'counter' in to)
  return accept({
    type: 'TicketTransferred',
    ticket: ticket.id,
    counter: command.counter,
    officer: own.officer,
    toService,
    ...('counter' in to ? { toCounter: to.counter } : {}),
    place: command.place ?? 'by-arrival',
    ...(returns ? { comeBack: home } : {}),
  })
}

/** Missed turns return behind some people, a few times at most: the rule stands on the paper. */
export function restoreTicket(state: QueueState, command: CommandOf<'RestoreTicket'>, context: Context): Decision {
  const ticket = knownTicket(state, command.ticket)
  if ('refused' in ticket) return ticket
  if (ticket.state !== 'no-show') return refuse('not-missed', ticketFacts(ticket))
  const { restores, keepPlaces } = context.office.rules
  if (ticket.restored >= restores) return refuse('restore-limit', { number: ticket.number, times: restores })
  return accept({ type: 'TicketRestored', ticket: ticket.id, behind: keepPlaces })
}

export function cancelTicket(state: QueueState, command: CommandOf<'CancelTicket'>, context: Context): Decision {
  const ticket = knownTicket(state, command.ticket)
  if ('refused' in ticket) return ticket
  const { by, office } = context
  const { reason } = command
  if (by.role === 'kiosk' && ticket.device !== by.device) return refuse('not-your-ticket')
  if (!isKnown(office.cancelReasons, reason)) return refuse('unknown-reason', { reason })
  if (isEnded(ticket)) return refuse('already-ended', ticketFacts(ticket))
  if (by.role === 'kiosk' && ticket.state !== 'waiting') return refuse('not-waiting', ticketFacts(ticket))
  const atCounter = ticket.state === 'called' || ticket.state === 'serving'
  if (atCounter && ticket.officer !== by.officer) return refuse('not-your-ticket', ticketFacts(ticket))
  return accept({ type: 'TicketCancelled', ticket: ticket.id, reason })
}

export function verifyPriority(state: QueueState, command: CommandOf<'VerifyPriority'>, context: Context): Decision {
  const ticket = knownTicket(state, command.ticket)
  if ('refused' in ticket) return ticket
  if (isEnded(ticket)) return refuse('already-ended', ticketFacts(ticket))
  if (ticket.priority === null) return refuse('unknown-priority', { number: ticket.number })
  const officer = context.by.officer ?? context.by.device
  return accept({ type: 'PriorityVerified', ticket: ticket.id, verified: command.verified, officer })
}

/** The ticket of the turn at this counter, or one that waits or is held; never another counter's. */
function movable(state: QueueState, idOrCode: string, counter: string): Ticket | Refused {
  const ticket = knownTicket(state, idOrCode)
  if ('refused' in ticket) return ticket
  if (isEnded(ticket)) return refuse('already-ended', ticketFacts(ticket))
  if (ticket.state === 'no-show') return refuse('not-waiting', ticketFacts(ticket))
  const atCounter = ticket.state === 'called' || ticket.state === 'serving'
  return atCounter && ticket.counter !== counter ? refuse('not-your-ticket', ticketFacts(ticket)) : ticket
}
