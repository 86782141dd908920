import { sampleOffice } from '@denluot/shared/office/sample-office'
import { decide } from '@denluot/shared/queue/decide'
import { openDay } from '@denluot/shared/queue/decide-day'
import type { OfficeEvent } from '@denluot/shared/queue/event'
import { evolve } from '@denluot/shared/queue/evolve'
import { initialState } from '@denluot/shared/queue/initial-state'
import { servingNow, ticketsOf } from '@denluot/shared/queue/views'
import { describe, expect, it } from 'vitest'
import { hall, midnight, playDay, playHall, workingDaysBefore } from './office-days.ts'
import { createOfficeHand, type OfficeHand } from './office-hand.ts'

const iso = (at: number) => new Date(at + 7 * 3_600_000).toISOString().replace('Z', '+07:00')

function engineHand(day: string): { readonly hand: OfficeHand; readonly log: OfficeEvent[] } {
  const log: OfficeEvent[] = []
  const append = (at: string) => (body: ReturnType<typeof openDay>[number]) => {
    const event: OfficeEvent = { ...body, seq: log.length + 1, at }
    log.push(event)
    return event
  }
  const start = iso(midnight(day))
  const opened = openDay(initialState(), { now: start }).map(append(start)).reduce(evolve, initialState())
  const hand = createOfficeHand(`test-${day}`, sampleOffice, opened, (at, command, by) => {
    const context = { now: iso(at), office: sampleOffice, by, keyedHash: () => '0123456789' }
    const decision = decide(hand.state(), command, context)
    return 'refused' in decision ? null : decision.events.map(append(iso(at)))
  })
  return { hand, log }
}

it('counts working days back over weekends', () => {
  expect(workingDaysBefore('2026-11-23', 6)).toEqual([
    '2026-11-13',
    '2026-11-16',
    '2026-11-17',
    '2026-11-18',
    '2026-11-19',
    '2026-11-20',
  ])
})

describe('a past day', () => {
  const { hand, log } = engineHand('2026-11-20')
  playDay(hand, '2026-11-20')
  const tickets = ticketsOf(hand.state())

  it('has 120 to 200 people, nearly all of them served, and closes its counters', () => {
    expect(tickets.length).toBeGreaterThanOrEqual(115)
    expect(tickets.length).toBeLessThanOrEqual(200)
    expect(tickets.filter((ticket) => ticket.state === 'done').length).toBeGreaterThan(tickets.length * 0.85)
    expect(Object.values(hand.state().counters).filter((counter) => counter.status !== 'closed')).toEqual([])
  })

  it('has what an office has: ratings, no-shows, people put aside and sent on, paper that failed', () => {
    const types = new Set(log.map((event) => event.type))
    for (const type of [
      'ServiceRated',
      'TicketMissed',
      'TicketRecalled',
      'PriorityVerified',
      'CallReported',
    ] as const) {
      expect(types, type).toContain(type)
    }
  })

  it('lets people wait as long as people wait', () => {
    const arrivals = new Map(tickets.map((ticket) => [ticket.id, Date.parse(ticket.arrival)]))
    const waits = log.flatMap((event) =>
      event.type === 'TicketCalled' ? [(Date.parse(event.at) - (arrivals.get(event.ticket) ?? 0)) / 60_000] : [],
    )
    const mean = waits.reduce((sum, wait) => sum + wait, 0) / waits.length
    expect(mean).toBeGreaterThan(1)
    expect(mean).toBeLessThan(60)
  })

  it('is the same each time, in the order of time', () => {
    const again = engineHand('2026-11-20')
    playDay(again.hand, '2026-11-20')
    expect(again.log).toEqual(log)
    const times = log.map((event) => event.at)
    expect(times).toEqual([...times].sort())
  })
})

describe.each([
  ['2026-11-21', '09:42:00'],
  ['2026-11-22', '00:10:00'],
  ['2026-11-22', '00:01:00'],
  ['2026-11-23', '23:59:00'],
])('the hall of %s at %s', (day, clock) => {
  const now = Date.parse(`${day}T${clock}+07:00`)
  const { hand, log } = engineHand(day)
  playHall(hand, now, day)

  it('has 18 people waiting and three being served', () => {
    const waiting = ticketsOf(hand.state()).filter((ticket) => ticket.state === 'waiting')
    expect(waiting.length).toBe(hall.waiting)
    const serving = servingNow(hand.state()).filter(({ ticket }) => ticket.state === 'serving')
    expect(serving.map(({ counter }) => counter.id)).toEqual(['1', '3', '4'])
    expect(waiting.filter((ticket) => ticket.service === 'business')).toEqual([])
  })

  it('lies before the present', () => {
    expect(log.every((event) => Date.parse(event.at) < now)).toBe(true)
  })
})

it('keeps its promises on whichever day and hour the demo is started', () => {
  const faults = workingDaysBefore('2026-12-31', 40).flatMap((day, nth) => {
    const now = midnight(day) + ((nth * 37 + 3) % 1440) * 60_000
    const { hand } = engineHand(day)
    playHall(hand, now, day)
    const waiting = ticketsOf(hand.state()).filter((ticket) => ticket.state === 'waiting')
    const longest = Math.max(...waiting.map((ticket) => now - Date.parse(ticket.arrival))) / 60_000
    const serving = servingNow(hand.state()).filter(({ ticket }) => ticket.state === 'serving').length
    return waiting.length === 18 && serving === 3 && longest < 75
      ? []
      : [{ day, waiting: waiting.length, serving, longest }]
  })
  expect(faults).toEqual([])
})
