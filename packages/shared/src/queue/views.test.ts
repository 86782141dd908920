import { describe, expect, it } from 'vitest'
import type { OfficeEvent } from './event.ts'
import { evolve } from './evolve.ts'
import { initialState } from './initial-state.ts'
import { elderly, fold, given, issued, opened, turn } from './testing/given.ts'
import {
  counterTicket,
  dayNumbers,
  heldTickets,
  longestWait,
  minutesWaited,
  missedTickets,
  servingNow,
  ticketsOf,
  waitingCounts,
} from './views.ts'
import { stateFor, visibleTo } from './visible.ts'

const numbers = (list: readonly { readonly number: string }[]) => list.map((t) => t.number)
const sent = {
  type: 'TicketTransferred',
  ticket: issued(7).ticket,
  counter: '1',
  officer: 'ha',
  toService: 'land',
  toCounter: '2',
  place: 'by-arrival',
} as const

const hall = fold(
  [turn(4).held, { ...turn(3, '2', 'minh').missed }],
  given(
    opened(),
    opened('2', 'minh'),
    ...[1, 2, 3, 4, 5, 6, 7].map((n) => issued(n, n === 6 ? { priority: elderly } : {})),
    turn(2).held,
    turn(3, '2', 'minh').called,
    turn(1).called,
    sent,
  ).state,
  '2026-11-21T09:10:00.000+07:00',
)

describe('views of the day', () => {
  it('count who waits per service, those sent to one counter included', () => {
    expect(waitingCounts(hall)).toEqual({ certification: 2, land: 1 })
    expect(waitingCounts(given().state)).toEqual({})
  })

  it('show who is at a counter', () => {
    expect(servingNow(hall).map(({ counter, ticket }) => [counter.id, ticket.number])).toEqual([['1', 'A001']])
    expect(counterTicket(hall, '1')?.number).toBe('A001')
    expect(counterTicket(hall, '2')).toBe(null)
    expect(counterTicket(hall, '99')).toBe(null)
  })

  it('list held ones longest first, missed ones newest first', () => {
    expect(numbers(heldTickets(hall))).toEqual(['A002', 'A004'])
    const later = fold([{ ...turn(5).called, call: 9 }, turn(5).missed], hall, '2026-11-21T09:20:00.000+07:00')
    expect(numbers(missedTickets(later))).toEqual(['A005', 'A003'])
  })

  it('[Q13] add up', () => {
    expect(dayNumbers(hall)).toEqual({
      issued: 7,
      waiting: 3,
      called: 1,
      serving: 0,
      held: 2,
      'no-show': 1,
      done: 0,
      cancelled: 0,
    })
  })

  it('know the longest wait, from arrival and never below nothing', () => {
    const now = '2026-11-21T09:12:59.000+07:00'
    expect(longestWait(hall, now)).toMatchObject({ minutes: 12, ticket: { number: 'A005' } })
    expect(longestWait(given().state, now)).toBe(null)
    const first = ticketsOf(hall)[0]
    expect(first && minutesWaited(first, '2026-11-21T08:00:00.000+07:00')).toBe(0)
  })
})

describe('[Q27] what a role sees', () => {
  const issuedEvent: OfficeEvent = { ...issued(1, { dossier: 'H01.12' }), seq: 5, at: '2026-11-21T09:00:00.000+07:00' }
  const rated: OfficeEvent = {
    type: 'ServiceRated',
    ticket: issued(1).ticket,
    level: 1,
    answers: [],
    seq: 6,
    at: issuedEvent.at,
  }
  const dossier: OfficeEvent = {
    type: 'DossierAttached',
    ticket: issued(1).ticket,
    dossier: 'H01.12',
    seq: 7,
    at: issuedEvent.at,
  }

  it('displays and kiosks know neither codes nor dossiers nor ratings', () => {
    for (const role of ['display', 'kiosk'] as const) {
      const seen = visibleTo(role, issuedEvent)
      expect(seen).not.toHaveProperty('code')
      expect(seen).not.toHaveProperty('dossier')
      expect(seen).toMatchObject({ number: 'A001', seq: 5 })
      expect([visibleTo(role, rated), visibleTo(role, dossier)]).toEqual([null, null])
    }
  })

  it('desks know codes and dossiers, not who rated how', () => {
    expect(visibleTo('desk', issuedEvent)).toBe(issuedEvent)
    expect([visibleTo('desk', rated), visibleTo('desk', dossier)]).toEqual([null, dossier])
  })

  it('managers and integrators know everything', () => {
    for (const role of ['manager', 'integrator'] as const) {
      for (const event of [issuedEvent, rated, dossier]) expect(visibleTo(role, event)).toBe(event)
      expect(stateFor(role, hall)).toBe(hall)
    }
  })

  it('nothing hidden is left in the state they get', () => {
    const whole = [issuedEvent, rated, dossier].reduce(evolve, initialState())
    const text = JSON.stringify(stateFor('display', whole))
    for (const secret of [issued(1).code, 'H01.12', '"rated":true']) expect(text).not.toContain(secret)
    expect(stateFor('display', whole).ratings).toEqual({})
    expect(stateFor('desk', whole)).toMatchObject({ ratings: {}, tickets: [[{ code: issued(1).code, rated: false }]] })
  })
})
