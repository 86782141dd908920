import { ORPCError } from '@orpc/server'
import { encodeHibernationRPCEvent } from '@orpc/server/hibernation'
import type { Logger } from 'pino'
import type { Hub } from '../hub.ts'
import { createFeedBatches, wireBatch } from './feed-batches.ts'
import type { Reader } from './follow.ts'

/** Where the frames of a reader go. */
export interface Outlet {
  /** False when the peer does not keep up; `room` is then called once it does, or has gone. */
  send(frame: Buffer | string, room: () => void): boolean
}

/**
 * The feed of all screens. Batches are contiguous in from/to. A reader ahead of the log (the office was restored from a
 * backup) gets at once a batch that does not join on to its place, which tells it to ask for the state again.
 */
export interface Feed {
  /** Sends what follows the reader's place, now and from now on, under the id of its call. Returns what ends it. */
  follow(id: string, reader: Reader, outlet: Outlet): () => void
  /** Readers who follow now. */
  readers(): number
  close(): void
}

interface Follower extends Reader {
  readonly id: string
  readonly outlet: Outlet
  at: number
  /** Something will call `advance` again: room at the peer, or the next turn of the loop. */
  busy: boolean
}

export function createFeed(hub: Pick<Hub, 'recent' | 'state'>, log: Logger, check = false): Feed {
  const batches = createFeedBatches(hub, check)
  const followers = new Set<Follower>()

  const fail = (follower: Follower, problem: unknown) => {
    followers.delete(follower)
    if (!(problem instanceof ORPCError)) log.error({ err: problem }, 'a feed failed')
    follower.outlet.send(encodeHibernationRPCEvent(follower.id, problem, { event: 'error' }), () => {})
  }
  /** One batch at most, so that commands find their turn while somebody reads the whole log. */
  const advance = (follower: Follower) => {
    if (follower.busy || !followers.has(follower)) return
    try {
      const batch = batches.after(follower.role, follower.at)
      if (batch === null) return
      follower.mayRead()
      const again = () => {
        follower.busy = false
        advance(follower)
      }
      follower.at = batch.to
      const room = follower.outlet.send(batch.frame(follower.id), again)
      follower.busy = !room || batch.to < hub.state().seq
      if (room && follower.busy) setImmediate(again)
    } catch (problem) {
      fail(follower, problem)
    }
  }
  let due = false
  // After the answers of the commands that made the news; what happened meanwhile goes along in one batch.
  const stopListening = hub.recent.onNews(() => {
    if (due) return
    due = true
    setImmediate(() => {
      due = false
      for (const follower of followers) advance(follower)
    })
  })

  return {
    follow(id, reader, outlet) {
      const head = hub.state().seq
      const follower: Follower = { ...reader, id, outlet, at: Math.min(reader.after, head), busy: false }
      followers.add(follower)
      if (reader.after > head) outlet.send(wireBatch({ from: head, to: head, events: [] }).frame(id), () => {})
      advance(follower)
      return () => followers.delete(follower)
    },
    readers: () => followers.size,
    close() {
      stopListening()
      followers.clear()
    },
  }
}
