import { allItems } from '../pages.ts'
import type { CounterNow, QueueState } from '../state.ts'
import type { EventOf } from './event-of.ts'
import { joinLine, leaveLine, withTicket } from './standing.ts'

/** Opening again by the same officer changes the services and ends a pause; a running turn goes on. */
export function counterOpened(state: QueueState, event: EventOf<'CounterOpened'>): QueueState {
  const before = state.counters[event.counter]
  return withCounter(state, {
    id: event.counter,
    status: 'open',
    officer: event.officer,
    services: event.services,
    ticket: before?.ticket ?? null,
    since: event.at,
    pauseReason: null,
    priorityRun: before?.priorityRun ?? 0,
  })
}

export function counterPaused(state: QueueState, event: EventOf<'CounterPaused'>): QueueState {
  const counter = state.counters[event.counter]
  if (counter === undefined) return state
  return withCounter(state, { ...counter, status: 'paused', since: event.at, pauseReason: event.reason })
}

export function counterResumed(state: QueueState, event: EventOf<'CounterResumed'>): QueueState {
  const counter = state.counters[event.counter]
  if (counter === undefined) return state
  return withCounter(state, { ...counter, status: 'open', since: event.at, pauseReason: null })
}

/** Nobody waits before an empty chair: people sent to this counter alone go back to their lines by arrival. */
export function counterClosed(state: QueueState, event: EventOf<'CounterClosed'>): QueueState {
  const counter = state.counters[event.counter]
  if (counter === undefined) return state
  const closed: CounterNow = {
    ...counter,
    status: 'closed',
    officer: null,
    ticket: null,
    since: event.at,
    pauseReason: null,
    priorityRun: 0,
  }
  let next = withCounter(state, closed)
  for (const ticket of allItems(state.tickets)) {
    if (ticket.onlyCounter !== event.counter) continue
    const free = { ...ticket, onlyCounter: null }
    const waits = ticket.state === 'waiting'
    next = waits ? joinLine(leaveLine(next, ticket), free, 'by-arrival', ticket.since) : withTicket(next, free)
  }
  return next
}

export function withCounter(state: QueueState, counter: CounterNow): QueueState {
  return { ...state, counters: { ...state.counters, [counter.id]: counter } }
}
