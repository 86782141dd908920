import type { OfficeConfig } from '@denluot/shared/office/office-config'
import { waitingInOrder } from '@denluot/shared/queue/next-in-line'
import type { QueueState } from '@denluot/shared/queue/state'

/** One line of this counter while it pauses: how many wait in it, and which open counters still call them. */
export interface PauseEffect {
  readonly service: string
  readonly people: number
  readonly counters: readonly string[]
}

export function pauseEffects(state: QueueState, office: OfficeConfig, counter: string): readonly PauseEffect[] {
  const people = new Map<string, number>()
  for (const ticket of waitingInOrder(state, office, counter)) {
    const line = ticket.onlyCounter === counter ? '' : ticket.service
    people.set(line, (people.get(line) ?? 0) + 1)
  }
  return [...people].map(([service, count]) => ({
    service,
    people: count,
    counters: Object.values(state.counters)
      .filter((other) => other.id !== counter && other.status === 'open' && other.services.includes(service))
      .map((other) => other.id),
  }))
}
