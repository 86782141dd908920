import { ticketById } from '../find-ticket.ts'
import { lineLength, noLine } from '../line.ts'
import { runAfter } from '../priority-run.ts'
import type { CallNow, QueueState, Ticket } from '../state.ts'
import { withCounter } from './counters.ts'
import type { EventOf } from './event-of.ts'
import { leaveLine, withTicket } from './standing.ts'

const CALLS_KEPT = 40

export function ticketCalled(state: QueueState, event: EventOf<'TicketCalled'>): QueueState {
  const ticket = ticketById(state, event.ticket)
  const counter = state.counters[event.counter]
  if (ticket === undefined || counter === undefined) return state
  const left = leaveLine(state, ticket)
  const called: Ticket = {
    ...ticket,
    state: 'called',
    since: event.at,
    counter: event.counter,
    officer: event.officer,
    onlyCounter: null,
    times: 1,
    call: event.call,
  }
  const run = runAfter(counter.priorityRun, {
    priority: ticket.priority !== null,
    sentHere: ticket.onlyCounter !== null,
    ordinaryWaits: counter.services.some((id) => lineLength(left.lines[id]?.[''] ?? noLine) > 0),
  })
  const next = withCounter(withTicket(left, called), { ...counter, ticket: ticket.id, priorityRun: run })
  return withCall({ ...next, callCount: Math.max(state.callCount, event.call) }, newCall(called, event.at))
}

/** The call moves to the end of the list and is neither seen nor heard yet. */
export function ticketRecalled(state: QueueState, event: EventOf<'TicketRecalled'>): QueueState {
  const ticket = ticketById(state, event.ticket)
  if (ticket === undefined) return state
  const first = state.calls.find((call) => call.call === event.call)
  const again = {
    ...newCall({ ...ticket, call: event.call, times: event.times }, event.at),
    at: first?.at ?? ticket.since,
  }
  return withCall(withTicket(state, { ...ticket, times: event.times }), again)
}

export function callReported(state: QueueState, event: EventOf<'CallReported'>): QueueState {
  const calls = state.calls.map((call) => (call.call === event.call ? { ...call, [event.report]: event.at } : call))
  return { ...state, calls }
}

function newCall(ticket: Ticket, at: string): CallNow {
  return {
    call: ticket.call,
    ticket: ticket.id,
    number: ticket.number,
    counter: ticket.counter ?? '',
    at,
    times: ticket.times,
    lastAt: at,
    priority: ticket.priority !== null,
    painted: null,
    spoken: null,
    over: false,
  }
}

function withCall(state: QueueState, call: CallNow): QueueState {
  return { ...state, calls: [...state.calls.filter((c) => c.call !== call.call), call].slice(-CALLS_KEPT) }
}
