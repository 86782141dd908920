import type { Intent } from '@denluot/shared/queue/command'
import type { Actor } from '@denluot/shared/queue/decide'
import { counterTicket } from '@denluot/shared/queue/views'
import { mayRate } from './citizens.ts'
import type { OfficeHand } from './office-hand.ts'
import type { Chance } from './seeded-random.ts'
import type { Timeline } from './timeline.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND

export interface Shift {
  readonly counter: string
  readonly officer: string
  readonly from: number
  /** Nobody new is called after it once nobody waits any more. */
  readonly to: number
  /** Turns that would end after this moment go on: so the demo finds people being served. */
  readonly lastTurnAt?: number
}

const hallBoard: Actor = { device: 'display-1', role: 'display' }

/** An officer's shift at a counter: open, call, serve, now and then a pause, a transfer, somebody who does not come; close. */
export function workShift(hand: OfficeHand, timeline: Timeline, chance: Chance, shift: Shift): void {
  const { counter } = shift
  const by: Actor = { device: `desk-${counter}`, role: 'desk', officer: shift.officer }
  const move = (at: number, intent: Intent) => hand.move(at, by, intent)
  const expected = new Map(hand.office.services.map((service) => [service.id, service.expectedMinutes * MINUTE]))
  const lastTurnAt = shift.lastTurnAt ?? Number.POSITIVE_INFINITY
  // Nobody is put aside, missed or left by a pausing officer so late that it would still show in the last turn.
  const calm = (at: number) => at > lastTurnAt - 50 * MINUTE
  const last = (at: number) => at > lastTurnAt - 4 * MINUTE

  const next = (at: number): void => {
    if (!calm(at) && chance.happens(0.012)) pause(at)
    else if (move(at, { type: 'CallNext', counter })) called(at)
    // Whoever took the last numbers of the session is still served.
    else if (at < shift.to || !move(at, { type: 'CloseCounter', counter })) {
      timeline.plan(at + chance.between(8, 25) * SECOND, next)
    }
  }

  const pause = (at: number): void => {
    move(at, {
      type: 'PauseCounter',
      counter,
      reason: chance.pick(['copying', 'copying', 'break', 'meeting', 'system']),
    })
    timeline.plan(at + chance.between(4, 12) * MINUTE, (later) => {
      move(later, { type: 'ResumeCounter', counter })
      next(later)
    })
  }

  const called = (at: number): void => {
    const ticket = counterTicket(hand.state(), counter)
    if (ticket === null) throw new Error(`Counter ${counter} called nobody`)
    const call = ticket.call
    timeline.plan(at + chance.between(150, 450), (later) => {
      hand.move(later, hallBoard, { type: 'ReportCall', ticket: ticket.id, call, report: 'painted' })
    })
    timeline.plan(at + chance.between(5, 8) * SECOND, (later) => {
      hand.move(later, hallBoard, { type: 'ReportCall', ticket: ticket.id, call, report: 'spoken' })
    })
    if (calm(at) || chance.happens(0.94)) {
      timeline.plan(at + (last(at) ? 9 : chance.between(9, 45)) * SECOND, begin)
    } else {
      timeline.plan(at + chance.between(50, 80) * SECOND, recall)
    }
  }

  const recall = (at: number): void => {
    move(at, { type: 'Recall', counter })
    if (chance.happens(0.55)) {
      timeline.plan(at + chance.between(10, 40) * SECOND, begin)
      return
    }
    timeline.plan(at + chance.between(50, 80) * SECOND, (later) => {
      const missed = counterTicket(hand.state(), counter)
      move(later, { type: 'MarkNoShow', counter })
      if (missed !== null && chance.happens(0.35)) {
        timeline.plan(later + chance.between(5, 15) * MINUTE, (back) => {
          move(back, { type: 'RestoreTicket', ticket: missed.id })
        })
      }
      timeline.plan(later + chance.between(4, 15) * SECOND, next)
    })
  }

  const begin = (at: number): void => {
    const ticket = counterTicket(hand.state(), counter)
    if (ticket === null || !move(at, { type: 'BeginService', counter })) {
      timeline.plan(at + SECOND, next)
      return
    }
    if (ticket.priority !== null)
      move(at, { type: 'VerifyPriority', ticket: ticket.id, verified: chance.happens(0.95) })
    const length = chance.spread((expected.get(ticket.service) ?? 8 * MINUTE) * (1 + 0.2 * (ticket.files - 1)))
    if (last(at) || at + length > lastTurnAt - MINUTE) return
    if (!calm(at) && ticket.service !== 'results') {
      const turn = chance.next()
      if (turn < 0.025) {
        timeline.plan(at + length / 3, (later) => hold(later, ticket.id))
        return
      }
      // A hall that is shown in the end has nobody who was sent to a counter that is closed.
      if (turn < 0.05 && shift.lastTurnAt === undefined) {
        timeline.plan(at + length / 2, (later) => transfer(later, ticket.id))
        return
      }
    }
    timeline.plan(at + length, finish)
  }

  const hold = (at: number, ticket: string): void => {
    const reason = chance.pick(['copying', 'copying', 'photo', 'papers'])
    move(at, { type: 'HoldTicket', counter, ticket, reason })
    timeline.plan(at + chance.between(8, 20) * MINUTE, (later) => {
      move(later, { type: 'ResumeTicket', counter, ticket })
    })
    timeline.plan(at + chance.between(4, 12) * SECOND, next)
  }

  const transfer = (at: number, ticket: string): void => {
    move(at, { type: 'TransferTicket', counter, ticket, to: { service: 'results' }, place: 'by-arrival' })
    timeline.plan(at + chance.between(4, 12) * SECOND, next)
  }

  const finish = (at: number): void => {
    const ticket = counterTicket(hand.state(), counter)
    const outcome = chance.weighted([
      [ticket?.service === 'certification' || ticket?.service === 'results' ? 90 : 20, 'solved'],
      [ticket?.service === 'certification' || ticket?.service === 'results' ? 4 : 66, 'received'],
      [10, 'supplement'],
      [2, 'refused'],
    ])
    if (move(at, { type: 'FinishService', counter, outcome }) && ticket !== null) {
      mayRate(hand, timeline, chance, at, ticket.id)
    }
    timeline.plan(at + chance.between(4, 20) * SECOND, next)
  }

  const open = (at: number): void => {
    // Refused while the session before is still being served at this counter.
    if (move(at, { type: 'OpenCounter', counter })) timeline.plan(at + 2 * SECOND, next)
    else if (at < shift.to) timeline.plan(at + MINUTE, open)
  }
  timeline.plan(shift.from, open)
}
