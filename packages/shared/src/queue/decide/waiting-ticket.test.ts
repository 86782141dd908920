import { describe, expect, it } from 'vitest'
import { ticketById } from '../find-ticket.ts'
import { nextInLine, waitingInOrder } from '../next-in-line.ts'
import { atNine, elderly, fold, given, issued, opened, turn } from '../testing/given.ts'

const minh = { by: { device: 'desk-2', role: 'desk', officer: 'minh' } } as const
const counter = '1'
const sent = (ordinal: number, toCounter: string) =>
  ({
    type: 'TicketTransferred',
    ticket: issued(ordinal).ticket,
    counter: '1',
    officer: 'ha',
    toService: 'certification',
    toCounter,
    place: 'by-arrival',
  }) as const

describe('nobody waiting', () => {
  it('is said, not guessed', () => {
    given(opened()).when({ type: 'CallNext', counter }).then('nobody-waiting')
    given(opened(), issued(1, { service: 'land' }))
      .when({ type: 'CallNext', counter })
      .then('nobody-waiting')
  })
})

describe('a waiting ticket', () => {
  const hall = given(opened(), issued(1), issued(2), issued(3, { service: 'civil-status' }))

  it('[Q4] is called in the order of arrival', () => {
    hall.when({ type: 'CallNext', counter }).then([turn(1).called])
  })

  it('is called by service when the officer narrows', () => {
    hall.when({ type: 'CallNext', counter, service: 'civil-status' }).then([{ ticket: issued(3).ticket }])
    hall.when({ type: 'CallNext', counter, service: 'land' }).then('service-not-here')
    hall.when({ type: 'CallNext', counter, service: 'magic' }).then('unknown-service')
  })

  it('[Q7] of a later service waits until the earlier ones are empty', () => {
    const mixed = given(opened(), issued(1, { service: 'civil-status' }), issued(2))
    mixed.when({ type: 'CallNext', counter }).then([{ ticket: issued(2).ticket }])
  })

  it('[Q18] is called out of order with a reason of the list', () => {
    const pick = (reason: string, ticket = issued(2).ticket) =>
      hall.when({ type: 'CallTicket', counter, ticket, reason })
    pick('urgent').then([{ ticket: issued(2).ticket, reason: 'urgent' }])
    pick('friend').then('unknown-reason')
    pick('urgent', '20261121-0099').then('unknown-ticket')
  })

  it('is found by the code of its paper too', () => {
    hall
      .when({ type: 'CallTicket', counter, ticket: issued(2).code?.toLowerCase() ?? '', reason: 'urgent' })
      .then([{ ticket: issued(2).ticket }])
  })

  it('of a service that this counter does not take is not called there', () => {
    given(opened(), issued(1, { service: 'land' }))
      .when({ type: 'CallTicket', counter, ticket: issued(1).ticket, reason: 'urgent' })
      .then('service-not-here')
  })

  it('can be put aside, moved and cancelled', () => {
    const { ticket } = issued(1)
    hall.when({ type: 'HoldTicket', counter, ticket, reason: 'copying' }).then([{ ...turn(1).held, reason: 'copying' }])
    hall.when({ type: 'HoldTicket', counter, ticket, reason: 'tired' }).then('unknown-reason')
    hall
      .when({ type: 'CancelTicket', ticket, reason: 'left' })
      .then([{ type: 'TicketCancelled', ticket, reason: 'left' }])
    hall.when({ type: 'CancelTicket', ticket, reason: 'bored' }).then('unknown-reason')
    hall
      .when({ type: 'TransferTicket', counter, ticket, to: { service: 'land' } })
      .then([{ type: 'TicketTransferred', toService: 'land', place: 'by-arrival' }])
    hall.when({ type: 'TransferTicket', counter, ticket, to: { service: 'magic' } }).then('unknown-service')
    hall.when({ type: 'TransferTicket', counter, ticket, to: { counter: '99' } }).then('unknown-counter')
  })

  it('[Q30] is cancelled by the kiosk that gave it, not by another', () => {
    const cancel = (device: string) =>
      hall.when(
        { type: 'CancelTicket', ticket: issued(1).ticket, reason: 'mistake' },
        { by: { device, role: 'kiosk' } },
      )
    cancel('kiosk-1').then([{ type: 'TicketCancelled' }])
    cancel('kiosk-2').then('not-your-ticket')
  })

  it('is not begun, finished, resumed, restored or rated', () => {
    hall.when({ type: 'BeginService', counter }).then('counter-idle')
    hall.when({ type: 'FinishService', counter }).then('counter-idle')
    hall.when({ type: 'Recall', counter }).then('counter-idle')
    hall.when({ type: 'MarkNoShow', counter }).then('counter-idle')
    hall.when({ type: 'ResumeTicket', counter, ticket: issued(1).ticket }).then('not-held')
    hall.when({ type: 'RestoreTicket', ticket: issued(1).ticket }).then('not-missed')
    hall.when({ type: 'RateService', ticket: issued(1).ticket, level: 5 }).then('not-finished')
  })
})

