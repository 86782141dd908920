import { describe, expect, it } from 'vitest'
import { nextInLine, waitingInOrder, whyNext } from './next-in-line.ts'
import { peopleAhead, peopleAheadIfIssued } from './people-ahead.ts'
import { atNine, elderly, fold, given, issued, opened, turn } from './testing/given.ts'
import { ticketsOf } from './views.ts'

const { office } = atNine
const old = (n: number, other = {}) => issued(n, { priority: elderly, ...other })
const sentTo1 = (n: number) =>
  ({
    type: 'TicketTransferred',
    ticket: issued(n).ticket,
    counter: '4',
    officer: 'tuan',
    toService: 'land',
    toCounter: '1',
    place: 'by-arrival',
  }) as const

// 1 and 2 ordinary copies · 3–6 elderly · 7 births (the counter's second service) · 8 land, sent to counter 1
const hall = given(
  opened(),
  issued(1),
  issued(2),
  ...[3, 4, 5, 6].map((n) => old(n, n === 4 ? { service: 'civil-status' } : {})),
  issued(7, { service: 'civil-status' }),
  issued(8, { service: 'land' }),
  sentTo1(8),
).state

describe('the order of calling at a counter', () => {
  it('is: sent here, three with priority, one ordinary, the rest with priority, the ordinary, the lines it helps', () => {
    const order = waitingInOrder(hall, office, '1')
    expect(order.map((t) => t.ordinal)).toEqual([8, 3, 4, 5, 1, 6, 2, 7])
    const rules = order.map((t) => whyNext(hall, office, '1', t.id)?.rule)
    expect(rules.join(' ')).toBe('sent-here priority priority priority fairness priority arrival helps')
  })

  it('says the place, and how many with priority went before', () => {
    expect(whyNext(hall, office, '1', issued(1).ticket)).toEqual({ rule: 'fairness', place: 5, run: 3 })
    expect(whyNext(hall, office, '4', issued(1).ticket)).toBe(null)
  })

  it('[Q7] takes the services of a counter by arrival, so that no line waits behind one that never empties', () => {
    const births = { service: 'civil-status' }
    const social = { service: 'social' }
    const mixed = fold([opened('3', 'lan'), issued(1, births), issued(2, social), issued(3, births), issued(4, social)])
    expect(waitingInOrder(mixed, office, '3').map((t) => t.ordinal)).toEqual([1, 2, 3, 4])
    expect(mixed.tickets.flat().map((t) => peopleAhead(mixed, office, t))).toEqual([0, 1, 2, 3])
    expect(peopleAheadIfIssued(mixed, office, 'social', null)).toBe(4)
  })

  it('holds for a narrowed call too', () => {
    expect(nextInLine(hall, office, '1', 'civil-status')?.ordinal).toBe(4)
    expect(nextInLine(hall, office, '1', 'land')?.ordinal).toBe(8)
    expect(nextInLine(hall, office, '1', 'results')).toBe(null)
  })

  it('is known for a closed counter as well: what it would call with all its services', () => {
    expect(waitingInOrder(hall, office, '2').map((t) => t.ordinal)).toEqual([3, 5, 6, 1, 2])
    expect(waitingInOrder(hall, office, '99')).toEqual([])
  })

  it('[Q6] counts only priority calls that passed somebody: while nobody ordinary waited, nobody was passed', () => {
    const people = [1, 2, 3, 4, 5].map((n) => old(n))
    const turns = [1, 2, 3].flatMap((n) => [turn(n).called, turn(n).missed])
    const quiet = given(opened(), ...people, ...turns, issued(6)).state
    expect(waitingInOrder(quiet, office, '1').map((t) => t.ordinal)).toEqual([4, 5, 6])
    const passed = given(opened(), ...people, issued(6), ...turns).state
    expect(waitingInOrder(passed, office, '1').map((t) => t.ordinal)).toEqual([6, 4, 5])
  })

  it('[Q6] starts counting again when an ordinary citizen was called, not when somebody sent here was', () => {
    const people = [1, 2, 3, 4, 5].map((n) => old(n))
    const turns = [1, 2, 3].flatMap((n) => [turn(n).called, turn(n).missed])
    const line = [
      opened(),
      ...people,
      issued(6),
      issued(7),
      issued(8, { service: 'land' }),
      sentTo1(8),
      ...turns,
    ] as const
    const afterSent = given(...line, turn(8).called, turn(8).missed).state
    expect(nextInLine(afterSent, office, '1')?.ordinal).toBe(6)
    const afterOrdinary = given(...line, turn(6).called, turn(6).missed, turn(8).called, turn(8).missed).state
    expect(nextInLine(afterOrdinary, office, '1')?.ordinal).toBe(4)
  })

  it('[Q6] keeps counting when the officer changes the services, and starts anew when the counter closed', () => {
    const turns = [1, 2, 3].flatMap((n) => [turn(n).called, turn(n).missed])
    const passed = [opened(), ...[1, 2, 3, 4].map((n) => old(n)), issued(5), ...turns] as const
    expect(nextInLine(given(...passed, opened()).state, office, '1')?.ordinal).toBe(5)
    const closed = { type: 'CounterClosed', counter: '1', officer: 'ha', reason: 'closed' } as const
    expect(nextInLine(given(...passed, closed, opened()).state, office, '1')?.ordinal).toBe(4)
  })

  it('takes priority of several classes by arrival', () => {
    const merit = { class: 'merit', reason: 'card' }
    const { state } = given(opened(), issued(1, { priority: merit }), old(2), issued(3, { priority: merit }))
    expect(waitingInOrder(state, office, '1').map((t) => t.ordinal)).toEqual([1, 2, 3])
  })
})

