import { describe, it } from 'vitest'
import { atNine, given, issued, opened, turn } from '../testing/given.ts'

const ha = { device: 'desk-1', role: 'desk', officer: 'ha' } as const
const minh = { device: 'desk-2', role: 'desk', officer: 'minh' } as const
const manager = { device: 'desk-9', role: 'desk', officer: 'phuong' } as const

const open = opened()
const paused = { type: 'CounterPaused', counter: '1', officer: 'ha', reason: 'break' } as const
const ticket = issued(1)

describe('a closed counter', () => {
  it('opens with its own services in its order of preference', () => {
    given().when({ type: 'OpenCounter', counter: '1' }).then([open])
  })

  it('opens with fewer services, still in its own order', () => {
    given()
      .when({ type: 'OpenCounter', counter: '5', services: ['online-help', 'business'] })
      .then([{ type: 'CounterOpened', services: ['business', 'online-help'] }])
  })

  it('refuses services it is not set up for, and what nobody knows', () => {
    const openFor = (services: string[]) => given().when({ type: 'OpenCounter', counter: '1', services })
    openFor(['land']).then('service-not-here')
    openFor(['magic']).then('unknown-service')
    given().when({ type: 'OpenCounter', counter: '99' }).then('unknown-counter')
    given()
      .when({ type: 'OpenCounter', counter: '1' }, { by: { ...ha, officer: 'nobody' } })
      .then('unknown-officer')
    given()
      .when({ type: 'OpenCounter', counter: '1' }, { by: { device: 'desk-1', role: 'desk' } })
      .then('unknown-officer')
  })

  it('does nothing else', () => {
    const counter = '1'
    given().when({ type: 'CallNext', counter }).then('counter-closed')
    given().when({ type: 'PauseCounter', counter, reason: 'break' }).then('counter-closed')
    given().when({ type: 'ResumeCounter', counter }).then('counter-closed')
    given().when({ type: 'CloseCounter', counter }).then('counter-closed')
    given().when({ type: 'CallNext', counter: 'constructor' }).then('unknown-counter')
  })
})

describe('an open counter', () => {
  it('[Q10] belongs to one officer, who has no other', () => {
    given(open).when({ type: 'OpenCounter', counter: '1' }, { by: minh }).then('counter-taken')
    given(open).when({ type: 'OpenCounter', counter: '2' }, { by: ha }).then('officer-elsewhere')
    given(open).when({ type: 'CallNext', counter: '1' }, { by: minh }).then('not-your-counter')
    given(open)
      .when({ type: 'CallNext', counter: '1' }, { by: { device: 'desk-1', role: 'desk' } })
      .then('not-your-counter')
  })

  it('changes its services when its officer opens it again', () => {
    given(open)
      .when({ type: 'OpenCounter', counter: '1', services: ['civil-status'] })
      .then([{ type: 'CounterOpened', services: ['civil-status'] }])
  })

  it('pauses with a reason of the list, and closes', () => {
    given(open).when({ type: 'PauseCounter', counter: '1', reason: 'break' }).then([paused])
    given(open).when({ type: 'PauseCounter', counter: '1', reason: 'bored' }).then('unknown-reason')
    given(open).when({ type: 'ResumeCounter', counter: '1' }).then('counter-not-paused')
    given(open)
      .when({ type: 'CloseCounter', counter: '1' })
      .then([{ type: 'CounterClosed', counter: '1', officer: 'ha', reason: 'closed' }])
  })

  it('can be closed by a manager when its officer left', () => {
    given(open)
      .when({ type: 'CloseCounter', counter: '1' }, { by: manager })
      .then([{ type: 'CounterClosed', officer: 'ha' }])
    given(open).when({ type: 'CloseCounter', counter: '1' }, { by: minh }).then('not-your-counter')
  })

  it('comes to its end although a new configuration left it out', () => {
    const office = { ...atNine.office, counters: atNine.office.counters.filter((c) => c.id !== '1') }
    given(open)
      .when({ type: 'CloseCounter', counter: '1' }, { office })
      .then([{ type: 'CounterClosed' }])
  })
})

describe('a counter with a turn', () => {
  it('[Q11] calls nobody else, is neither paused nor closed', () => {
    const busy = given(open, ticket, turn(1).called)
    busy.when({ type: 'CallNext', counter: '1' }).then('counter-busy')
    busy.when({ type: 'CallTicket', counter: '1', ticket: ticket.ticket, reason: 'urgent' }).then('counter-busy')
    busy.when({ type: 'CallRollNumber', counter: '1', number: 'A500' }).then('counter-busy')
    busy.when({ type: 'PauseCounter', counter: '1', reason: 'break' }).then('counter-busy')
    busy.when({ type: 'CloseCounter', counter: '1' }).then('counter-busy')
    busy.when({ type: 'CloseCounter', counter: '1' }, { by: manager }).then('counter-busy')
  })
})

describe('a paused counter', () => {
  it('calls nobody until it goes on', () => {
    const rest = given(open, paused, ticket)
    rest.when({ type: 'CallNext', counter: '1' }).then('counter-paused')
    rest.when({ type: 'CallTicket', counter: '1', ticket: ticket.ticket, reason: 'urgent' }).then('counter-paused')
    rest.when({ type: 'CallRollNumber', counter: '1', number: 'A500' }).then('counter-paused')
    rest.when({ type: 'PauseCounter', counter: '1', reason: 'break' }).then('counter-paused')
    rest.when({ type: 'ResumeCounter', counter: '1' }).then([{ type: 'CounterResumed', counter: '1', officer: 'ha' }])
  })

  it('may be closed', () => {
    given(open, paused)
      .when({ type: 'CloseCounter', counter: '1' })
      .then([{ type: 'CounterClosed', reason: 'closed' }])
  })
})
