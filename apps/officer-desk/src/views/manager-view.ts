import type { OfficeConfig } from '@denluot/shared/office/office-config'
import type { QueueState, Ticket } from '@denluot/shared/queue/state'
import { counterTicket, dayNumbers, longestWait, ticketsOf, waitingCounts } from '@denluot/shared/queue/views'
import { median, turnsAt } from './counter-day.ts'
import type { WaitingMark } from './waiting-mark.ts'
import { hallRows, type PersonRow } from './waiting-rows.ts'

export interface Pleased {
  /** Ratings of the two best levels. */
  readonly pleased: number
  readonly all: number
}

export interface ServiceLine {
  readonly service: string
  readonly waiting: number
  readonly marks: readonly WaitingMark[]
  /** Whole minutes; null when nobody waits. */
  readonly longest: number | null
  readonly late: boolean
  readonly rating: Pleased
}

export interface CounterLine {
  readonly counter: string
  readonly services: readonly string[]
  readonly officer: string | null
  readonly doing: 'closed' | 'idle' | 'paused' | 'called' | 'serving'
  readonly ticket: Ticket | null
  readonly pauseReason: string | null
  /** When what it does began; null when closed. */
  readonly since: string | null
  readonly turns: number
}

export interface ManagerView {
  readonly waiting: number
  readonly longest: { readonly ticket: Ticket; readonly minutes: number; readonly late: boolean } | null
  /** Median minutes from number to call, of the newest calls; null before the first. */
  readonly medianWait: number | null
  readonly callsCounted: number
  readonly doneLastHour: number
  readonly done: number
  readonly rating: Pleased
  readonly lines: readonly ServiceLine[]
  readonly counters: readonly CounterLine[]
  readonly open: number
  readonly paused: number
}

export function managerView(state: QueueState, office: OfficeConfig, now: string): ManagerView {
  const tickets = ticketsOf(state)
  const arrival = new Map(tickets.map((ticket) => [ticket.id, ticket.arrival]))
  const waits = state.calls.flatMap((call) => {
    const from = arrival.get(call.ticket)
    return from === undefined ? [] : [(Date.parse(call.at) - Date.parse(from)) / 60_000]
  })
  const hourAgo = Date.parse(now) - 3_600_000
  const done = tickets.filter((ticket) => ticket.state === 'done')
  const longest = longestWait(state, now)
  const target = office.services.find(({ id }) => id === longest?.ticket.service)?.targetMinutes ?? 15
  const wait = median(waits)
  const counters = office.counters.map(({ id, services }) => counterLine(state, id, services))
  const ratings = office.services.map(({ id }) => pleasedOf(state, id))
  return {
    waiting: Object.values(waitingCounts(state)).reduce((sum, count) => sum + count, 0),
    longest: longest === null ? null : { ...longest, late: longest.minutes > target },
    medianWait: wait === null ? null : Math.round(wait),
    callsCounted: waits.length,
    doneLastHour: done.filter((ticket) => Date.parse(ticket.since) >= hourAgo).length,
    done: dayNumbers(state).done,
    rating: {
      pleased: ratings.reduce((sum, rating) => sum + rating.pleased, 0),
      all: ratings.reduce((sum, rating) => sum + rating.all, 0),
    },
    lines: serviceLines(state, office, now),
    counters,
    open: counters.filter(({ doing }) => doing !== 'closed' && doing !== 'paused').length,
    paused: counters.filter(({ doing }) => doing === 'paused').length,
  }
}

function serviceLines(state: QueueState, office: OfficeConfig, now: string): readonly ServiceLine[] {
  const people = hallRows(state, office, now).filter((row): row is PersonRow => row.kind === 'person')
  return office.services.map(({ id }) => {
    const line = people.filter((row) => row.ticket.service === id)
    return {
      service: id,
      waiting: line.length,
      marks: line.map((row) => row.mark),
      longest: line.length === 0 ? null : Math.max(...line.map((row) => row.minutes)),
      late: line.some((row) => row.mark === 'late'),
      rating: pleasedOf(state, id),
    }
  })
}

function counterLine(state: QueueState, id: string, configured: readonly string[]): CounterLine {
  const counter = state.counters[id]
  const turns = turnsAt(state, id)
  if (counter === undefined || counter.status === 'closed') {
    const closed = { doing: 'closed', ticket: null, pauseReason: null, since: null } as const
    return { counter: id, services: configured, officer: null, turns, ...closed }
  }
  const ticket = counterTicket(state, id)
  const turn = ticket?.state === 'called' ? 'called' : 'serving'
  return {
    counter: id,
    services: counter.services,
    officer: counter.officer,
    doing: ticket !== null ? turn : counter.status === 'paused' ? 'paused' : 'idle',
    ticket,
    pauseReason: counter.pauseReason,
    since: ticket?.since ?? counter.since,
    turns,
  }
}

function pleasedOf(state: QueueState, service: string): Pleased {
  const levels = state.ratings[service] ?? [0, 0, 0, 0, 0]
  return { pleased: levels[3] + levels[4], all: levels.reduce((sum, count) => sum + count, 0) }
}
