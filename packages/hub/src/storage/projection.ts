import type { OfficeEvent } from '@denluot/shared/queue/event'
import type { Ticket, TicketState } from '@denluot/shared/queue/state'

export interface TicketRow {
  readonly id: string
  readonly code: string
  readonly number: string
  readonly day: string
  readonly service: string
  /** Priority class, empty for ordinary people. */
  readonly class: string
  readonly channel: string
  readonly state: TicketState
  readonly since: string
  readonly arrival: string
  readonly counter: string | null
  readonly officer: string | null
  readonly outcome: string | null
  readonly print: string
}

/** A stretch of a ticket's life; it has no end while it lasts, and for ever when the day ended on it. */
export interface IntervalRow {
  readonly ticket: string
  readonly state: TicketState
  readonly service: string
  readonly started: string
  readonly counter: string | null
  readonly officer: string | null
}

export interface RatingRow {
  readonly ticket: string
  readonly at: string
  readonly level: number
  readonly answers: readonly string[]
  readonly service: string
  readonly counter: string | null
  readonly officer: string | null
}

/** Where the rows go: tables of the database, or maps when a replay is compared with them. */
export interface ProjectionTables {
  ticket(id: string): TicketRow | undefined
  /** A ticket that was not there before, with the interval its life begins with. */
  addTicket(row: TicketRow, first: IntervalRow): void
  /** A ticket that is there. */
  changeTicket(row: TicketRow): void
  /** One more interval of a ticket that has some. */
  openInterval(row: IntervalRow): void
  /** Ends the interval of the ticket that has no end. */
  closeInterval(ticket: string, ended: string): void
  putRating(row: RatingRow): void
}

function rowOf(ticket: Ticket): TicketRow {
  const { id, code, number, service, channel, state, since, arrival, counter, officer, outcome, print } = ticket
  const day = `${id.slice(0, 4)}-${id.slice(4, 6)}-${id.slice(6, 8)}`
  const priority = ticket.priority?.class ?? ''
  return {
    id,
    code,
    number,
    day,
    service,
    class: priority,
    channel,
    state,
    since,
    arrival,
    counter,
    officer,
    outcome,
    print,
  }
}

function intervalOf({ id, state, service, counter, officer }: TicketRow, started: string): IntervalRow {
  const alone = state === 'waiting' || state === 'no-show'
  return { ticket: id, state, service, started, counter: alone ? null : counter, officer: alone ? null : officer }
}

/** Folds one event into the rows that reports are summed from; `ticket` is its ticket as it stands after the event. */
export function project(event: OfficeEvent, ticket: Ticket | null, tables: ProjectionTables): void {
  if (ticket === null) return
  const after = rowOf(ticket)
  const { service, counter, officer } = after
  if (event.type === 'TicketIssued') {
    tables.addTicket(after, intervalOf(after, event.at))
    return
  }
  const before = tables.ticket(ticket.id)
  tables.changeTicket(after)
  if (event.type === 'ServiceRated') {
    tables.putRating({
      ticket: after.id,
      at: event.at,
      level: event.level,
      answers: event.answers,
      service,
      counter,
      officer,
    })
  }
  if (before?.state === after.state && before.since === after.since && before.service === service) return
  tables.closeInterval(after.id, event.at)
  if (after.state !== 'done' && after.state !== 'cancelled') tables.openInterval(intervalOf(after, event.at))
}
