import { itemAt } from './pages.ts'
import type { QueueState, Ticket } from './state.ts'
import { normaliseCode, ordinalOfCode } from './ticket-code.ts'

/** Id of a ticket, `20261121-0001`: business day and ordinal of the day. */
export function ticketId(day: string, ordinal: number): string {
  return `${day.replaceAll('-', '')}-${String(ordinal).padStart(4, '0')}`
}

/** Ticket of the day by its id. */
export function ticketById(state: QueueState, id: string): Ticket | undefined {
  const ticket = itemAt(state.tickets, Number(id.slice(9)) - 1)
  return ticket?.id === id ? ticket : undefined
}

/** Ticket of the day by id or by the whole code of its paper; null when there is none. */
export function findTicket(state: QueueState, idOrCode: string): Ticket | null {
  const text = idOrCode.trim()
  if (/^\d{8}-\d{4,}$/.test(text)) return ticketById(state, text) ?? null
  const code = normaliseCode(text)
  const ordinal = ordinalOfCode(code, state.day)
  const ticket = ordinal === null ? undefined : itemAt(state.tickets, ordinal - 1)
  return ticket?.code === code ? ticket : null
}

/** How many numbers the day has given. */
export function ticketCount(state: QueueState): number {
  const last = state.tickets.length - 1
  return last < 0 ? 0 : last * (state.tickets[0]?.length ?? 0) + (state.tickets[last]?.length ?? 0)
}
