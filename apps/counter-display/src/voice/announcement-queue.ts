import type { CallNow } from '@denluot/shared/queue/state'

/** One call to be spoken. A recall is an announcement of its own. */
export interface Announcement {
  /** Day, number of the call and how often it was called: the same one is never queued twice. */
  readonly id: string
  readonly ticket: string
  readonly call: number
  readonly number: string
  readonly counter: string
  /** Epoch ms of the (re)call by the hub's clock. */
  readonly at: number
}

/** First come, first spoken; one at a time; nothing that has begun is ever cut. */
export interface AnnouncementQueue {
  readonly speaking: Announcement | null
  /** The one being spoken is over already, or called anew: it is not read a second time. */
  readonly answered: boolean
  readonly waiting: readonly Announcement[]
  /** Ids that were taken in already, newest last. */
  readonly known: readonly string[]
}

export const emptyQueue: AnnouncementQueue = { speaking: null, answered: false, waiting: [], known: [] }

/** What is older is no longer news: a screen that was away does not call it again. */
const newsMs = 60_000
/** A call that waited longer is said in its short form, once. */
const lateMs = 8_000
const remembered = 200

export function announcementId(day: string, call: Pick<CallNow, 'call' | 'times'>): string {
  return `${day}/${call.call}.${call.times}`
}

function toAnnouncement(day: string, call: CallNow): Announcement {
  const { ticket, number, counter } = call
  return { id: announcementId(day, call), ticket, call: call.call, number, counter, at: Date.parse(call.lastAt) }
}

/** Brings the queue in step with the calls of the day: new ones join at the end, those that are over leave. */
export function followCalls(
  queue: AnnouncementQueue,
  day: string,
  calls: readonly CallNow[],
  now: number,
): AnnouncementQueue {
  const open = calls.filter((call) => !call.over)
  const openIds = new Set(open.map((call) => announcementId(day, call)))
  const news = open
    .filter((call) => call.spoken === null && now - Date.parse(call.lastAt) <= newsMs)
    .map((call) => toAnnouncement(day, call))
    .filter(({ id }) => !queue.known.includes(id))
    .sort((a, b) => a.at - b.at)
  const waiting = queue.waiting.filter(({ id }) => openIds.has(id))
  const answered = queue.speaking !== null && !openIds.has(queue.speaking.id)
  if (news.length === 0 && waiting.length === queue.waiting.length && answered === queue.answered) return queue
  return {
    ...queue,
    answered,
    waiting: [...waiting, ...news],
    known: [...queue.known, ...news.map(({ id }) => id)].slice(-remembered),
  }
}

/** Takes the first of the line when nobody is being spoken. */
export function startNext(queue: AnnouncementQueue): AnnouncementQueue {
  const [first, ...waiting] = queue.waiting
  if (queue.speaking !== null || first === undefined) return queue
  return { ...queue, speaking: first, answered: false, waiting }
}

export function finishSpeaking(queue: AnnouncementQueue): AnnouncementQueue {
  return queue.speaking === null ? queue : { ...queue, speaking: null, answered: false }
}

/** Without a link nobody knows what is still true: what waits is forgotten, and is news again if the link returns soon. */
export function forgetWaiting(queue: AnnouncementQueue): AnnouncementQueue {
  const ids = new Set(queue.waiting.map(({ id }) => id))
  if (ids.size === 0) return queue
  return { ...queue, waiting: [], known: queue.known.filter((id) => !ids.has(id)) }
}

export function isLate(announcement: Announcement, now: number): boolean {
  return now - announcement.at > lateMs
}

/** The second reading is left out when the citizen came, or when somebody else would by then have waited too long. */
export function mayRepeat(queue: AnnouncementQueue, now: number): boolean {
  return !queue.answered && !queue.waiting.some((announcement) => isLate(announcement, now))
}
