import type { OfficeConfig } from '@denluot/shared/office/office-config'
import { officeTime } from '@denluot/shared/queue/business-day'
import { ticketById } from '@denluot/shared/queue/find-ticket'
import type { CounterNow, QueueState } from '@denluot/shared/queue/state'
import { dayNumbers, longestWait, ticketsOf } from '@denluot/shared/queue/views'

type Office = Pick<OfficeConfig, 'services' | 'series' | 'counters'>

export interface CounterTile {
  readonly id: string
  readonly name: string
  readonly state: 'serving' | 'calling' | 'free' | 'paused' | 'closed'
  /** Whole minutes of the turn; 0 unless serving. */
  readonly minutes: number
}

/** Tickets taken in one hour of the day, 0 … 23. */
export interface HourBar {
  readonly hour: number
  readonly issued: number
  /** The hour that is not over yet. */
  readonly current: boolean
}

export interface ServiceRating {
  readonly service: string
  readonly prefix: string
  readonly name: string
  readonly satisfied: number
  readonly rated: number
}

/** What somebody must act on. */
export type Alarm =
  | { readonly kind: 'help'; readonly where: string; readonly at: string }
  | { readonly kind: 'print'; readonly number: string; readonly count: number; readonly at: string }

export interface ManagerView {
  readonly waiting: number
  /** Minutes of whoever waits longest, and whether that is beyond the target of the service; null when nobody waits. */
  readonly longest: { readonly minutes: number; readonly beyondTarget: boolean } | null
  /** Turns finished in the last 60 minutes. */
  readonly lastHour: number
  readonly done: number
  readonly satisfied: number
  readonly rated: number
  /** Minutes from ticket to first call, of the newest calls (at most 40); null before the first. */
  readonly medianWait: number | null
  readonly counters: readonly CounterTile[]
  /** From the hour of the first ticket on, the newest six. */
  readonly hours: readonly HourBar[]
  readonly ratings: readonly ServiceRating[]
  readonly alarms: readonly Alarm[]
}

const minute = 60_000
const hourBars = 6
const minutesSince = (iso: string, now: number) => Math.max(0, Math.floor((now - Date.parse(iso)) / minute))
const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0)

function longestOf(office: Office, day: QueueState, now: number): ManagerView['longest'] {
  const found = longestWait(day, new Date(now).toISOString())
  if (found === null) return null
  const target = office.services.find(({ id }) => id === found.ticket.service)?.targetMinutes
  return { minutes: found.minutes, beyondTarget: target !== undefined && found.minutes > target }
}

function medianWait(day: QueueState): number | null {
  const waits = day.calls
    .flatMap(({ ticket, at }) => {
      const arrival = ticketById(day, ticket)?.arrival
      return arrival === undefined ? [] : [minutesSince(arrival, Date.parse(at))]
    })
    .sort((a, b) => a - b)
  const middle = waits.length >> 1
  const upper = waits[middle]
  if (upper === undefined) return null
  return waits.length % 2 === 1 ? upper : Math.round(((waits[middle - 1] ?? upper) + upper) / 2)
}

function tile(day: QueueState, { id, name }: { id: string; name: string }, now: number): CounterTile {
  const counter: CounterNow | undefined = day.counters[id]
  const ticket = counter?.ticket ? ticketById(day, counter.ticket) : undefined
  if (ticket?.state === 'serving') return { id, name, state: 'serving', minutes: minutesSince(ticket.since, now) }
  if (ticket?.state === 'called') return { id, name, state: 'calling', minutes: 0 }
  const state = counter === undefined || counter.status === 'closed' ? 'closed' : counter.status
  return { id, name, state: state === 'open' ? 'free' : state, minutes: 0 }
}

/** Hours from the first ticket of the day to now, at most the newest six. */
export function hourlyIssues(day: QueueState, now: number): readonly HourBar[] {
  const hourOf = (iso: string) => Number(officeTime(iso).clock.slice(0, 2))
  const arrivals = ticketsOf(day).map(({ arrival }) => hourOf(arrival))
  if (arrivals.length === 0) return []
  const last = Math.max(hourOf(new Date(now).toISOString()), ...arrivals)
  const first = Math.max(Math.min(...arrivals), last - hourBars + 1)
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const hour = first + i
    return { hour, issued: arrivals.filter((each) => each === hour).length, current: hour === last }
  })
}

function ratingsOf(office: Office, day: QueueState): readonly ServiceRating[] {
  return office.services.flatMap(({ id, name, series }) => {
    const levels = day.ratings[id]
    if (levels === undefined) return []
    const prefix = office.series.find((each) => each.id === series)?.prefix ?? ''
    return [{ service: id, prefix, name, satisfied: levels[3] + levels[4], rated: sum(levels) }]
  })
}

function alarmsOf(day: QueueState): readonly Alarm[] {
  const failed = ticketsOf(day).filter(({ print, state }) => print === 'failed' && state === 'waiting')
  const [first] = failed
  const print: readonly Alarm[] =
    first === undefined ? [] : [{ kind: 'print', number: first.number, count: failed.length, at: first.arrival }]
  return [...day.help.map(({ where, at }): Alarm => ({ kind: 'help', where, at })), ...print]
}

/** The day in figures, as the log has it at `now` (epoch ms, hub's clock). */
export function managerView(office: Office, day: QueueState, now: number): ManagerView {
  const { waiting, done } = dayNumbers(day)
  const ratings = ratingsOf(office, day)
  const recent = (since: string) => now - Date.parse(since) < 60 * minute
  return {
    waiting,
    longest: longestOf(office, day, now),
    lastHour: ticketsOf(day).filter(({ state, since }) => state === 'done' && recent(since)).length,
    done,
    satisfied: sum(ratings.map(({ satisfied }) => satisfied)),
    rated: sum(ratings.map(({ rated }) => rated)),
    medianWait: medianWait(day),
    counters: office.counters.map((counter) => tile(day, counter, now)),
    hours: hourlyIssues(day, now),
    ratings,
    alarms: alarmsOf(day),
  }
}
