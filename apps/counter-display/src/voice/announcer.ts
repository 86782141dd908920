import { type CallPhrase, type CallVoice, callPhrase, shortCallPhrase } from '@denluot/shared/language/call-phrase'
import type { ClipKey } from '@denluot/shared/language/voice-clips'
import type { CallNow } from '@denluot/shared/queue/state'
import { createStore, type StoreApi } from 'zustand/vanilla'
import {
  type Announcement,
  type AnnouncementQueue,
  emptyQueue,
  finishSpeaking,
  followCalls,
  forgetWaiting,
  isLate,
  mayRepeat,
  startNext,
} from './announcement-queue.ts'
import { type ClipLength, pauseBeforeRepeat, type Score, scoreCall, scorePhrase } from './cues.ts'
import type { Heard } from './loudspeaker.ts'

/** What was played for a call; the page shows it, so that a check can see what was said. */
export interface SpokenCall {
  readonly announcement: Announcement
  readonly text: string
  /** Everything that was scheduled, chime and second reading included. */
  readonly clips: readonly ClipKey[]
  /** Complete readings of number and counter; 0 when there was only a chime or no sound. */
  readonly readings: number
  readonly peak: number
  /** Epoch ms by the hub's clock. */
  readonly startedAt: number
  /** Null while it is being spoken. */
  readonly endedAt: number | null
}

export interface AnnouncerState {
  readonly queue: AnnouncementQueue
  /** Newest last, the one being spoken included; at most 20. */
  readonly spoken: readonly SpokenCall[]
}

export interface AnnouncerParts {
  readonly play: (score: Score) => Promise<Heard>
  readonly lengthOf: ClipLength
  readonly voice: CallVoice
  /** Epoch ms by the hub's clock. */
  readonly now: () => number
  /** A call was read to its end. */
  readonly onSpoken: (announcement: Announcement) => void
}

export interface Announcer {
  readonly store: StoreApi<AnnouncerState>
  /** The calls of the day as they are now. */
  follow(day: string, calls: readonly CallNow[]): void
  /** The link is lost: what waits is not called any more. */
  forget(): void
}

/** Speaks the calls of the day one after the other. */
export function createAnnouncer(parts: AnnouncerParts): Announcer {
  const store = createStore<AnnouncerState>(() => ({ queue: emptyQueue, spoken: [] }))
  const queue = () => store.getState().queue
  const setQueue = (next: AnnouncementQueue) => {
    if (next !== queue()) store.setState({ queue: next })
  }
  const note = (spoken: SpokenCall) => {
    const others = store.getState().spoken.filter((each) => each.announcement.id !== spoken.announcement.id)
    store.setState({ spoken: [...others, spoken].slice(-20) })
  }

  const repeatScore = (phrase: CallPhrase) => {
    const score = scorePhrase(phrase.clips, parts.lengthOf, pauseBeforeRepeat)
    return score !== null && mayRepeat(queue(), parts.now() + pauseBeforeRepeat * 1000) ? score : null
  }

  async function speak(announcement: Announcement): Promise<void> {
    const startedAt = parts.now()
    const late = isLate(announcement, startedAt)
    const phrase = (late ? shortCallPhrase : callPhrase)(announcement, parts.voice)
    const first = scoreCall(phrase.clips, parts.lengthOf)
    const clips = first.cues.map(({ clip }) => clip)
    const soFar = { announcement, text: phrase.text, clips, readings: 0, peak: 0, startedAt, endedAt: null }
    note(soFar)

    const heard = await parts.play(first)
    const read = heard.finished && first.spoken
    if (read) parts.onSpoken(announcement)
    const again = read && !late ? repeatScore(phrase) : null
    if (again === null) {
      note({ ...soFar, readings: read ? 1 : 0, peak: heard.peak, endedAt: parts.now() })
      return
    }
    const both = { ...soFar, clips: [...clips, ...again.cues.map(({ clip }) => clip)], readings: 1, peak: heard.peak }
    note(both)
    const repeat = await parts.play(again)
    const peak = Math.max(heard.peak, repeat.peak)
    note({ ...both, readings: repeat.finished ? 2 : 1, peak, endedAt: parts.now() })
  }

  let busy = false
  async function speakAll(): Promise<void> {
    if (busy) return
    busy = true
    try {
      for (;;) {
        setQueue(startNext(queue()))
        const { speaking } = queue()
        if (speaking === null) return
        await speak(speaking)
        setQueue(finishSpeaking(queue()))
      }
    } finally {
      busy = false
      setQueue(finishSpeaking(queue()))
    }
  }

  return {
    store,
    follow(day, calls) {
      setQueue(followCalls(queue(), day, calls, parts.now()))
      speakAll().catch((error: unknown) => console.error('A call could not be spoken', error))
    },
    forget() {
      setQueue(forgetWaiting(queue()))
    },
  }
}
