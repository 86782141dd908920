import type { QueueState } from '@denluot/shared/queue/state'
import { ticketsOf } from '@denluot/shared/queue/views'

/** Turns that ended at a counter today. */
export function turnsAt(state: QueueState, counter: string): number {
  return ticketsOf(state).filter((ticket) => ticket.state === 'done' && ticket.counter === counter).length
}

/** Half of the values are not above it; null without any. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null
}

/** Median of the newest service times of some services, in whole minutes (at least 1); null while there are none. */
export function medianServiceMinutes(state: QueueState, services: readonly string[]): number | null {
  const seconds = median(services.flatMap((service) => state.durations[service] ?? []))
  return seconds === null ? null : Math.max(1, Math.round(seconds / 60))
}
