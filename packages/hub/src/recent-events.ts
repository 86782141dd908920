import type { OfficeEvent } from '@denluot/shared/queue/event'
import type { EventStore } from './storage/event-store.ts'

/**
 * What readers follow. A reader holds only its place (`seq`); the newest events lie in memory, older ones in the log,
 * so that a slow reader costs nothing but its own patience.
 */
export interface RecentEvents {
  /** Events with a greater `seq`, oldest first, some at a time; empty when there is nothing new. */
  after(seq: number): readonly OfficeEvent[]
  /** Resolves when there may be something new, or when the signal says that nobody waits any more. */
  news(signal: AbortSignal | undefined): Promise<void>
  /** Calls whenever there is something new, before who published it goes on; the returned function ends it. */
  onNews(call: () => void): () => void
  publish(events: readonly OfficeEvent[]): void
  /** Readers who wait for `news` now. */
  readers(): number
}

const KEPT = 4_096
const BATCH = 512

export function createRecentEvents(store: Pick<EventStore, 'after'>): RecentEvents {
  let kept: OfficeEvent[] = []
  const waiting = new Set<() => void>()
  const calls = new Set<() => void>()
  return {
    after(seq) {
      const first = kept[0]?.seq
      if (first === undefined || seq + 1 < first) return store.after(seq, BATCH)
      return kept.slice(seq + 1 - first, seq + 1 - first + BATCH)
    },
    news(signal) {
      return new Promise((resolve) => {
        if (signal?.aborted === true) return resolve()
        const wake = () => {
          waiting.delete(wake)
          signal?.removeEventListener('abort', wake)
          resolve()
        }
        waiting.add(wake)
        signal?.addEventListener('abort', wake)
      })
    },
    onNews(call) {
      calls.add(call)
      return () => calls.delete(call)
    },
    publish(events) {
      kept.push(...events)
      if (kept.length > 2 * KEPT) kept = kept.slice(-KEPT)
      for (const call of calls) call()
      for (const wake of [...waiting]) wake()
    },
    readers: () => waiting.size,
  }
}