describe('a waiting ticket with priority', () => {
  const four = [1, 2, 3, 4].map((n) => issued(n + 1, { priority: elderly }))
  const hall = given(opened(), issued(1), ...four)

  it('[Q5] goes before ordinary ones that came earlier', () => {
    hall.when({ type: 'CallNext', counter }).then([{ ticket: issued(2).ticket }])
  })

  it('[Q6] lets one ordinary citizen through after three', () => {
    const order = waitingInOrder(hall.state, atNine.office, counter)
    expect(order.map((t) => t.ordinal)).toEqual([2, 3, 4, 1, 5])
  })

  it('[Q29] that proves unfounded goes on as ordinary, where its arrival is', () => {
    const { ticket } = issued(2)
    const verified = hall.when({ type: 'VerifyPriority', ticket, verified: false })
    verified.then([{ type: 'PriorityVerified', ticket, verified: false, officer: 'ha' }])
    const state = fold([issued(6), { type: 'PriorityVerified', ticket, verified: false, officer: 'ha' }], hall.state)
    expect(state.lines.certification?.['']?.flat()).toEqual([1, 2, 6].map((n) => issued(n).ticket))
    expect(state.lines.certification?.priority?.flat()).toEqual([3, 4, 5].map((n) => issued(n).ticket))
  })

  it('that is confirmed keeps its place; an ordinary one has nothing to confirm', () => {
    const { ticket } = issued(3)
    const state = fold([{ type: 'PriorityVerified', ticket, verified: true, officer: 'ha' }], hall.state)
    expect(state.lines).toEqual(hall.state.lines)
    expect(ticketById(state, ticket)?.priority).toEqual({ ...elderly, verified: true })
    hall.when({ type: 'VerifyPriority', ticket: issued(1).ticket, verified: true }).then('unknown-priority')
  })
})

describe('a ticket sent to one counter', () => {
  const hall = given(
    opened(),
    opened('2', 'minh'),
    issued(1),
    issued(2),
    issued(3, { priority: elderly }),
    sent(2, '2'),
  )

  it('[Q8] is skipped by others and comes first at its own', () => {
    expect(waitingInOrder(hall.state, atNine.office, '1').map((t) => t.ordinal)).toEqual([3, 1])
    expect(waitingInOrder(hall.state, atNine.office, '2').map((t) => t.ordinal)).toEqual([2, 3, 1])
    hall.when({ type: 'CallNext', counter: '2' }, minh).then([{ ticket: issued(2).ticket }])
    hall.when({ type: 'CallTicket', counter, ticket: issued(2).ticket, reason: 'urgent' }).then('not-your-ticket')
  })

  it('is free for all once it was called there', () => {
    const resumed = { ...turn(2).held, type: 'TicketResumed' } as const
    const state = fold([turn(2, '2', 'minh').called, turn(2).held, resumed], hall.state)
    expect(waitingInOrder(state, atNine.office, '1').map((t) => t.ordinal)).toEqual([3, 1, 2])
  })

  it('goes back to its line when that counter closes', () => {
    const closed = { type: 'CounterClosed', counter: '2', officer: 'minh', reason: 'closed' } as const
    const state = fold([closed], hall.state)
    expect(state.lines.certification?.['']?.flat()).toEqual([1, 2].map((n) => issued(n).ticket))
    expect(nextInLine(state, atNine.office, '2', 'results')).toBe(null)
  })

  it('put aside meanwhile, it is free for all when it comes back', () => {
    const closed = { type: 'CounterClosed', counter: '2', officer: 'minh', reason: 'closed' } as const
    const resumed = { ...turn(2).held, type: 'TicketResumed' } as const
    const state = fold([turn(2).held, closed, resumed], hall.state)
    expect(state.lines.certification?.['']?.flat()).toEqual([1, 2].map((n) => issued(n).ticket))
  })
})
