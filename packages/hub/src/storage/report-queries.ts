import type { Database } from 'better-sqlite3'
import type { TicketRow } from './projection.ts'

/** Days of Asia/Ho_Chi_Minh, both included. */
export interface Span {
  readonly from: string
  readonly to: string
}

/** Seconds are sums over intervals that ended on their day: one that the end of the day cut off says nothing about people. */
export interface ServiceFigures {
  readonly service: string
  readonly issued: number
  readonly done: number
  readonly missed: number
  readonly cancelled: number
  readonly waits: number
  readonly waitSeconds: number
  readonly longestWait: number
  readonly turns: number
  readonly serviceSeconds: number
}

export interface OfficerFigures {
  readonly officer: string
  readonly called: number
  readonly turns: number
  readonly serviceSeconds: number
  readonly longestService: number
}

/** Hour 0–23 of Asia/Ho_Chi_Minh. */
export interface HourFigures {
  readonly hour: number
  readonly issued: number
  readonly called: number
  readonly done: number
}

export interface RatingFigures {
  readonly service: string
  readonly level: number
  readonly count: number
}

export interface ReportQueries {
  services(span: Span): readonly ServiceFigures[]
  officers(span: Span): readonly OfficerFigures[]
  hours(span: Span): readonly HourFigures[]
  ratings(span: Span): readonly RatingFigures[]
  /** A ticket of any day, by id or code. */
  ticket(idOrCode: string): TicketRow | null
  isRated(ticket: string): boolean
}

const seconds = 'round((julianday(i.ended) - julianday(i.started)) * 86400)'

export function createReportQueries(db: Database): ReportQueries {
  const services = db.prepare<[Span], ServiceFigures>(`
    WITH t AS (SELECT * FROM tickets WHERE day BETWEEN @from AND @to),
    i AS (
      SELECT i.ticket, i.state, i.service, CAST(${seconds} AS INTEGER) AS seconds
      FROM intervals i JOIN t ON t.id = i.ticket WHERE substr(i.ended, 1, 10) = t.day
    )
    SELECT service,
      sum(issued) AS issued, sum(done) AS done, sum(missed) AS missed, sum(cancelled) AS cancelled,
      sum(waits) AS waits, sum(waitSeconds) AS waitSeconds, max(longestWait) AS longestWait,
      sum(turns) AS turns, sum(serviceSeconds) AS serviceSeconds
    FROM (
      SELECT service, count(*) AS issued, sum(state = 'done') AS done, sum(state = 'no-show') AS missed,
        sum(state = 'cancelled') AS cancelled,
        0 AS waits, 0 AS waitSeconds, 0 AS longestWait, 0 AS turns, 0 AS serviceSeconds
      FROM t GROUP BY service
      UNION ALL
      SELECT service, 0, 0, 0, 0,
        sum(state = 'waiting'), coalesce(sum(CASE state WHEN 'waiting' THEN seconds END), 0),
        coalesce(max(CASE state WHEN 'waiting' THEN seconds END), 0),
        sum(state = 'serving'), coalesce(sum(CASE state WHEN 'serving' THEN seconds END), 0)
      FROM i GROUP BY service
    )
    GROUP BY service ORDER BY service`)
  const officers = db.prepare<[Span], OfficerFigures>(`
    SELECT i.officer AS officer, sum(i.state = 'called') AS called, sum(i.state = 'serving') AS turns,
      CAST(coalesce(sum(CASE i.state WHEN 'serving' THEN ${seconds} END), 0) AS INTEGER) AS serviceSeconds,
      CAST(coalesce(max(CASE i.state WHEN 'serving' THEN ${seconds} END), 0) AS INTEGER) AS longestService
    FROM intervals i JOIN tickets t ON t.id = i.ticket
    WHERE t.day BETWEEN @from AND @to AND i.officer IS NOT NULL AND substr(i.ended, 1, 10) = t.day
    GROUP BY i.officer ORDER BY i.officer`)
  const hours = db.prepare<[Span], HourFigures>(`
    SELECT hour, sum(issued) AS issued, sum(called) AS called, sum(done) AS done FROM (
      SELECT CAST(substr(arrival, 12, 2) AS INTEGER) AS hour, 1 AS issued, 0 AS called, 0 AS done
      FROM tickets WHERE day BETWEEN @from AND @to
      UNION ALL
      SELECT CAST(substr(i.started, 12, 2) AS INTEGER), 0, 1, 0
      FROM intervals i JOIN tickets t ON t.id = i.ticket
      WHERE t.day BETWEEN @from AND @to AND i.state = 'called'
      UNION ALL
      SELECT CAST(substr(since, 12, 2) AS INTEGER), 0, 0, 1
      FROM tickets WHERE day BETWEEN @from AND @to AND state = 'done'
    ) GROUP BY hour ORDER BY hour`)
  const ratings = db.prepare<[Span], RatingFigures>(`
    SELECT r.service AS service, r.level AS level, count(*) AS count
    FROM ratings r JOIN tickets t ON t.id = r.ticket
    WHERE t.day BETWEEN @from AND @to GROUP BY r.service, r.level ORDER BY r.service, r.level DESC`)
  const byId = db.prepare<[string], TicketRow>('SELECT * FROM tickets WHERE id = ?')
  const byCode = db.prepare<[string], TicketRow>('SELECT * FROM tickets WHERE code = ? ORDER BY day DESC LIMIT 1')
  const rated = db.prepare('SELECT 1 FROM ratings WHERE ticket = ?')
  return {
    services: (span) => services.all(span),
    officers: (span) => officers.all(span),
    hours: (span) => hours.all(span),
    ratings: (span) => ratings.all(span),
    ticket: (idOrCode) => byId.get(idOrCode) ?? byCode.get(idOrCode) ?? null,
    isRated: (ticket) => rated.get(ticket) !== undefined,
  }
}
