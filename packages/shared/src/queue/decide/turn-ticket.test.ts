import { describe, expect, it } from 'vitest'
import { ticketById } from '../find-ticket.ts'
import { atNine, fold, given, givenState, issued, opened, turn } from '../testing/given.ts'
import { counterTicket } from '../views.ts'

const counter = '1'
const { ticket } = issued(1)
const minh = { by: { device: 'desk-2', role: 'desk', officer: 'minh' } } as const

describe('a called ticket', () => {
  const hall = given(opened(), opened('2', 'minh'), issued(1), issued(2), turn(1).called)
  const recalled = (times: number) => ({ ...turn(1).called, type: 'TicketRecalled', times }) as const

  it('[Q9] is callable by nobody else', () => {
    hall.when({ type: 'CallNext', counter: '2' }, minh).then([{ ticket: issued(2).ticket, call: 2 }])
    const again = hall.when({ type: 'CallTicket', counter: '2', ticket, reason: 'urgent' }, minh)
    again.then('not-waiting')
    expect(again.decision).toMatchObject({ facts: { number: 'A001', counter: '1' } })
  })

  it('[Q14] is recalled up to the limit, first call included', () => {
    hall.when({ type: 'Recall', counter }).then([recalled(2)])
    const thrice = given(opened(), issued(1), turn(1).called, recalled(2), recalled(3))
    thrice.when({ type: 'Recall', counter }).then('recall-limit')
  })

  it('is one call on the board, however often it is repeated', () => {
    const heard = { type: 'CallReported', ticket, call: 1, report: 'spoken', device: 'display-1' } as const
    const once = fold([heard], hall.state)
    expect(once.calls).toMatchObject([{ call: 1, number: 'A001', counter: '1', times: 1, spoken: atNine.now }])
    const again = fold([recalled(2)], once)
    expect(again.calls).toMatchObject([{ call: 1, times: 2, spoken: null, painted: null, over: false }])
  })

  it('is begun, or missed, or put aside', () => {
    hall.when({ type: 'BeginService', counter }).then([turn(1).begun])
    hall.when({ type: 'MarkNoShow', counter }).then([turn(1).missed])
    hall.when({ type: 'HoldTicket', counter, ticket }).then([turn(1).held])
    hall.when({ type: 'FinishService', counter }).then('not-serving')
  })

  it('begins to count anew when it waits again', () => {
    const resumed = { ...turn(1).held, type: 'TicketResumed' } as const
    const back = fold([recalled(2), turn(1).held, resumed], hall.state)
    expect(ticketById(back, ticket)).toMatchObject({ state: 'waiting', times: 0, call: 0 })
  })

  it('[Q10] is not touched by another officer', () => {
    hall.when({ type: 'BeginService', counter }, minh).then('not-your-counter')
    hall.when({ type: 'HoldTicket', counter: '2', ticket }, minh).then('not-your-ticket')
    hall.when({ type: 'TransferTicket', counter: '2', ticket, to: { service: 'land' } }, minh).then('not-your-ticket')
    hall.when({ type: 'CancelTicket', ticket, reason: 'left' }, minh).then('not-your-ticket')
    hall.when({ type: 'CancelTicket', ticket, reason: 'left' }).then([{ type: 'TicketCancelled' }])
  })

  it('is not cancelled by a kiosk any more', () => {
    hall
      .when({ type: 'CancelTicket', ticket, reason: 'left' }, { by: { device: 'kiosk-1', role: 'kiosk' } })
      .then('not-waiting')
  })

  it('is reported seen and heard by displays, other calls are not', () => {
    const report = (call: number, of = ticket) =>
      hall.when(
        { type: 'ReportCall', ticket: of, call, report: 'painted' },
        { by: { device: 'display-1', role: 'display' } },
      )
    report(1).then([{ type: 'CallReported', ticket, call: 1, report: 'painted', device: 'display-1' }])
    report(2).then('no-such-call')
    report(1, issued(2).ticket).then('no-such-call')
  })
})

describe('a ticket being served', () => {
  const hall = given(opened(), issued(1), issued(2), turn(1).called, turn(1).begun)

  it('is finished with an outcome of the list, or none', () => {
    hall.when({ type: 'FinishService', counter }).then([turn(1).finished])
    hall.when({ type: 'FinishService', counter, outcome: 'solved' }).then([{ ...turn(1).finished, outcome: 'solved' }])
    hall.when({ type: 'FinishService', counter, outcome: 'whatever' }).then('unknown-reason')
  })

  it('is neither recalled, begun again nor missed', () => {
    hall.when({ type: 'Recall', counter }).then('not-called')
    hall.when({ type: 'BeginService', counter }).then('not-called')
    hall.when({ type: 'MarkNoShow', counter }).then('not-called')
  })

  it('leaves the counter free and its duration behind', () => {
    const state = fold([turn(1).finished], hall.state, '2026-11-21T09:04:30.000+07:00')
    expect(counterTicket(state, counter)).toBe(null)
    expect(state.durations).toEqual({ certification: [270] })
    expect(ticketById(state, ticket)).toMatchObject({ state: 'done', counter: '1', officer: 'ha' })
  })

  it('never counts a duration below nothing', () => {
    const state = fold([turn(1).finished], hall.state, '2026-11-21T08:00:00.000+07:00')
    expect(state.durations).toEqual({ certification: [0] })
  })

  it('[Q17] moves on with number, arrival and history', () => {
    const { decision } = hall.when({ type: 'TransferTicket', counter, ticket, to: { service: 'land' } })
    const state = fold('events' in decision ? decision.events : [], hall.state)
    expect(ticketById(state, ticket)).toMatchObject({
      number: 'A001',
      service: 'land',
      state: 'waiting',
      arrival: atNine.now,
      counter: '1',
    })
    expect(counterTicket(state, counter)).toBe(null)
  })

  it('[Q17] comes back to its first service after a journey, by arrival', () => {
    const away = hall.when({ type: 'TransferTicket', counter, ticket, to: { service: 'results' }, comeBack: true })
    away.then([{ toService: 'results', comeBack: 'certification' }])
    const there = givenState(fold('events' in away.decision ? away.decision.events : [], hall.state))
    const served = givenState(
      fold([opened('2', 'minh'), turn(1, '2', 'minh').called, turn(1, '2', 'minh').begun], there.state),
    )
    const onward = served.when({ type: 'TransferTicket', counter: '2', ticket, to: { service: 'land' } }, minh)
    onward.then([{ toService: 'land', comeBack: 'certification' }])
    const home = served.when({ type: 'TransferTicket', counter: '2', ticket, to: { service: 'certification' } }, minh)
    home.then([{ toService: 'certification', place: 'by-arrival' }])
    expect(home.decision).not.toHaveProperty('events.0.comeBack')
    const finish = served.when({ type: 'FinishService', counter: '2' }, minh)
    finish.then([{ type: 'ServiceFinished', backTo: 'certification' }])
    const back = fold('events' in finish.decision ? finish.decision.events : [], served.state)
    expect(back.lines.certification?.['']?.flat()).toEqual([ticket, issued(2).ticket])
    expect(ticketById(back, ticket)).toMatchObject({ state: 'waiting', comeBack: null, service: 'certification' })
  })
})
