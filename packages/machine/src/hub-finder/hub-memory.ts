import type { KnownHub } from './hub-search.ts'

/** What a PC remembers of its hub over a restart. */
export interface HubMemory {
  /** Null when there is nothing, or nothing that can be read. */
  load(): KnownHub | null
  /** Throws when it cannot be kept. */
  save(hub: KnownHub): void
}

/** Remembers until the process ends; for tests, and for a PC without a folder. */
export function createShortMemory(known: KnownHub | null = null): HubMemory {
  let kept = known
  return {
    load: () => kept,
    save(hub) {
      kept = hub
    },
  }
}
