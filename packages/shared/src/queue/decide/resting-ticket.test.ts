import { describe, expect, it } from 'vitest'
import { ticketById } from '../find-ticket.ts'
import { fold, given, givenState, issued, opened, turn } from '../testing/given.ts'
import { dayNumbers } from '../views.ts'

const counter = '1'
const { ticket } = issued(1)
const kiosk = (device: string) => ({ by: { device, role: 'kiosk' as const } })
const restored = { type: 'TicketRestored', ticket, behind: 3 } as const

describe('a held ticket', () => {
  const hall = given(opened(), issued(1), issued(2), issued(3), turn(1).called, turn(1).begun, turn(1).held)

  it('[Q16] is called by nobody until it is resumed', () => {
    hall.when({ type: 'CallNext', counter }).then([{ ticket: issued(2).ticket }])
    hall.when({ type: 'CallTicket', counter, ticket, reason: 'came-back' }).then('not-waiting')
    hall.when({ type: 'HoldTicket', counter, ticket }).then('not-waiting')
  })

  it('[Q16] returns to the place of its arrival', () => {
    const resumed = { ...turn(1).held, type: 'TicketResumed' } as const
    hall.when({ type: 'ResumeTicket', counter, ticket }).then([resumed])
    const state = fold([resumed], hall.state)
    expect(state.lines.certification?.['']?.flat()).toEqual([1, 2, 3].map((n) => issued(n).ticket))
  })

  it('remembers why and until when', () => {
    const until = '2026-11-21T09:30:00.000+07:00'
    const told = given(opened(), issued(1)).when({ type: 'HoldTicket', counter, ticket, reason: 'photo', until })
    told.then([{ reason: 'photo', until }])
  })

  it('may be moved or cancelled', () => {
    hall.when({ type: 'TransferTicket', counter, ticket, to: { counter: '2' } }).then([{ toCounter: '2' }])
    hall.when({ type: 'CancelTicket', ticket, reason: 'left' }).then([{ type: 'TicketCancelled' }])
  })
})

describe('a missed ticket', () => {
  const missed = [opened(), issued(1), turn(1).called, turn(1).missed] as const
  const hall = given(...missed, issued(2), issued(3), issued(4), issued(5))

  it('[Q15] returns behind three people, once', () => {
    hall.when({ type: 'RestoreTicket', ticket }).then([restored])
    const state = fold([restored], hall.state)
    expect(state.lines.certification?.['']?.flat()).toEqual([2, 3, 4, 1, 5].map((n) => issued(n).ticket))
    const again = given(...missed, restored, { ...turn(1).called, call: 2 }, turn(1).missed)
    again.when({ type: 'RestoreTicket', ticket }).then('restore-limit')
  })

  it('[Q15] keeps its restored place when others join by arrival', () => {
    const held = given(...missed, issued(2), issued(3), issued(4), issued(5), turn(3).held, restored)
    const state = fold([{ ...turn(3).held, type: 'TicketResumed' }, issued(6)], held.state)
    expect(state.lines.certification?.['']?.flat()).toEqual([2, 3, 4, 5, 1, 6].map((n) => issued(n).ticket))
  })

  it('[Q16] is called, held or moved by nobody before that', () => {
    hall.when({ type: 'CallTicket', counter, ticket, reason: 'came-back' }).then('not-waiting')
    hall.when({ type: 'HoldTicket', counter, ticket }).then('not-waiting')
    hall.when({ type: 'ResumeTicket', counter, ticket }).then('not-held')
    hall.when({ type: 'TransferTicket', counter, ticket, to: { service: 'land' } }).then('not-waiting')
    hall.when({ type: 'CallNext', counter }).then([{ ticket: issued(2).ticket }])
  })
})

