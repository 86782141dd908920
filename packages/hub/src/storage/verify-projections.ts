import type { OfficeEvent } from '@denluot/shared/queue/event'
import { evolve } from '@denluot/shared/queue/evolve'
import { initialState } from '@denluot/shared/queue/initial-state'
import type { QueueState } from '@denluot/shared/queue/state'
import type { Database } from 'better-sqlite3'
import type { EventStore } from './event-store.ts'
import { type IntervalRow, type ProjectionTables, project, type RatingRow, type TicketRow } from './projection.ts'
import { ticketAfter } from './ticket-after.ts'

type Interval = IntervalRow & { readonly ended: string | null }

/** All events of a log in order, read in pages. */
export function* wholeLog(events: EventStore): Generator<OfficeEvent> {
  let page = events.after(0, 1_000)
  while (page.length > 0) {
    yield* page
    page = events.after(page.at(-1)?.seq ?? 0, 1_000)
  }
}

function replay(log: Iterable<OfficeEvent>) {
  const tickets = new Map<string, TicketRow>()
  const intervals = new Map<string, Interval[]>()
  const ratings = new Map<string, RatingRow>()
  let state: QueueState = initialState()
  let dayStart: QueueState | null = null
  const openInterval = (row: IntervalRow) =>
    void intervals.set(row.ticket, [...(intervals.get(row.ticket) ?? []), { ...row, ended: null }])
  const tables: ProjectionTables = {
    ticket: (id: string) => tickets.get(id),
    addTicket(row, first) {
      tickets.set(row.id, row)
      openInterval(first)
    },
    changeTicket: (row: TicketRow) => void tickets.set(row.id, row),
    openInterval,
    closeInterval: (ticket: string, ended: string) =>
      void intervals.set(
        ticket,
        (intervals.get(ticket) ?? []).map((row) => (row.ended === null ? { ...row, ended } : row)),
      ),
    putRating: (row: RatingRow) => void ratings.set(row.ticket, row),
  }
  for (const event of log) {
    state = evolve(state, event)
    if (event.type === 'DayOpened') dayStart = state
    project(event, ticketAfter(state, event), tables)
  }
  return { tickets, intervals, ratings, dayStart }
}

/** Compares a table with a replay; both as lists of JSON texts in the same order. */
function difference(name: string, kept: readonly string[], replayed: readonly string[]): readonly string[] {
  const at = kept.findIndex((row, index) => row !== replayed[index])
  if (at >= 0) return [`${name}: the log does not give the row ${kept[at]}`]
  return kept.length === replayed.length
    ? []
    : [`${name}: ${replayed.length - kept.length} rows of the log are missing`]
}

/** Keys in one order, so that equal rows are equal texts. */
function asText(row: object): string {
  return JSON.stringify(Object.fromEntries(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1))))
}

const sorted = <Row extends { readonly ticket: string }>(rows: Iterable<Row>) =>
  [...rows].sort((a, b) => (a.ticket < b.ticket ? -1 : 1))

/** Replays the whole log and compares it with the projections and the newest day start. */
export function projectionFaults(db: Database, events: EventStore): readonly string[] {
  const { tickets, intervals, ratings, dayStart } = replay(wholeLog(events))
  const rows = (sql: string) => db.prepare<[], object>(sql).all().map(asText)
  const replayedTickets = [...tickets.values()].sort((a, b) => (a.id < b.id ? -1 : 1)).map(asText)
  const replayedIntervals = [...intervals]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, list]) => list.map((row, index) => asText({ ...row, nth: index + 1 })))
  const replayedRatings = sorted(ratings.values()).map((row) =>
    asText({ ...row, answers: JSON.stringify(row.answers) }),
  )
  const start = events.newestDayStart()
  return [
    ...difference('tickets', rows('SELECT * FROM tickets ORDER BY id'), replayedTickets),
    ...difference('intervals', rows('SELECT * FROM intervals ORDER BY ticket, nth'), replayedIntervals),
    ...difference('ratings', rows('SELECT * FROM ratings ORDER BY ticket'), replayedRatings),
    ...(JSON.stringify(start) === JSON.stringify(dayStart) ? [] : ['the start of the day is not what the log gives']),
  ]
}
