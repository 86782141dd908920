import { findTicket } from '../find-ticket.ts'
import type { CounterNow, QueueState, Ticket } from '../state.ts'
import { type Context, type Refused, refuse } from './context.ts'

export interface OwnCounter {
  readonly counter: CounterNow
  readonly officer: string
}

/** The open or paused counter of the officer who asks: a desk that lost its place cannot act. */
export function ownCounter(state: QueueState, id: string, context: Context): OwnCounter | Refused {
  // A counter that a new configuration left out can still be brought to its end by its officer.
  const known = Object.hasOwn(state.counters, id) || isKnown(context.office.counters, id)
  if (!known) return refuse('unknown-counter', { counter: id })
  const counter = state.counters[id]
  if (counter === undefined || counter.status === 'closed') return refuse('counter-closed', { counter: id })
  const { officer } = context.by
  if (officer === undefined || counter.officer !== officer) {
    return refuse('not-your-counter', { counter: id, officer: counter.officer ?? '' })
  }
  return { counter, officer }
}

/** The own counter, ready to call somebody: not paused and without a turn. */
export function freeCounter(state: QueueState, id: string, context: Context): OwnCounter | Refused {
  const own = ownCounter(state, id, context)
  if ('refused' in own) return own
  if (own.counter.status === 'paused') return refuse('counter-paused', { counter: id })
  return own.counter.ticket === null ? own : busy(state, own.counter)
}

/** The own counter with the ticket whose turn is there. */
export function turnAt(state: QueueState, id: string, context: Context): (OwnCounter & { ticket: Ticket }) | Refused {
  const own = ownCounter(state, id, context)
  if ('refused' in own) return own
  const ticket = own.counter.ticket === null ? null : findTicket(state, own.counter.ticket)
  return ticket === null ? refuse('counter-idle', { counter: id }) : { ...own, ticket }
}

export function busy(state: QueueState, counter: CounterNow): Refused {
  const number = counter.ticket === null ? '' : (findTicket(state, counter.ticket)?.number ?? '')
  return refuse('counter-busy', { counter: counter.id, number })
}

/** A ticket by id or code, or the refusal. */
export function knownTicket(state: QueueState, idOrCode: string): Ticket | Refused {
  return findTicket(state, idOrCode) ?? refuse('unknown-ticket')
}

/** What to tell about a ticket that is in the wrong state. */
export function ticketFacts(ticket: Ticket): Record<string, string> {
  return { number: ticket.number, state: ticket.state, counter: ticket.counter ?? '' }
}

export const isEnded = (ticket: Ticket): boolean => ticket.state === 'done' || ticket.state === 'cancelled'

export const isKnown = (list: readonly { readonly id: string }[], word: string): boolean =>
  list.some((item) => item.id === word)