describe('a ticket that is done', () => {
  const hall = given(opened(), issued(1), turn(1).called, turn(1).begun, turn(1).finished)

  it('[Q28] is rated once, with answers of the list', () => {
    const rate = { type: 'RateService', ticket, level: 5 } as const
    hall
      .when({ ...rate, answers: ['unclear'] })
      .then([{ type: 'ServiceRated', ticket, level: 5, answers: ['unclear'] }])
    hall.when({ ...rate, answers: ['free text'] }).then('unknown-reason')
    const rated = givenState(fold([{ type: 'ServiceRated', ticket, level: 4, answers: [] }], hall.state))
    expect(rated.state.ratings).toEqual({ certification: [0, 0, 0, 1, 0] })
    rated.when(rate).then('already-rated')
  })

  it('[Q12] moves nowhere', () => {
    hall.when({ type: 'HoldTicket', counter, ticket }).then('already-ended')
    hall.when({ type: 'TransferTicket', counter, ticket, to: { service: 'land' } }).then('already-ended')
    hall.when({ type: 'CancelTicket', ticket, reason: 'left' }).then('already-ended')
    hall.when({ type: 'CallTicket', counter, ticket, reason: 'urgent' }).then('already-ended')
    hall.when({ type: 'VerifyPriority', ticket, verified: true }).then('already-ended')
    hall.when({ type: 'RestoreTicket', ticket }).then('not-missed')
  })
})

describe('a cancelled ticket', () => {
  const hall = given(opened(), issued(1), { type: 'TicketCancelled', ticket, reason: 'left' })

  it('[Q12] moves nowhere and is not rated', () => {
    hall.when({ type: 'CallNext', counter }).then('nobody-waiting')
    hall.when({ type: 'CancelTicket', ticket, reason: 'left' }).then('already-ended')
    hall.when({ type: 'RateService', ticket, level: 1 }).then('not-finished')
    hall.when({ type: 'AttachDossier', ticket, dossier: 'H01.12' }).then('already-ended')
    expect(dayNumbers(hall.state)).toMatchObject({ issued: 1, waiting: 0, cancelled: 1 })
  })
})

describe('the paper of any ticket', () => {
  const hall = given(issued(1))

  it('is reported by the device that printed, with a reason', () => {
    hall
      .when({ type: 'ReportPrint', ticket, state: 'failed', reason: 'paper-out' }, kiosk('kiosk-1'))
      .then([{ type: 'PrintReported', ticket, state: 'failed', reason: 'paper-out', device: 'kiosk-1' }])
    hall.when({ type: 'ReportPrint', ticket: 'ZZZZZZZZZZ', state: 'confirmed' }).then('unknown-ticket')
    const printed = fold([{ type: 'PrintReported', ticket, state: 'unconfirmed', device: 'kiosk-1' }], hall.state)
    expect(ticketById(printed, ticket)).toMatchObject({ print: 'unconfirmed', printReason: null, state: 'waiting' })
  })

  it('[Q30] comes again under the same number, at a kiosk only for its own', () => {
    hall.when({ type: 'ReprintTicket', ticket }, kiosk('kiosk-1')).then([{ type: 'ReprintAsked', device: 'kiosk-1' }])
    hall.when({ type: 'ReprintTicket', ticket }, kiosk('kiosk-2')).then('not-your-ticket')
    hall.when({ type: 'ReprintTicket', ticket }).then([{ type: 'ReprintAsked', ticket, device: 'desk-1' }])
    const asked = fold([{ type: 'ReprintAsked', ticket, device: 'desk-1' }], hall.state)
    expect(ticketById(asked, ticket)).toMatchObject({ number: 'A001', reprints: 1 })
  })

  it('may name a dossier', () => {
    hall
      .when({ type: 'AttachDossier', ticket, dossier: 'H01.12' })
      .then([{ type: 'DossierAttached', dossier: 'H01.12' }])
  })
})

describe('a call for help', () => {
  const asked = { type: 'HelpAsked', where: 'kiosk-1', device: 'kiosk-1' } as const

  it('stands from the first asking until somebody answers', () => {
    given().when({ type: 'AskForHelp', where: 'kiosk-1' }, kiosk('kiosk-1')).then([asked])
    const twice = fold([asked], given(asked).state, '2026-11-21T09:05:00.000+07:00')
    expect(twice.help).toEqual([{ where: 'kiosk-1', device: 'kiosk-1', at: '2026-11-21T09:00:00.000+07:00' }])
    given(asked)
      .when({ type: 'AnswerHelp', where: 'kiosk-1' })
      .then([{ type: 'HelpAnswered', officer: 'ha' }])
    given().when({ type: 'AnswerHelp', where: 'kiosk-1' }).then('nobody-asked')
    expect(fold([{ type: 'HelpAnswered', where: 'kiosk-1', officer: 'ha' }], twice).help).toEqual([])
  })
})
