import { ticketById } from './find-ticket.ts'
import { lineLength } from './line.ts'
import { allItems } from './pages.ts'
import type { CounterNow, QueueState, Ticket, TicketState } from './state.ts'

/** All tickets of the day in the order in which they were given. */
export function ticketsOf(state: QueueState): Ticket[] {
  return Array.from(allItems(state.tickets))
}

/** People waiting per service, those sent to one counter included; services where nobody ever waited are absent. */
export function waitingCounts(state: QueueState): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const [service, classes] of Object.entries(state.lines)) {
    counts[service] = Object.values(classes).reduce((people, line) => people + lineLength(line), 0)
  }
  for (const id of Object.values(state.directed).flat(2)) {
    const service = ticketById(state, id)?.service
    if (service !== undefined) counts[service] = (counts[service] ?? 0) + 1
  }
  return counts
}

/** Ticket called or served at a counter. */
export function counterTicket(state: QueueState, counter: string): Ticket | null {
  const id = state.counters[counter]?.ticket
  return id ? (ticketById(state, id) ?? null) : null
}

/** Counters with somebody called or served, and whom. */
export function servingNow(state: QueueState): { readonly counter: CounterNow; readonly ticket: Ticket }[] {
  return Object.values(state.counters).flatMap((counter) => {
    const ticket = counterTicket(state, counter.id)
    return ticket === null ? [] : [{ counter, ticket }]
  })
}

/** Tickets put aside, longest first. */
export function heldTickets(state: QueueState): Ticket[] {
  return inState(state, 'held').sort(bySince)
}

/** Tickets that were called in vain, newest first. */
export function missedTickets(state: QueueState): Ticket[] {
  return inState(state, 'no-show').sort((a, b) => bySince(b, a))
}

/** Who has waited longest since arrival, in whole minutes; null when nobody waits. */
export function longestWait(
  state: QueueState,
  now: string,
): { readonly ticket: Ticket; readonly minutes: number } | null {
  let longest: Ticket | null = null
  for (const ticket of allItems(state.tickets)) {
    if (ticket.state === 'waiting' && (longest === null || ticket.arrival < longest.arrival)) longest = ticket
  }
  return longest === null ? null : { ticket: longest, minutes: minutesWaited(longest, now) }
}

/** Whole minutes since the number was given. */
export function minutesWaited(ticket: Ticket, now: string): number {
  return Math.max(0, Math.floor((Date.parse(now) - Date.parse(ticket.arrival)) / 60_000))
}

export type DayNumbers = { readonly issued: number } & Readonly<Record<TicketState, number>>

/** How many tickets of the day are in which state; the states add up to `issued`. */
export function dayNumbers(state: QueueState): DayNumbers {
  const count = { waiting: 0, called: 0, serving: 0, held: 0, 'no-show': 0, done: 0, cancelled: 0, issued: 0 }
  for (const ticket of allItems(state.tickets)) {
    count[ticket.state]++
    count.issued++
  }
  return count
}

function inState(state: QueueState, wanted: TicketState): Ticket[] {
  return ticketsOf(state).filter((ticket) => ticket.state === wanted)
}

function bySince(a: Ticket, b: Ticket): number {
  return a.since < b.since ? -1 : a.since > b.since ? 1 : a.ordinal - b.ordinal
}
