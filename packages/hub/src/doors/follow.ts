import type { FeedBatch, Role } from '@denluot/shared/contract/replies'
import type { OfficeEvent } from '@denluot/shared/queue/event'
import { visibleTo } from '@denluot/shared/queue/visible'
import { withEventMeta } from '@orpc/server'
import type { Hub } from '../hub.ts'

export interface Reader {
  /** Where the reader stands; events after it are read. */
  readonly after: number
  readonly role: Role
  readonly signal: AbortSignal
  /** Throws when the reader may not read on. */
  readonly mayRead: () => void
}

function visible(events: readonly OfficeEvent[], role: Role): OfficeEvent[] {
  return events.flatMap((event) => visibleTo(role, event) ?? [])
}

/**
 * Batches contiguous in from/to. A reader ahead of the log (the office was restored from a backup) gets at once a
 * batch that does not join on to its place, which tells it to ask for the state again.
 */
export async function* followBatches(hub: Hub, { after, role, signal, mayRead }: Reader): AsyncGenerator<FeedBatch> {
  const head = hub.state().seq
  if (after > head) yield { from: head, to: head, events: [] }
  let at = Math.min(after, head)
  while (!signal.aborted) {
    mayRead()
    const events = hub.recent.after(at)
    const to = events.at(-1)?.seq
    if (to === undefined) {
      await hub.recent.news(signal)
      continue
    }
    yield withEventMeta({ from: at, to, events: visible(events, role) }, { id: String(to) })
    at = to
  }
}

/** One event at a time, for server-sent events. */
export async function* followEvents(hub: Hub, reader: Reader): AsyncGenerator<OfficeEvent> {
  let at = reader.after
  while (!reader.signal.aborted) {
    reader.mayRead()
    const events = hub.recent.after(at)
    if (events.length === 0) await hub.recent.news(reader.signal)
    for (const event of visible(events, reader.role)) {
      yield withEventMeta({ ...event }, { id: String(event.seq) })
    }
    at = events.at(-1)?.seq ?? at
  }
}
