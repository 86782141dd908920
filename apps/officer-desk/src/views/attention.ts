import type { OfficeConfig } from '@denluot/shared/office/office-config'
import type { HelpCall, QueueState, Ticket } from '@denluot/shared/queue/state'
import { minutesWaited, ticketsOf } from '@denluot/shared/queue/views'

/** Tickets whose paper somebody must look after: the newest of a device is not out for sure. */
export function paperTroubles(state: QueueState): readonly Ticket[] {
  const newest = new Map<string, Ticket>()
  for (const ticket of ticketsOf(state)) {
    if (ticket.print !== 'none' && ticket.print !== 'sending') newest.set(ticket.device, ticket)
  }
  const open = (ticket: Ticket) => ticket.state === 'waiting' || ticket.state === 'called' || ticket.state === 'held'
  return [...newest.values()].filter((ticket) => ticket.print !== 'confirmed' && open(ticket))
}

/** A trouble is looked after once; a reprint that fails again is a new one. */
export function paperKey({ id, reprints }: Ticket): string {
  return `${id} ${reprints}`
}

export function untoldPapers(state: QueueState, told: readonly string[]): readonly Ticket[] {
  return paperTroubles(state).filter((ticket) => !told.includes(paperKey(ticket)))
}

/** People who have waited beyond the target of their service, longest first within the order of tickets. */
export function lateTickets(state: QueueState, office: OfficeConfig, now: string): readonly Ticket[] {
  const target = new Map(office.services.map((service) => [service.id, service.targetMinutes]))
  return ticketsOf(state).filter(
    (ticket) => ticket.state === 'waiting' && minutesWaited(ticket, now) > (target.get(ticket.service) ?? 15),
  )
}

/** The help call that has waited longest. */
export function oldestHelp(state: QueueState): HelpCall | null {
  return state.help.reduce<HelpCall | null>((oldest, call) => (oldest && oldest.at <= call.at ? oldest : call), null)
}
