import type { TicketBrief } from '@denluot/shared/contract/replies'
import type { OfficeConfig } from '@denluot/shared/office/office-config'
import type { OfficeEvent } from '@denluot/shared/queue/event'
import type { RefusalReason } from '@denluot/shared/queue/refusal'
import type { QueueState, Ticket } from '@denluot/shared/queue/state'

/** The few facts of a reply; its events are read again from the log. */
export type Answer =
  | { readonly status: 'accepted'; readonly ticket?: TicketBrief }
  | {
      readonly status: 'refused'
      readonly reason: RefusalReason
      /** What the sentence for people needs beside the reason. */
      readonly facts?: Readonly<Record<string, string | number>>
    }

/** The first answer to a command, kept for ever. `first` > `last` when the command made no event. */
export interface Receipt {
  readonly id: string
  /** SHA-256 of the command in canonical form: tells a resend from another command under the same id. */
  readonly command: Buffer
  readonly answer: Answer
  readonly first: number
  readonly last: number
}

export interface OfficeVersion {
  readonly version: number
  /** SHA-256 of the configuration's JSON, hexadecimal. */
  readonly hash: string
  readonly config: OfficeConfig
}

/** An event, and its ticket as it stands right after it (null when it concerns none). */
export interface LogEntry {
  readonly event: OfficeEvent
  readonly ticket: Ticket | null
}

/** What one command (or the change of day, which nobody commands) has led to. */
export interface Decided {
  readonly entries: readonly LogEntry[]
  readonly receipt: Receipt | null
  /** The state right after a DayOpened among the events. */
  readonly dayStart?: QueueState
  /** The configuration that an OfficeConfigured among the events puts in force. */
  readonly office?: OfficeVersion
}

/** The log of one office: append-only, one writer. */
export interface EventStore {
  /** `seq` 0 and 32 zero bytes before the first event. */
  head(): { readonly seq: number; readonly hash: Buffer }
  /** All or nothing, durable when it returns. @throws HubProblem `not-written` */
  append(group: readonly Decided[]): void
  /** Events with a greater `seq`, oldest first. */
  after(seq: number, limit: number): readonly OfficeEvent[]
  receipt(id: string): Receipt | null
  /** State right after the newest DayOpened, null before the first. */
  newestDayStart(): QueueState | null
  /** The configuration in force, null before the first. */
  office(): OfficeVersion | null
  /** Sentences about what is wrong with the chain; empty when it is whole. */
  faults(): readonly string[]
}