describe('[Q22] people ahead', () => {
  const ahead = (n: number) => peopleAhead(hall, office, ticketsOf(hall)[n - 1] ?? never())

  it('are those whom the open counter calls before', () => {
    expect([8, 3, 4, 5, 1, 6, 2, 7].map(ahead)).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
  })

  it('are fewer for priority, and bounded for others', () => {
    expect(peopleAheadIfIssued(hall, office, 'certification', null)).toBe(7)
    expect(peopleAheadIfIssued(hall, office, 'certification', 'priority')).toBe(6)
    const manyOld = given(opened(), ...Array.from({ length: 30 }, (_, i) => old(i + 1))).state
    expect(peopleAheadIfIssued(manyOld, office, 'certification', null)).toBe(3)
    const oneYoung = fold([issued(31)], manyOld)
    expect(peopleAheadIfIssued(oneYoung, office, 'certification', 'priority')).toBe(31)
    expect(peopleAheadIfIssued(oneYoung, office, 'certification', null)).toBe(7)
  })

  it('are counted at the counter where the turn comes soonest', () => {
    const both = fold([opened('3', 'lan')], hall)
    expect(peopleAheadIfIssued(both, office, 'civil-status', null)).toBe(2)
  })

  it('are counted although no counter is open, or none takes the service', () => {
    const { state } = given(issued(1, { service: 'land' }), issued(2, { service: 'land' }))
    expect(peopleAheadIfIssued(state, office, 'land', null)).toBe(2)
    const nobody = { ...office, counters: office.counters.filter((c) => c.id !== '4') }
    expect(peopleAheadIfIssued(state, nobody, 'land', null)).toBe(2)
    expect(peopleAheadIfIssued(state, nobody, 'land', 'priority')).toBe(0)
  })

  it('are none for a ticket that does not wait', () => {
    const ticket = ticketsOf(hall)[6] ?? never()
    expect(peopleAhead(hall, office, { ...ticket, state: 'held' })).toBe(0)
  })
})

function never(): never {
  throw new Error('the hall has eight tickets')
}
