import type { OfficeConfig } from '@denluot/shared/office/office-config'
import { counterServices } from '@denluot/shared/queue/counter-services'
import { waitingInOrder } from '@denluot/shared/queue/next-in-line'
import type { CallNow, CounterNow, QueueState, Ticket } from '@denluot/shared/queue/state'
import { counterTicket, heldTickets, missedTickets } from '@denluot/shared/queue/views'

/** What one counter's desk shows of the day. */
export interface DeskView {
  readonly id: string
  /** `taken`: another officer sits there. */
  readonly status: 'closed' | 'open' | 'paused' | 'taken'
  readonly counter: CounterNow | null
  readonly services: readonly string[]
  /** Called or being served here. */
  readonly ticket: Ticket | null
  /** The call of that ticket, with what boards and voice reported. */
  readonly call: CallNow | null
  /** Everybody this counter would call, in that order. */
  readonly waiting: readonly Ticket[]
  readonly held: readonly Ticket[]
  readonly missed: readonly Ticket[]
}

export function deskView(state: QueueState, office: OfficeConfig, id: string, officer: string): DeskView {
  const counter = state.counters[id] ?? null
  const services = counterServices(state, office, id)
  const ours = (ticket: Ticket) => services.includes(ticket.service) || ticket.counter === id
  const ticket = counterTicket(state, id)
  return {
    id,
    status: statusOf(counter, officer),
    counter,
    services,
    ticket,
    call: ticket === null ? null : (state.calls.find((call) => call.call === ticket.call) ?? null),
    waiting: waitingInOrder(state, office, id),
    held: heldTickets(state).filter(ours),
    missed: missedTickets(state).filter(ours),
  }
}

/** When the turn at this counter came into its present state, ISO 8601; a recall begins it anew. Null without a turn. */
export function turnSince({ ticket, call }: DeskView): string | null {
  if (ticket === null) return null
  return ticket.state === 'called' ? (call?.lastAt ?? ticket.since) : ticket.since
}

function statusOf(counter: CounterNow | null, officer: string): DeskView['status'] {
  if (counter === null || counter.status === 'closed') return 'closed'
  return counter.officer === officer ? counter.status : 'taken'
}
