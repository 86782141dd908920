import type { Intent } from '@denluot/shared/queue/command'
import type { Actor } from '@denluot/shared/queue/decide'
import { allItems } from '@denluot/shared/queue/pages'
import type { Ticket } from '@denluot/shared/queue/state'
import type { OfficeHand } from './office-hand.ts'
import type { Chance } from './seeded-random.ts'
import type { Timeline } from './timeline.ts'

/** What people of a ward come for; about two thirds want certified copies. */
export const usualMix: readonly (readonly [weight: number, service: string])[] = [
  [60, 'certification'],
  [12, 'results'],
  [10, 'civil-status'],
  [5, 'land'],
  [4, 'social'],
  [3, 'business'],
  [3, 'construction-other'],
  [3, 'online-help'],
]

const kiosk: Actor = { device: 'kiosk-1', role: 'kiosk' }
const secondKiosk: Actor = { device: 'kiosk-2', role: 'kiosk' }
/** Gives numbers by hand, without a kiosk's cool-down. */
export const helpDesk: Actor = { device: 'desk-help', role: 'desk', officer: 'khoa' }

/** A citizen takes a number at `at`; paper follows two or three seconds later. Returns the ticket, or null when refused. */
export function takeNumber(
  hand: OfficeHand,
  timeline: Timeline,
  chance: Chance,
  at: number,
  mix: typeof usualMix,
  paper: 'confirmed' | 'as-it-happens' = 'as-it-happens',
  by: Actor = chance.weighted([
    [65, kiosk],
    [28, secondKiosk],
    [7, helpDesk],
  ]),
): Ticket | null {
  const service = chance.weighted(mix)
  const byStaff = by === helpDesk
  const priority = chance.happens(0.09)
    ? { class: 'priority', reason: chance.pick(['elderly', 'elderly', 'pregnant', 'small-child', 'disabled', 'merit']) }
    : undefined
  const files = chance.happens(0.18) ? chance.between(2, 4) : 1
  const issue: Intent = {
    type: 'IssueTicket',
    service,
    channel: byStaff ? 'staff' : 'kiosk',
    ...(priority === undefined ? {} : { priority }),
    ...(service === 'results' || service === 'online-help' ? {} : { files }),
  }
  if (!hand.move(at, by, issue)) return null
  const ticket = newestTicket(hand)
  if (ticket === null || by.role !== 'kiosk') return ticket
  const report = chance.weighted<{ readonly state: 'confirmed' | 'unconfirmed' | 'failed'; readonly reason?: string }>([
    [970, { state: 'confirmed' }],
    [paper === 'confirmed' ? 0 : 20, { state: 'unconfirmed', reason: 'no-answer' }],
    [paper === 'confirmed' ? 0 : 10, { state: 'failed', reason: 'paper-out' }],
  ])
  timeline.plan(at + chance.between(1800, 3200), (later) => {
    hand.move(later, by, { type: 'ReportPrint', ticket: ticket.id, ...report })
  })
  return ticket
}

/** Some who were served say how it went, at the kiosk by the door. */
export function mayRate(hand: OfficeHand, timeline: Timeline, chance: Chance, at: number, ticket: string): void {
  if (!chance.happens(0.38)) return
  const level = chance.weighted([
    [58, 5],
    [28, 4],
    [9, 3],
    [3, 2],
    [2, 1],
  ])
  const answers = level <= 3 ? [chance.pick(hand.office.ratingReasons).id] : []
  timeline.plan(at + chance.between(30_000, 150_000), (later) => {
    hand.move(later, kiosk, { type: 'RateService', ticket, level, answers })
  })
}

function newestTicket(hand: OfficeHand): Ticket | null {
  return [...allItems(hand.state().tickets)].at(-1) ?? null
}
