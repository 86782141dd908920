import { type FeedBatch, feedBatch, type Role } from '@denluot/shared/contract/replies'
import { withEventMeta } from '@orpc/server'
import { encodeHibernationRPCEvent } from '@orpc/server/hibernation'
import type { Hub } from '../hub.ts'
import { visibleEvents } from './follow.ts'

/** A batch as it goes over the wire. */
export interface WireBatch {
  /** Where it brings its reader. */
  readonly to: number
  /** The frame for the feed that its reader opened under this id. */
  frame(id: string): Buffer
}

/** Batches of the feed in the form they are sent in: put together once for all readers of a role who stand at one place. */
export interface FeedBatches {
  /** What follows `seq`; null when nothing does. */
  after(role: Role, seq: number): WireBatch | null
}

/** Readers stand at the head, or where they stood before the line broke: few places at a time. */
const MOST_KEPT = 16
/** A batch that is no longer all there is goes out as it is when it is this long; a short one is made anew. */
const WORTH_KEEPING = 64
const EMPTY_ID = '{"i":""'

interface Kept {
  readonly batch: WireBatch
  readonly events: number
}

/** The frame of one batch; readers' frames differ in nothing but the id, which comes first. */
export function wireBatch(batch: FeedBatch): WireBatch {
  const frame = encodeHibernationRPCEvent('', withEventMeta(batch, { id: String(batch.to) }))
  if (!frame.startsWith(EMPTY_ID)) throw new Error(`a frame does not begin with its id: ${frame.slice(0, 40)}`)
  const rest = Buffer.from(frame.slice(EMPTY_ID.length))
  return { to: batch.to, frame: (id) => Buffer.concat([Buffer.from(`{"i":${JSON.stringify(id)}`), rest]) }
}

/** `check` holds every batch against the contract, for tests. */
export function createFeedBatches({ recent, state }: Pick<Hub, 'recent' | 'state'>, check: boolean): FeedBatches {
  const kept = new Map<string, Kept>()
  const make = (role: Role, seq: number): Kept | null => {
    const events = recent.after(seq)
    const to = events.at(-1)?.seq
    if (to === undefined) return null
    const batch: FeedBatch = { from: seq, to, events: visibleEvents(events, role) }
    return { batch: wireBatch(check ? feedBatch.parse(batch) : batch), events: events.length }
  }
  return {
    after(role, seq) {
      const key = `${role} ${seq}`
      const known = kept.get(key)
      if (known !== undefined && (known.batch.to === state().seq || known.events >= WORTH_KEEPING)) return known.batch
      const made = make(role, seq)
      if (made === null) return null
      kept.delete(key)
      const oldest = kept.size < MOST_KEPT ? undefined : kept.keys().next().value
      if (oldest !== undefined) kept.delete(oldest)
      kept.set(key, made)
      return made.batch
    },
  }
}
