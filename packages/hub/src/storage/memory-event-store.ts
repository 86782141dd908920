import type { OfficeEvent } from '@denluot/shared/queue/event'
import type { QueueState } from '@denluot/shared/queue/state'
import { assertFollows, chainFaults, chainHash, chainStart, eventBytes, type LogRow } from './event-chain.ts'
import type { Decided, EventStore, OfficeVersion, Receipt } from './event-store.ts'

/** A log that lives as long as the process, for tests. `failNext` makes the next append fail as a broken disk would. */
export interface MemoryEventStore extends EventStore {
  failNext(problem: Error): void
}

export function createMemoryEventStore(): MemoryEventStore {
  const rows: LogRow[] = []
  const receipts = new Map<string, Receipt>()
  let dayStart: QueueState | null = null
  let office: OfficeVersion | null = null
  let failure: Error | null = null

  const head = () => {
    const last = rows.at(-1)
    return { seq: last?.seq ?? 0, hash: last?.hash ?? chainStart }
  }
  const appendOne = (event: OfficeEvent) => {
    const body = eventBytes(event)
    rows.push({ seq: event.seq, body, hash: chainHash(head().hash, body) })
  }

  return {
    head,
    append(group: readonly Decided[]) {
      const problem = failure
      failure = null
      if (problem !== null) throw problem
      let { seq } = head()
      for (const decided of group) {
        if (decided.receipt !== null && receipts.has(decided.receipt.id)) {
          throw new Error(`a receipt for ${decided.receipt.id} exists`)
        }
        for (const { event } of decided.entries) {
          assertFollows(seq, event)
          seq = event.seq
        }
      }
      for (const decided of group) {
        for (const { event } of decided.entries) appendOne(event)
        if (decided.receipt !== null) receipts.set(decided.receipt.id, decided.receipt)
        dayStart = decided.dayStart ?? dayStart
        office = decided.office ?? office
      }
    },
    after: (seq, limit) => rows.slice(seq, seq + limit).map((row): OfficeEvent => JSON.parse(row.body.toString())),
    receipt: (id) => receipts.get(id) ?? null,
    newestDayStart: () => dayStart,
    office: () => office,
    faults: () => chainFaults(rows),
    failNext(problem) {
      failure = problem
    },
  }
}
