import { ticketById } from '../find-ticket.ts'
import type { QueueState } from '../state.ts'
import type { EventOf } from './event-of.ts'
import { withTicket } from './standing.ts'

export function serviceRated(state: QueueState, event: EventOf<'ServiceRated'>): QueueState {
  const ticket = ticketById(state, event.ticket)
  if (ticket === undefined) return state
  const [one, two, three, four, five] = state.ratings[ticket.service] ?? [0, 0, 0, 0, 0]
  const add = (level: number) => (event.level === level ? 1 : 0)
  const counts = [one + add(1), two + add(2), three + add(3), four + add(4), five + add(5)] as const
  return withTicket({ ...state, ratings: { ...state.ratings, [ticket.service]: counts } }, { ...ticket, rated: true })
}

/** Asking again does not make the wait for help look shorter. */
export function helpAsked(state: QueueState, event: EventOf<'HelpAsked'>): QueueState {
  if (state.help.some((call) => call.where === event.where)) return state
  return { ...state, help: [...state.help, { where: event.where, device: event.device, at: event.at }] }
}

export function helpAnswered(state: QueueState, event: EventOf<'HelpAnswered'>): QueueState {
  return { ...state, help: state.help.filter((call) => call.where !== event.where) }
}
