import { createHash } from 'node:crypto'
import type { OfficeConfig } from '@denluot/shared/office/office-config'
import { officeIso } from '@denluot/shared/queue/business-day'
import type { Command } from '@denluot/shared/queue/command'
import type { Actor } from '@denluot/shared/queue/decide'
import { evolve } from '@denluot/shared/queue/evolve'
import { initialState } from '@denluot/shared/queue/initial-state'
import type { QueueState } from '@denluot/shared/queue/state'
import { beginDraft, type Draft, type DraftContext, type Reply } from './draft.ts'
import type { Clock } from './office-clock.ts'
import { createRecentEvents, type RecentEvents } from './recent-events.ts'
import { isBrokenDisk } from './storage/broken-disk.ts'
import type { EventStore, OfficeVersion } from './storage/event-store.ts'

export interface HubOptions extends Omit<DraftContext, 'store'> {
  readonly store: EventStore
  readonly clock: Clock
  /** Configuration of an office whose log is empty. */
  readonly firstOffice: OfficeConfig
  /** The disk failed in the middle of a commit: nothing more is taken, the process has to end and begin anew. */
  readonly onBroken: (problem: unknown) => void
  /** A group could not be written (a full disk, say) and nobody was answered; the office goes on from what the log gives. */
  readonly onNotWritten: (problem: unknown) => void
}

/** The office's single writer: decide → append → publish, one command after the other. */
export interface Hub {
  readonly recent: RecentEvents
  state(): QueueState
  office(): OfficeVersion
  /** ISO 8601 by the office's clock, never earlier than the newest event. */
  now(): string
  /** Resolves when the answer is durable. Rejects when it is not known or was never written. */
  receive(command: Command, by: Actor): Promise<Reply>
  /** Puts another configuration in force. */
  configure(config: OfficeConfig): void
  /** Opens the business day when its time has come. */
  openDay(): void
  /** Sentences about where the state in memory differs from what the log gives. */
  faults(): readonly string[]
  /** Plays many commands in a row, committed some hundred at a time; nothing of a reply is promised before it returns. */
  play(run: (receive: (command: Command, by: Actor) => Reply) => void): void
}

interface Waiting {
  readonly command: Command
  readonly by: Actor
  readonly resolve: (reply: Reply) => void
  readonly reject: (problem: unknown) => void
}

const LARGEST_GROUP = 512

/** The state that the log gives: the newest start of a day, and what happened since. */
export function rebuild(store: EventStore): QueueState {
  let state = store.newestDayStart() ?? initialState()
  for (let page = store.after(state.seq, 1_000); page.length > 0; page = store.after(state.seq, 1_000)) {
    for (const event of page) state = evolve(state, event)
  }
  return state
}

export function createHub({ store, clock, firstOffice, onBroken, onNotWritten, ...context }: HubOptions): Hub {
  const recent = createRecentEvents(store)
  const newest = store.after(store.head().seq - 1, 1)[0]
  let lastMoment = newest === undefined ? 0 : Date.parse(newest.at)
  let state = rebuild(store)
  let office = store.office() ?? { version: 0, hash: '', config: firstOffice }
  let waiting: Waiting[] = []
  let broken: unknown = null
  let playing = false

  let lastNow = officeIso(lastMoment)
  const now = () => {
    const moment = Math.max(lastMoment, clock.now())
    // Commands of one group mostly fall into one millisecond.
    if (moment !== lastMoment) lastNow = officeIso(moment)
    lastMoment = moment
    return lastNow
  }
  const begin = () => beginDraft({ state, office }, { ...context, store })
  /** Commit, then let it be true, then tell the readers; a failure leaves what the log gives. */
  const commit = (draft: Draft) => {
    if (broken !== null) throw broken
    if (draft.decided.length === 0) return
    try {
      store.append(draft.decided)
    } catch (problem) {
      if (isBrokenDisk(problem)) {
        broken = problem
        onBroken(problem)
      } else {
        state = rebuild(store)
        onNotWritten(problem)
      }
      throw problem
    }
    state = draft.state()
    office = draft.office()
    recent.publish(draft.decided.flatMap((each) => each.entries.map((entry) => entry.event)))
  }
  const flush = () => {
    const group = waiting.slice(0, LARGEST_GROUP)
    waiting = waiting.slice(LARGEST_GROUP)
    if (waiting.length > 0) setImmediate(flush)
    const draft = begin()
    const answers: (() => void)[] = []
    for (const { command, by, resolve, reject } of group) {
      try {
        const reply = draft.receive(command, by, now())
        answers.push(() => resolve(reply))
      } catch (problem) {
        reject(problem)
      }
    }
    try {
      commit(draft)
    } catch (problem) {
      for (const { reject } of group) reject(problem)
      return
    }
    for (const answer of answers) answer()
  }
  const configure = (config: OfficeConfig) => {
    const hash = createHash('sha256').update(JSON.stringify(config)).digest('hex')
    if (hash === office.hash) return
    const draft = begin()
    draft.configure({ version: office.version + 1, hash, config }, now())
    commit(draft)
  }
  const openDay = () => {
    if (playing || broken !== null) return
    const draft = begin()
    draft.openDay(now())
    commit(draft)
  }

  if (office.version === 0) configure(firstOffice)
  openDay()

  return {
    recent,
    state: () => state,
    office: () => office,
    now,
    configure,
    openDay,
    receive(command, by) {
      return new Promise((resolve, reject) => {
        if (broken !== null) return reject(broken)
        waiting.push({ command, by, resolve, reject })
        if (waiting.length === 1) setImmediate(flush)
      })
    },
    faults: () =>
      JSON.stringify(rebuild(store)) === JSON.stringify(state) ? [] : ['the state in memory is not what the log gives'],
    play(run) {
      let draft = begin()
      playing = true
      try {
        run((command, by) => {
          if (draft.decided.length >= LARGEST_GROUP) {
            commit(draft)
            draft = begin()
          }
          return draft.receive(command, by, now())
        })
      } finally {
        playing = false
      }
      commit(draft)
    },
  }
}
