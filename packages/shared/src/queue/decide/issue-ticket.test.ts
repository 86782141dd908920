import { describe, expect, it } from 'vitest'
import { evolve } from '../evolve.ts'
import { atNine, elderly, fold, given, givenState, issued, morning } from '../testing/given.ts'
import type { Context } from './context.ts'

const kiosk: Partial<Context> = { by: { device: 'kiosk-1', role: 'kiosk' } }
const at = (time: string): Partial<Context> => ({ ...kiosk, now: `2026-11-21T${time}+07:00` })
const take = { type: 'IssueTicket', service: 'certification' } as const

describe('a service without tickets today', () => {
  it('[Q1] gives the first number with id, code, series and place', () => {
    given()
      .when(take, kiosk)
      .then([{ ...issued(1), channel: 'kiosk', device: 'kiosk-1', files: 1 }])
  })

  it('keeps what the citizen said', () => {
    const said = {
      procedure: '1.001193',
      dossier: 'H01.12-2611',
      files: 4,
      priority: elderly,
      channel: 'online',
    } as const
    given()
      .when({ ...take, ...said })
      .then([said])
  })

  it('knows from the device how the ticket came', () => {
    const channel = (role: Context['by']['role']) => {
      const { decision } = given().when(take, { by: { device: 'd', role } })
      return 'events' in decision ? decision.events[0] : decision
    }
    expect(channel('desk')).toMatchObject({ channel: 'staff' })
    expect(channel('integrator')).toMatchObject({ channel: 'online' })
    expect(channel('kiosk')).toMatchObject({ channel: 'kiosk' })
  })

  it('refuses services, priorities and procedures that nobody knows', () => {
    given()
      .when({ ...take, service: 'magic' })
      .then('unknown-service')
    given()
      .when({ ...take, priority: { class: 'vip', reason: 'elderly' } })
      .then('unknown-priority')
    given()
      .when({ ...take, priority: { class: 'priority', reason: 'rich' } })
      .then('unknown-priority')
    given()
      .when({ ...take, priority: { class: 'priority', reason: 'priority' } })
      .then([{ priority: { class: 'priority', reason: 'priority' } }])
    const knowsProcedure = (id: string) => id === '1.001193'
    given()
      .when({ ...take, procedure: '9.999999' }, { knowsProcedure })
      .then('unknown-procedure')
    given()
      .when({ ...take, procedure: '1.001193' }, { knowsProcedure })
      .then([{ procedure: '1.001193' }])
  })
})

describe('a service with tickets today', () => {
  it('[Q1] counts on per series, and the ordinal over the whole office', () => {
    given(issued(1), issued(2))
      .when(take)
      .then([{ number: 'A003', ordinal: 3, ticket: '20261121-0003' }])
    given(issued(1), issued(2))
      .when({ ...take, service: 'land' })
      .then([{ number: 'C001', ordinal: 3, place: 0 }])
  })

  it('[Q25] steps over numbers that were torn from a paper roll', () => {
    given(issued(1, { number: 'A001', place: -1, channel: 'roll' }))
      .when(take)
      .then([{ number: 'A002', place: 1 }])
  })
})

describe('[Q21] working sessions', () => {
  const office = {
    ...atNine.office,
    sessions: [
      { id: 'morning', from: '07:00', to: '11:30', lastTicket: '11:00' },
      { id: 'afternoon', from: '13:30', to: '17:00', lastTicket: null },
    ],
  }
  const asked = (time: string) => given().when(take, { ...at(time), office })

  it('give numbers from opening until the cut-off', () => {
    asked('06:59:59.999').then('office-closed')
    asked('07:00:00.000').then([{ number: 'A001' }])
    asked('10:59:59.999').then([{ number: 'A001' }])
    asked('11:00:00.000').then('cut-off-passed')
    asked('11:30:00.000').then('office-closed')
    asked('16:59:59.999').then([{ number: 'A001' }])
    asked('17:00:00.000').then('office-closed')
  })

  it('say when the office opens again and when the cut-off was', () => {
    expect(asked('12:00:00.000').decision).toEqual({ refused: 'office-closed', facts: { opens: '13:30' } })
    expect(asked('18:00:00.000').decision).toEqual({ refused: 'office-closed', facts: { opens: '' } })
    expect(asked('11:15:00.000').decision).toEqual({ refused: 'cut-off-passed', facts: { at: '11:00' } })
  })
})

describe('[Q20] a kiosk that is pressed again and again', () => {
  const taken = (...times: readonly [time: string, service: string][]) => {
    const first = fold([{ type: 'DayOpened', day: '2026-11-21' }])
    return times.reduce(
      (state, [time, service], i) =>
        evolve(state, { ...issued(i + 1, { service }), seq: i + 2, at: `2026-11-21T${time}+07:00` }),
      first,
    )
  }

  it('waits between two tickets of one service', () => {
    const state = taken(['09:00:00.000', 'certification'])
    const again = (time: string, service = 'certification') =>
      givenState(state).when({ type: 'IssueTicket', service }, at(time))
    again('09:00:04.999').then('too-soon')
    expect(again('09:00:02.000').decision).toEqual({ refused: 'too-soon', facts: { seconds: 3 } })
    again('09:00:05.000').then([{ ordinal: 2 }])
    again('09:00:01.000', 'land').then([{ ordinal: 2 }])
  })

  it('stops after a burst', () => {
    const state = taken(['09:00:00.000', 'land'], ['09:00:06.000', 'business'], ['09:00:12.000', 'social'])
    const again = (time: string, by = kiosk.by) => givenState(state).when(take, { ...at(time), ...(by ? { by } : {}) })
    again('09:00:29.999').then('too-many')
    expect(again('09:00:20.000').decision).toEqual({ refused: 'too-many', facts: { seconds: 10 } })
    again('09:00:30.000').then([{ ordinal: 4 }])
    again('09:00:20.000', { device: 'kiosk-2', role: 'kiosk' }).then([{ ordinal: 4 }])
    again('09:00:20.000', { device: 'kiosk-1', role: 'integrator' }).then([{ ordinal: 4 }])
  })

  it('opens again when the clock was set back', () => {
    const state = taken(['09:00:00.000', 'certification'])
    givenState(state)
      .when(take, at('08:00:00.000'))
      .then([{ ordinal: 2 }])
  })
})

describe('an issued ticket', () => {
  it('waits with its arrival, in the line of its class', () => {
    const state = fold([{ type: 'DayOpened', day: '2026-11-21' }, issued(1), issued(2, { priority: elderly })])
    expect(state.lines).toEqual({
      certification: { '': [['20261121-0001']], priority: [['20261121-0002']] },
    })
    expect(state.tickets[0]?.[1]).toMatchObject({ state: 'waiting', arrival: morning, priority: { verified: null } })
  })
})
