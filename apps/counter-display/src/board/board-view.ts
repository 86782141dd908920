import type { QueueState } from '@denluot/shared/queue/state'
import type { AnnouncerState } from '../voice/announcer.ts'
import { type Called, newestCalls, type OfficeNames } from './called.ts'

/** A row is ochre while its call waits to be spoken, or was spoken a moment ago and another is being spoken. */
export interface CallRow {
  readonly called: Called
  readonly now: boolean
}

export interface Hero {
  readonly called: Called
  /** `calling`: the ten seconds in which it alternates. */
  readonly phase: 'calling' | 'resting'
  readonly speaking: boolean
}

export interface BoardView {
  /** Null when nobody was called yet, or nobody for ten minutes. */
  readonly hero: Hero | null
  readonly rows: readonly CallRow[]
  readonly page: number
  readonly pages: number
}

const callingMs = 10_000
const restAfterMs = 10 * 60_000
/** A call stays on the wall for a minute at least, and until there were five newer ones. */
const staysMs = 60_000
const staysCalls = 4
const rowPageMs = 6_000

function heroPhase(state: AnnouncerState, called: Called, now: number): Hero['phase'] {
  const startedAt = state.spoken.find(({ announcement }) => announcement.id === called.id)?.startedAt
  return startedAt !== undefined && now - startedAt < callingMs ? 'calling' : 'resting'
}

/** The hero is what is being spoken; when all is quiet, the newest call. */
function heroCall(calls: readonly Called[], state: AnnouncerState, now: number): Called | undefined {
  const { speaking, waiting } = state.queue
  if (speaking !== null) return calls.find(({ id, ticket }) => id === speaking.id || ticket === speaking.ticket)
  const waitingIds = new Set(waiting.map(({ id }) => id))
  return calls.find(({ id, at }) => !waitingIds.has(id) && now - at < restAfterMs)
}

function isNow(state: AnnouncerState, called: Called, now: number): boolean {
  const { speaking, waiting } = state.queue
  if (waiting.some(({ id }) => id === called.id)) return true
  const spoken = state.spoken.find(({ announcement }) => announcement.id === called.id)
  const justEnded = spoken?.endedAt !== null && spoken?.endedAt !== undefined && now - spoken.endedAt < callingMs
  return speaking !== null && justEnded
}

/** What stands on the board at `now` (epoch ms, hub's clock) with room for `capacity` rows. */
export function boardView(
  office: OfficeNames,
  day: QueueState,
  announcer: AnnouncerState,
  now: number,
  capacity: number,
): BoardView {
  const calls = newestCalls(office, day)
  const heroCalled = heroCall(calls, announcer, now)
  const others = calls.filter((called) => called !== heroCalled)
  const kept = others.filter(({ at }, index) => index < Math.max(capacity, staysCalls) || now - at < staysMs)
  const rows = kept.map((called) => ({ called, now: isNow(announcer, called, now) }))
  const waitingOrder = announcer.queue.waiting.map(({ id }) => id)
  const callingNow = rows
    .filter((row) => row.now)
    .sort((a, b) => waitingOrder.indexOf(a.called.id) - waitingOrder.indexOf(b.called.id))
    .slice(0, capacity)
  const room = Math.max(1, capacity - callingNow.length)
  const rest = rows.filter((row) => !row.now)
  const pages = callingNow.length >= capacity ? 1 : Math.max(1, Math.ceil(rest.length / room))
  const page = Math.floor(now / rowPageMs) % pages
  const shown = callingNow.length >= capacity ? [] : rest.slice(page * room, (page + 1) * room)
  return {
    hero:
      heroCalled === undefined
        ? null
        : {
            called: heroCalled,
            phase: heroPhase(announcer, heroCalled, now),
            speaking: announcer.queue.speaking?.id === heroCalled.id,
          },
    rows: [...callingNow, ...shown],
    page,
    pages,
  }
}
