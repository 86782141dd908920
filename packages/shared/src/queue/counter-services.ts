import type { OfficeConfig } from '../office/office-config.ts'
import type { QueueState } from './state.ts'

/** Services of a counter in its order of preference: those it opened with, else those it is set up for. */
export function counterServices(state: QueueState, office: OfficeConfig, counter: string): readonly string[] {
  const now = state.counters[counter]
  if (now !== undefined && now.status !== 'closed') return now.services
  return office.counters.find((c) => c.id === counter)?.services ?? []
}

/** The services a counter calls by arrival, and those it takes only while nobody waits for these, best liked first. */
export function ownAndHelped(
  office: OfficeConfig,
  counter: string,
  services: readonly string[],
): { own: readonly string[]; helped: readonly string[] } {
  const helps = office.counters.find((c) => c.id === counter)?.helps ?? []
  const own = services.filter((id) => !helps.includes(id))
  // Opened for nothing but services it helps with: then these are its own.
  return own.length === 0 ? { own: services, helped: [] } : { own, helped: services.filter((id) => helps.includes(id)) }
}
