import { describe, expect, it } from 'vitest'
import { atNine, fold, given, givenState, issued, opened } from '../testing/given.ts'

const counter = '1'

describe('[Q25] a number from a paper roll', () => {
  const hall = given(opened(), issued(1), issued(2))
  const call = (number: string, service?: string) =>
    hall.when({ type: 'CallRollNumber', counter, number, ...(service ? { service } : {}) })

  it('enters the log under its own digits and is called at once', () => {
    call('a 47').then([
      { type: 'TicketIssued', number: 'A047', ordinal: 3, place: -1, channel: 'roll', service: 'certification' },
      { type: 'TicketCalled', ticket: '20261121-0003', counter, call: 1 },
    ])
  })

  it('follows its prefix to a service, or the service that was named', () => {
    call('B12').then([{ number: 'B012', service: 'civil-status' }, { type: 'TicketCalled' }])
    call('12', 'civil-status').then([{ number: 'B012', series: 'B' }, { type: 'TicketCalled' }])
    call('12').then('unknown-ticket')
    call('AB', 'certification').then('unknown-ticket')
    call('12', 'magic').then('unknown-service')
  })

  it('is refused when somebody has it already', () => {
    call('A002').then('number-taken')
    call('A2').then('number-taken')
    call('A003').then([{ number: 'A003' }, { type: 'TicketCalled' }])
    const torn = issued(3, { number: 'A900', place: -1, channel: 'roll' })
    given(opened(), issued(1), issued(2), torn)
      .when({ type: 'CallRollNumber', counter, number: 'A900' })
      .then('number-taken')
  })

  it('may come from a roll of plain digits', () => {
    const series = atNine.office.series.map((s) => (s.id === 'A' ? { ...s, prefix: '' } : s))
    hall
      .when({ type: 'CallRollNumber', counter, number: '512' }, { office: { ...atNine.office, series } })
      .then([{ number: '512', service: 'certification' }, { type: 'TicketCalled' }])
  })

  it('is never given again', () => {
    const torn = issued(3, { number: 'A003', place: -1, channel: 'roll' })
    const state = fold([torn], hall.state)
    givenState(state)
      .when({ type: 'IssueTicket', service: 'certification' })
      .then([{ number: 'A004', place: 3 }])
    expect(state.series).toEqual({ A: 2 })
  })
})
