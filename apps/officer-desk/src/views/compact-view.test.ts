import { sampleOffice } from '@denluot/shared/office/sample-office'
import type { EventBody } from '@denluot/shared/queue/event'
import { fold, issued, morning, opened, turn } from '@denluot/shared/queue/testing/given'
import { describe, expect, test } from 'vitest'
import { paperKey } from './attention.ts'
import { dueLine, secondKeys, waitingHere } from './compact-view.ts'
import { deskView } from './desk-view.ts'

const day = { type: 'DayOpened', day: '2026-11-21' } as const
const help = (where: string): EventBody => ({ type: 'HelpAsked', where, device: 'kiosk-1' })
const failed = (ordinal: number): EventBody => ({
  type: 'PrintReported',
  ticket: issued(ordinal).ticket,
  state: 'failed',
  reason: 'paper-out',
  device: 'kiosk-1',
})
const viewOf = (events: readonly EventBody[], officer = 'ha') =>
  deskView(fold([day, ...events]), sampleOffice, '1', officer)

describe('the keys below the big one', () => {
  const called = [opened(), issued(1), turn(1).called]
  const serving = [...called, turn(1).begun]
  const paused: EventBody = { type: 'CounterPaused', counter: '1', officer: 'ha', reason: 'break' }

  test('[O73] each state offers what the picture of its work asks for, three keys at most', () => {
    const keys = (events: readonly EventBody[], officer?: string) => secondKeys(viewOf(events, officer), true, false)
    expect(keys([])).toEqual(['issue', 'full'])
    expect(keys([opened()])).toEqual(['issue', 'pause'])
    expect(keys(called)).toEqual(['recall', 'no-show'])
    expect(keys(serving)).toEqual(['outcome', 'transfer', 'hold'])
    expect(keys([opened(), paused])).toEqual(['issue', 'full'])
    expect(keys(serving, 'lan')).toEqual(['full'])
  })

  test('[O73] cut off, only what ends the own turn is offered, once, and the way to the full desk', () => {
    expect(secondKeys(viewOf([opened()]), false, false)).toEqual(['full'])
    expect(secondKeys(viewOf(called), false, false)).toEqual(['full'])
    expect(secondKeys(viewOf(serving), false, false)).toEqual(['hold', 'full'])
    expect(secondKeys(viewOf(serving), false, true)).toEqual(['full'])
  })
})

describe('the one line', () => {
  const troubled = fold([day, issued(1), failed(1), help('Kiosk 2'), help('Kiosk 1')])

  test('[O74] the answer to the last press, then the oldest call for help, then paper; the rest is counted', () => {
    expect(dueLine(troubled, 'Không ai chờ', true, [])).toEqual({ kind: 'notice', text: 'Không ai chờ', more: 3 })
    expect(dueLine(troubled, '', true, [])).toMatchObject({ kind: 'help', call: { where: 'Kiosk 2' }, more: 2 })
    const answered = fold(
      ['Kiosk 2', 'Kiosk 1'].map((where) => ({ type: 'HelpAnswered', where, officer: 'ha' }) as const),
      troubled,
    )
    const paper = dueLine(answered, '', true, [])
    expect(paper).toMatchObject({ kind: 'paper', ticket: { number: 'A001' }, more: 0 })
    const told = paper?.kind === 'paper' ? [paperKey(paper.ticket)] : []
    expect(dueLine(answered, '', true, told)).toBeNull()
  })

  test('[O74] cut off, nothing is said that may no longer be so', () => {
    expect(dueLine(troubled, '', false, [])).toBeNull()
    expect(dueLine(troubled, 'Chưa gửi được', false, [])).toEqual({ kind: 'notice', text: 'Chưa gửi được', more: 0 })
  })
})

test('[O75] who waits is counted by the line that this counter calls, with the longest wait of it', () => {
  const state = fold([day, opened()])
  expect(waitingHere(deskView(state, sampleOffice, '1', 'ha'), morning)).toEqual({ count: 0, longest: null })
  const later = fold([issued(2)], fold([issued(1)], state), '2026-11-21T09:10:00.000+07:00')
  const waiting = deskView(later, sampleOffice, '1', 'ha')
  expect(waitingHere(waiting, '2026-11-21T09:17:30.000+07:00')).toEqual({ count: 2, longest: 17 })
})
