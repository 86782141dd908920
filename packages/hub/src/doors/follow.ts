import type { Role } from '@denluot/shared/contract/replies'
import type { OfficeEvent } from '@denluot/shared/queue/event'
import { visibleTo } from '@denluot/shared/queue/visible'
import { withEventMeta } from '@orpc/server'
import type { Hub } from '../hub.ts'

export interface Reader {
  /** Where the reader stands; events after it are read. */
  readonly after: number
  readonly role: Role
  /** Throws when the reader may not read on. */
  readonly mayRead: () => void
}

export function visibleEvents(events: readonly OfficeEvent[], role: Role): OfficeEvent[] {
  return events.flatMap((event) => visibleTo(role, event) ?? [])
}

/** One event at a time, for server-sent events. */
export async function* followEvents(hub: Hub, reader: Reader, signal: AbortSignal): AsyncGenerator<OfficeEvent> {
  let at = reader.after
  while (!signal.aborted) {
    reader.mayRead()
    const events = hub.recent.after(at)
    if (events.length === 0) await hub.recent.news(signal)
    for (const event of visibleEvents(events, reader.role)) {
      yield withEventMeta({ ...event }, { id: String(event.seq) })
    }
    at = events.at(-1)?.seq ?? at
  }
}
