import { sampleOffice } from '@denluot/shared/office/sample-office'
import { describe, expect, test } from 'vitest'
import { callSeven, createHall, second } from '../testing/hall.ts'
import { emptyQueue } from '../voice/announcement-queue.ts'
import { boardScreen } from './board-screen.ts'

const quiet = { queue: emptyQueue, spoken: [] }
const live = { link: 'live', awaySince: null } as const

function screenAt(at: number, link: Parameters<typeof boardScreen>[0] = live, office = sampleOffice) {
  const hall = createHall()
  callSeven(hall)
  return boardScreen(link, office, hall.day(), quiet, { now: second(at), pcNow: second(at) })
}

describe('when the link is lost', () => {
  const lostSince = (at: number) => ({ link: 'lost', awaySince: second(at) }) as const

  test('[B19] the hall hears of it after five seconds', () => {
    expect(screenAt(404.9, lostSince(400)).screen).toBe('board')
    expect(screenAt(405, lostSince(400)).screen).toBe('lost')
  })

  test('[B19] no number stands as current: the last call is small, with its time, and gone after a minute', () => {
    expect(screenAt(405, lostSince(400))).toMatchObject({ screen: 'lost', last: { number: 'A007' } })
    expect(screenAt(461, lostSince(400))).toEqual({ screen: 'lost', last: null })
    expect(screenAt(900, lostSince(890))).toEqual({ screen: 'lost', last: null })
  })

  test('[B19] a screen that never had a link says so as well', () => {
    const away = { link: 'connecting', awaySince: second(0) } as const
    const at = (seconds: number) => ({ now: second(seconds), pcNow: second(seconds) })
    expect(boardScreen(away, null, null, quiet, at(1))).toEqual({ screen: 'connecting' })
    expect(boardScreen(away, null, null, quiet, at(6))).toEqual({ screen: 'lost', last: null })
  })
})

describe('when the office is closed', () => {
  const session = (id: string, from: string, to: string) => ({ id, from, to, lastTicket: null })
  const office = {
    ...sampleOffice,
    sessions: [session('morning', '07:30', '09:10'), session('afternoon', '13:30', '17:00')],
  }

  test('[B13] the board stays up while somebody was called within the last minute', () => {
    expect(screenAt(600, live, office)).toMatchObject({ screen: 'between' })
    const hall = createHall()
    hall.open(0, '1')
    hall.issue(0, 'certification')
    hall.call(590, 'A001', '1')
    const times = { now: second(600), pcNow: second(600) }
    expect(boardScreen(live, office, hall.day(), quiet, times)).toEqual({ screen: 'board' })
  })

  test('[B13] between sessions it says when it opens and whose numbers are kept', () => {
    const hall = createHall()
    hall.issue(0, 'certification')
    hall.issue(0, 'civil-status')
    const times = { now: second(900), pcNow: second(900) }
    expect(boardScreen(live, office, hall.day(), quiet, times)).toEqual({
      screen: 'between',
      opens: '13:30',
      kept: ['A001', 'B001'],
    })
  })

  test('[B13] after the last session it is night', () => {
    expect(screenAt(9 * 3600, live, office)).toEqual({ screen: 'night', opens: '7:30' })
  })
})
