import type { OfficeEvent } from '@denluot/shared/queue/event'
import { ticketById } from '@denluot/shared/queue/find-ticket'
import type { QueueState, Ticket } from '@denluot/shared/queue/state'

/** The ticket an event is about, as it stands in the state after that event. */
export function ticketAfter(state: QueueState, event: OfficeEvent): Ticket | null {
  return 'ticket' in event ? (ticketById(state, event.ticket) ?? null) : null
}
