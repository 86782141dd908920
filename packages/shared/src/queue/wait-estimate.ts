import type { OfficeConfig } from '../office/office-config.ts'
import { ticketById } from './find-ticket.ts'
import type { QueueState } from './state.ts'

/** A wait in whole minutes, from – to. */
export interface Wait {
  readonly low: number
  readonly high: number
}

/** With fewer finished turns than this the configured minutes are the better guess. */
const ENOUGH = 5

/**
 * How long somebody with `ahead` people before them waits: recent turns, the counters open for the service and how far
 * these are with the person they serve. With nobody at work it is reckoned as if one counter began a turn now.
 * Always finite, `high` at least 1.
 */
export function waitEstimate(
  state: QueueState,
  office: OfficeConfig,
  service: string,
  ahead: number,
  now: string,
): Wait {
  const open = Object.values(state.counters).filter((c) => c.status === 'open' && c.services.includes(service))
  const turn = turnMinutes(state, office, service)
  const wait = (minutes: number, end: 'low' | 'high') => {
    const busy = open.map((counter) => minutesLeft(state, office, counter.ticket, end, now))
    return startAfter(busy.length > 0 ? busy : [minutes], ahead, minutes)
  }
  const low = Math.floor(wait(turn.low, 'low'))
  return { low, high: Math.max(low, 1, Math.ceil(wait(turn.high, 'high'))) }
}

/** Counters free after `busy` minutes take the people ahead one by one; when is the first free after that? */
function startAfter(busy: readonly number[], ahead: number, minutes: number): number {
  const order = busy.slice().sort((a, b) => a - b)
  const rounds = Math.floor(ahead / order.length)
  return rounds * minutes + (order[ahead % order.length] ?? 0)
}

function minutesLeft(
  state: QueueState,
  office: OfficeConfig,
  ticketId: string | null,
  end: 'low' | 'high',
  now: string,
): number {
  const ticket = ticketId === null ? undefined : ticketById(state, ticketId)
  if (ticket === undefined) return 0
  const turn = turnMinutes(state, office, ticket.service)[end]
  const spent = ticket.state === 'serving' ? Math.max(0, Date.parse(now) - Date.parse(ticket.since)) / 60_000 : 0
  // A turn that is longer than usual is not over at once: a quarter of a usual one is still to come.
  return Math.max(turn / 4, turn - spent)
}

function turnMinutes(state: QueueState, office: OfficeConfig, service: string): Wait {
  const recent = state.durations[service] ?? []
  const expected = office.services.find((s) => s.id === service)?.expectedMinutes ?? 10
  if (recent.length < ENOUGH) return { low: expected * 0.7, high: expected * 1.3 }
  const sorted = recent.slice().sort((a, b) => a - b)
  const at = (share: number) => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0) / 60
  return { low: Math.max(0.1, at(0.4)), high: Math.max(0.2, at(0.75)) }
}
