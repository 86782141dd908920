import type { PublicOffice } from '@denluot/shared/contract/public-office'
import { peopleAheadIfIssued } from '@denluot/shared/queue/people-ahead'
import type { QueueState } from '@denluot/shared/queue/state'
import { type Wait, waitEstimate } from '@denluot/shared/queue/wait-estimate'

/** What somebody who takes a number now can expect. */
export interface LineView {
  readonly ahead: number
  /** Whole minutes; null when nothing can be said. */
  readonly wait: Wait | null
}

/** `now` is ISO 8601; `priorityClass` null for the ordinary line. */
export function lineView(
  day: QueueState | null,
  office: PublicOffice,
  service: string,
  priorityClass: string | null,
  now: string,
): LineView {
  if (day === null) return { ahead: 0, wait: null }
  const ahead = peopleAheadIfIssued(day, office, service, priorityClass)
  return { ahead, wait: rounded(waitEstimate(day, office, service, ahead, now)) }
}

/** "15–25" is read more easily than "14–23", and promises no more than is known: from 10 minutes on in steps of 5. */
export function rounded({ low, high }: Wait): Wait {
  const down = low < 10 ? low : Math.floor(low / 5) * 5
  const up = high <= 10 ? high : Math.ceil(high / 5) * 5
  return { low: down, high: Math.max(up, down + (up > 10 && up === down ? 5 : 0)) }
}

/** The clock time in the middle of a wait, to the nearest 5 minutes, in ms since 1970. */
export function aroundWhen(wait: Wait, now: number): number {
  const middle = now + ((wait.low + wait.high) / 2) * 60_000
  return Math.round(middle / 300_000) * 300_000
}
