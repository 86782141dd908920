import { sampleOffice } from '@denluot/shared/office/sample-office'
import type { EventBody } from '@denluot/shared/queue/event'
import type { QueueState } from '@denluot/shared/queue/state'
import { fold } from '@denluot/shared/queue/testing/given'

export const hallDay = '2026-11-21'
const nine = Date.parse('2026-11-21T09:00:00.000+07:00')

/** Seconds after nine o'clock at the office, in epoch ms. */
export const second = (seconds: number): number => nine + seconds * 1000
const iso = (at: number) => new Date(at + 7 * 3_600_000).toISOString().replace('Z', '+07:00')

/** A hall that a test fills step by step; times are seconds after nine. */
export function createHall() {
  let day = fold([{ type: 'DayOpened', day: hallDay }], undefined, iso(nine))
  const places = new Map<string, number>()
  let ordinal = 0
  let calls = 0
  const happen = (at: number, ...events: readonly EventBody[]) => {
    day = fold(events, day, iso(second(at)))
  }
  const idOf = (number: string) => {
    const found = day.tickets.flat().find((ticket) => ticket.number === number)
    if (found === undefined) throw new Error(`nobody holds ${number}`)
    return found.id
  }
  const hall = {
    day: (): QueueState => day,
    happen,
    idOf,
    /** Gives a ticket of a service its next number and tells it. */
    issue(at: number, service: string, { priority = false, number = '' } = {}): string {
      ordinal += 1
      const series = sampleOffice.services.find(({ id }) => id === service)?.series ?? 'A'
      const place = places.get(series) ?? 0
      places.set(series, place + 1)
      const given = number || `${series}${String(place + 1).padStart(3, '0')}`
      const ticket = `20261121-${String(ordinal).padStart(4, '0')}`
      const base = { ticket, number: given, service, series, ordinal, place, files: 1, device: 'kiosk-1' }
      const mark = priority ? { priority: { class: 'priority', reason: 'elderly' } } : {}
      happen(at, { type: 'TicketIssued', channel: 'kiosk', ...base, ...mark })
      return given
    },
    open(at: number, ...counters: readonly string[]) {
      for (const id of counters) {
        const services = sampleOffice.counters.find((counter) => counter.id === id)?.services ?? []
        happen(at, { type: 'CounterOpened', counter: id, officer: 'ha', services })
      }
    },
    call(at: number, number: string, counter: string) {
      calls += 1
      happen(at, { type: 'TicketCalled', ticket: idOf(number), counter, officer: 'ha', call: calls })
    },
    recall(at: number, number: string, times: number) {
      const call = day.calls.find((each) => each.number === number)
      if (call === undefined) throw new Error(`${number} was not called`)
      const { ticket, counter } = call
      happen(at, { type: 'TicketRecalled', ticket, counter, officer: 'ha', call: call.call, times })
    },
    serve(at: number, number: string, counter: string) {
      happen(at, { type: 'ServiceBegun', ticket: idOf(number), counter, officer: 'ha' })
    },
    finish(at: number, number: string, counter: string) {
      happen(at, { type: 'ServiceFinished', ticket: idOf(number), counter, officer: 'ha', outcome: 'solved' })
    },
  }
  return hall
}

/** Seven numbers called in turn, a minute apart from nine on: A001 … A007 at counters 1, 2, 1, 2 … */
export function callSeven(hall: ReturnType<typeof createHall>): void {
  hall.open(0, '1', '2')
  for (let i = 0; i < 7; i += 1) {
    const number = hall.issue(0, 'certification')
    const counter = i % 2 === 0 ? '1' : '2'
    hall.call(i * 60, number, counter)
    hall.serve(i * 60 + 5, number, counter)
    hall.finish(i * 60 + 50, number, counter)
  }
}
