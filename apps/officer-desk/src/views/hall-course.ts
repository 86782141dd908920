import type { QueueState } from '@denluot/shared/queue/state'
import { ticketsOf } from '@denluot/shared/queue/views'

/** How many people were in the office at a moment (epoch ms): waiting, at a counter, or put aside. */
export interface HallMoment {
  readonly at: number
  readonly people: number
}

const quarter = 15 * 60_000

/**
 * The hall through the day, at every quarter of an hour from the first number to now, and now itself. A missed or cancelled
 * turn counts until then; empty before the first number.
 */
export function hallCourse(state: QueueState, now: number): readonly HallMoment[] {
  const stays = ticketsOf(state).map((ticket) => {
    const ended = ticket.state === 'done' || ticket.state === 'cancelled' || ticket.state === 'no-show'
    return { from: Date.parse(ticket.arrival), to: ended ? Date.parse(ticket.since) : Number.POSITIVE_INFINITY }
  })
  const [first] = stays
  if (first === undefined) return []
  const moments: number[] = []
  for (let at = Math.ceil(first.from / quarter) * quarter; at < now; at += quarter) moments.push(at)
  return [...moments, now].map((at) => ({
    at,
    people: stays.filter(({ from, to }) => from <= at && at < to).length,
  }))
}
