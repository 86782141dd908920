import type { TicketView } from '@denluot/shared/contract/replies'
import { findTicket } from '@denluot/shared/queue/find-ticket'
import { peopleAhead } from '@denluot/shared/queue/people-ahead'
import { normaliseCode } from '@denluot/shared/queue/ticket-code'
import { waitEstimate } from '@denluot/shared/queue/wait-estimate'
import type { OpenedHub } from '../open-hub.ts'

/** A ticket of any day by id or code; people ahead and wait are of this moment. */
export function ticketViewOf(hub: OpenedHub, idOrCode: string): TicketView | null {
  const day = hub.state()
  const today = findTicket(day, idOrCode)
  if (today !== null) {
    const { id, number, service, state, arrival: at, counter, rated } = today
    const office = hub.office().config
    const ahead = peopleAhead(day, office, today)
    const wait = state === 'waiting' ? waitEstimate(day, office, service, ahead, hub.now()) : null
    return { id, number, service, state, day: day.day, at, counter, ahead, wait, rated }
  }
  const { reports } = hub.storage
  const before = reports.ticket(idOrCode.trim()) ?? reports.ticket(normaliseCode(idOrCode))
  if (before === null) return null
  const { id, number, service, state, day: then, arrival: at, counter } = before
  return { id, number, service, state, day: then, at, counter, ahead: 0, wait: null, rated: reports.isRated(id) }
}
