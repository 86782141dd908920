import { businessDay } from './business-day.ts'
import type { Context } from './decide/context.ts'
import type { EventBody } from './event.ts'
import type { QueueState, Ticket } from './state.ts'
import { ticketsOf } from './views.ts'

/**
 * Events that end the old business day and open the one of `now`; none when it is open already, or when the clock went back.
 * Nobody is carried over silently: every ticket and counter of the old day gets its own end.
 */
export function openDay(state: QueueState, context: Pick<Context, 'now'>): readonly EventBody[] {
  const day = businessDay(context.now)
  if (day <= state.day) return []
  return [...ticketsOf(state).flatMap(endOfTicket), ...endOfCounters(state), { type: 'DayOpened', day }]
}

function endOfTicket(ticket: Ticket): EventBody[] {
  switch (ticket.state) {
    case 'waiting':
    case 'called':
    case 'held':
      return [{ type: 'TicketCancelled', ticket: ticket.id, reason: 'day-ended' }]
    case 'serving': {
      const { id, counter, officer } = ticket
      return [{ type: 'ServiceFinished', ticket: id, counter: counter ?? '', officer: officer ?? '' }]
    }
    default:
      return []
  }
}

function endOfCounters(state: QueueState): EventBody[] {
  return Object.values(state.counters)
    .filter((counter) => counter.status !== 'closed')
    .map(({ id, officer }) => ({ type: 'CounterClosed', counter: id, officer: officer ?? '', reason: 'day-ended' }))
}
