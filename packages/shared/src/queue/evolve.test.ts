import { describe, expect, it } from 'vitest'
import type { EventBody } from './event.ts'
import { evolve } from './evolve.ts'
import { itemAt } from './pages.ts'
import { fold, given, issued, opened, turn } from './testing/given.ts'

describe('[Q19] evolve', () => {
  const { state } = given(opened(), issued(1), issued(2))

  it('ignores events about tickets and counters of which it knows nothing', () => {
    const at = { ticket: '20261120-0001', counter: '77', officer: 'x' }
    const strange: EventBody[] = [
      { type: 'TicketCalled', ...at, call: 1 },
      { type: 'TicketRecalled', ...at, call: 1, times: 2 },
      { type: 'ServiceBegun', ...at },
      { type: 'ServiceFinished', ...at },
      { type: 'TicketMissed', ...at },
      { type: 'TicketHeld', ...at },
      { type: 'TicketResumed', ...at },
      { type: 'TicketTransferred', ...at, toService: 'land', place: 'front' },
      { type: 'TicketRestored', ...at, behind: 3 },
      { type: 'TicketCancelled', ticket: at.ticket, reason: 'left' },
      { type: 'PriorityVerified', ticket: at.ticket, verified: false, officer: 'x' },
      { type: 'DossierAttached', ticket: at.ticket, dossier: 'H01' },
      { type: 'PrintReported', ticket: at.ticket, state: 'failed', device: 'x' },
      { type: 'ReprintAsked', ticket: at.ticket, device: 'x' },
      { type: 'CallReported', ticket: at.ticket, call: 9, report: 'painted', device: 'x' },
      { type: 'ServiceRated', ticket: at.ticket, level: 5, answers: [] },
      { type: 'CounterPaused', counter: '77', officer: 'x', reason: 'break' },
      { type: 'CounterResumed', counter: '77', officer: 'x' },
      { type: 'CounterClosed', counter: '77', officer: 'x', reason: 'closed' },
      { type: 'HelpAnswered', where: 'nowhere', officer: 'x' },
    ]
    for (const event of strange) expect(fold([event], state)).toEqual({ ...state, seq: state.seq + 1 })
  })

  it('ignores a number that was issued before, or whose forerunner is missing', () => {
    expect(fold([issued(2), issued(4)], state)).toEqual({ ...state, seq: state.seq + 2 })
  })

  it('takes the number of the event that was seen last, gaps included', () => {
    expect(evolve(state, { type: 'HelpAnswered', where: 'x', officer: 'x', seq: 99, at: '' }).seq).toBe(99)
  })

  it('remembers the configuration by version and hash', () => {
    const configured = fold([{ type: 'OfficeConfigured', version: 4, hash: 'ab12' }], state)
    expect(configured).toEqual({ ...state, seq: state.seq + 1, configVersion: 4, configHash: 'ab12' })
  })

  it('shares what did not change: of two thousand tickets one page is copied', () => {
    const many = given(opened(), ...Array.from({ length: 2000 }, (_, i) => issued(i + 1))).state
    const called = fold([turn(1).called], many)
    const same = called.tickets.filter((page, i) => page === many.tickets[i]).length
    expect(called.tickets.length - same).toBe(1)
    expect(itemAt(called.tickets, 1)).toBe(itemAt(many.tickets, 1))
    expect(called.durations).toBe(many.durations)
  })

  it('keeps the newest forty calls, twenty durations and a hundred issues of a device', () => {
    const long = given(opened(), ...Array.from({ length: 150 }, (_, i) => issued(i + 1))).state
    const turns = Array.from({ length: 50 }, (_, i) => [
      turn(i + 1).called,
      turn(i + 1).begun,
      turn(i + 1).finished,
    ]).flat()
    const end = fold(turns, long)
    expect(end.calls.map((c) => c.call)).toEqual(Array.from({ length: 40 }, (_, i) => i + 11))
    expect(end.calls.every((c) => c.over)).toBe(true)
    expect(end.durations.certification).toHaveLength(20)
    expect(end.issuedBy['kiosk-1']).toHaveLength(100)
    expect(end.callCount).toBe(50)
  })
})
