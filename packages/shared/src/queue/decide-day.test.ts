import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { businessDay, officeIso } from './business-day.ts'
import { openDay } from './decide-day.ts'
import { evolve } from './evolve.ts'
import { initialState } from './initial-state.ts'
import { fold, given, givenState, issued, opened, turn } from './testing/given.ts'
import { type Choice, play } from './testing/play.ts'
import { ticketsOf } from './views.ts'

const take = { type: 'IssueTicket', service: 'certification' } as const
const on = (now: string) => ({ now })

describe('[Q2] the business day', () => {
  it('is that of Asia/Ho_Chi_Minh, wherever the machine believes to be', () => {
    expect(businessDay('2026-11-21T23:59:59.999+07:00')).toBe('2026-11-21')
    expect(businessDay('2026-11-22T00:00:00.000+07:00')).toBe('2026-11-22')
    expect(businessDay('2026-11-22T06:59:59.999+07:00')).toBe('2026-11-22')
    expect(businessDay('2026-11-22T07:00:00.000+07:00')).toBe('2026-11-22')
    expect(businessDay('2026-11-21T16:59:59.999Z')).toBe('2026-11-21')
    expect(businessDay('2026-11-21T17:00:00.000Z')).toBe('2026-11-22')
    expect(businessDay('2028-02-28T23:30:00.000-03:00')).toBe('2028-02-29')
  })

  it('writes moments as they stand on the wire', () => {
    expect(officeIso(Date.parse('2026-11-21T17:30:00.250Z'))).toBe('2026-11-22T00:30:00.250+07:00')
  })

  it('goes on counting at 06:59 and 07:00, when it is midnight in UTC', () => {
    const night = given(issued(1))
    for (const now of [
      '2026-11-21T06:59:00.000+07:00',
      '2026-11-21T07:00:00.000+07:00',
      '2026-11-21T23:59:00.000+07:00',
    ]) {
      night.when(take, on(now)).then([{ number: 'A002', ticket: '20261121-0002' }])
    }
  })

  it('starts numbers again at 00:00', () => {
    given(issued(1))
      .when(take, on('2026-11-22T00:00:00.000+07:00'))
      .then([
        { type: 'TicketCancelled', ticket: '20261121-0001', reason: 'day-ended' },
        { type: 'DayOpened', day: '2026-11-22' },
        { type: 'TicketIssued', number: 'A001', ticket: '20261122-0001', ordinal: 1 },
      ])
  })

  it('never goes back with a clock, so no number comes twice', () => {
    given(issued(1))
      .when(take, on('2026-11-20T12:00:00.000+07:00'))
      .then([{ type: 'TicketIssued', number: 'A002', ticket: '20261121-0002' }])
    expect(openDay(given().state, on('2000-01-01T00:00:00.000+07:00'))).toEqual([])
  })

  it('opens with the very first command', () => {
    givenState(initialState())
      .when(take)
      .then([{ type: 'DayOpened', day: '2026-11-21' }, { number: 'A001' }])
  })

  it('is not opened by a command that is refused', () => {
    given(opened(), issued(1))
      .when({ type: 'CallNext', counter: '1' }, on('2026-11-22T07:00:00.000+07:00'))
      .then('counter-closed')
  })
})

describe('[Q3] the end of a day', () => {
  const evening = given(
    opened(),
    opened('2', 'minh'),
    { ...opened('3', 'lan') },
    { type: 'CounterPaused', counter: '3', officer: 'lan', reason: 'break' },
    ...[1, 2, 3, 4, 5].map((n) => issued(n)),
    turn(1).called,
    turn(1).begun,
    turn(2, '2', 'minh').called,
    turn(3).held,
    { type: 'TicketCancelled', ticket: issued(4).ticket, reason: 'left' },
  )
  const night = openDay(evening.state, on('2026-11-22T06:30:00.000+07:00'))

  it('ends every ticket and every counter in words', () => {
    const cancelled = (n: number) => ({ type: 'TicketCancelled', ticket: issued(n).ticket, reason: 'day-ended' })
    const closed = (counter: string, officer: string) => ({
      type: 'CounterClosed',
      counter,
      officer,
      reason: 'day-ended',
    })
    expect(night).toEqual([
      turn(1).finished,
      cancelled(2),
      cancelled(3),
      cancelled(5),
      closed('1', 'ha'),
      closed('2', 'minh'),
      closed('3', 'lan'),
      { type: 'DayOpened', day: '2026-11-22' },
    ])
  })

  it('leaves nothing behind but the configuration and what was learnt about durations', () => {
    const learnt = { ...evening.state, durations: { certification: [300, 320] }, configVersion: 3, configHash: 'abc' }
    const state = fold(night, learnt, '2026-11-22T06:30:00.000+07:00')
    expect(state).toEqual({
      ...initialState(),
      seq: learnt.seq + night.length,
      day: '2026-11-22',
      configVersion: 3,
      configHash: 'abc',
      durations: { certification: [300, 320] },
    })
  })

  it('happens once', () => {
    const state = fold(night, evening.state)
    expect(openDay(state, on('2026-11-22T23:59:00.000+07:00'))).toEqual([])
    expect(openDay(state, on('2026-11-23T00:00:00.000+07:00'))).toEqual([{ type: 'DayOpened', day: '2026-11-23' }])
  })

  it('[Q1] leaves no ticket open and no number twice, over random nights', () => {
    const choices: fc.Arbitrary<Choice[]> = fc.array(fc.tuple(fc.nat(9999), fc.nat(9999), fc.nat(9999)), {
      minLength: 200,
      maxLength: 300,
      size: 'max',
    })
    let midnights = 0
    fc.assert(
      fc.property(choices, (list) => {
        const given = new Set<string>()
        for (const { before, events } of play(list, '2026-11-21T21:00:00.000+07:00')) {
          let state = before
          for (const event of events) {
            if (event.type === 'DayOpened' && state.day !== '') {
              midnights++
              const open = ticketsOf(state).filter((t) => !['done', 'cancelled', 'no-show'].includes(t.state))
              expect(open).toEqual([])
              expect(Object.values(state.counters).filter((c) => c.status !== 'closed')).toEqual([])
            }
            if (event.type === 'TicketIssued') {
              const number = `${state.day} ${event.number}`
              expect(given).not.toContain(number)
              given.add(number)
            }
            state = evolve(state, event)
          }
        }
      }),
      { numRuns: 40, seed: 11 },
    )
    expect(midnights).toBeGreaterThan(30)
  })
})
