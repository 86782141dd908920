import type { OfficeConfig } from '../office/office-config.ts'
import type { QueueState } from './state.ts'

/** Services of a counter in its order of preference: those it opened with, else those it is set up for. */
export function counterServices(state: QueueState, office: OfficeConfig, counter: string): readonly string[] {
  const now = state.counters[counter]
  if (now !== undefined && now.status !== 'closed') return now.services
  return office.counters.find((c) => c.id === counter)?.services ?? []
}
