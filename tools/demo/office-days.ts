import { allItems } from '@denluot/shared/queue/pages'
import { helpDesk, takeNumber, usualMix } from './citizens.ts'
import { workShift } from './counter-work.ts'
import type { OfficeHand } from './office-hand.ts'
import { type Chance, seededChance } from './seeded-random.ts'
import { createTimeline } from './timeline.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/** Midnight in the office, as milliseconds since 1970. `day` is `YYYY-MM-DD` of Asia/Ho_Chi_Minh. */
export const midnight = (day: string): number => Date.parse(`${day}T00:00:00+07:00`)

/** The `count` working days (Monday to Friday) before `today`, oldest first. */
export function workingDaysBefore(today: string, count: number): readonly string[] {
  const days: string[] = []
  for (let at = Date.parse(`${today}T00:00:00Z`) - 24 * HOUR; days.length < count; at -= 24 * HOUR) {
    const day = new Date(at)
    if (day.getUTCDay() !== 0 && day.getUTCDay() !== 6) days.unshift(day.toISOString().slice(0, 10))
  }
  return days
}

/** How the people of a day spread over its hours (weight, from, to in hours). */
const rush: readonly (readonly [number, readonly [number, number]])[] = [
  [14, [7.4, 8]],
  [30, [8, 9.5]],
  [20, [9.5, 11]],
  [4, [11, 11.4]],
  [16, [13.4, 14.5]],
  [12, [14.5, 16]],
  [4, [16, 16.7]],
]

const shifts = [
  ['1', 'ha'],
  ['2', 'minh'],
  ['3', 'lan'],
  ['4', 'tuan'],
  ['5', 'hoa'],
  ['6', 'duc'],
] as const

/** A whole past day: 120 to 200 people, two sessions, six counters. */
export function playDay(hand: OfficeHand, day: string): void {
  const chance = seededChance(`day ${day}`)
  const timeline = createTimeline()
  const start = midnight(day)
  const people = chance.between(120, 200)
  for (let person = 0; person < people; person++) {
    const [from, to] = chance.weighted(rush)
    timeline.plan(start + (from + chance.next() * (to - from)) * HOUR, (at) => {
      takeNumber(hand, timeline, chance, at, usualMix)
    })
  }
  for (const [counter, officer] of shifts) {
    // The eighth officer stands in for somebody now and then.
    const standIn = chance.happens(0.12) && officer === 'lan' ? 'yen' : officer
    const shift = { counter, officer: standIn }
    workShift(hand, timeline, chance, {
      ...shift,
      from: start + 7.5 * HOUR + chance.between(-300, 120) * SECOND,
      to: start + 11.5 * HOUR,
    })
    workShift(hand, timeline, chance, {
      ...shift,
      from: start + 13.5 * HOUR + chance.between(-300, 120) * SECOND,
      to: start + 17 * HOUR,
    })
  }
  timeline.runUntil(start + 18 * HOUR)
}

/** People who wait and counters that serve when the demo opens its doors. */
export const hall = { waiting: 18, counters: [shifts[0], shifts[2], shifts[3]] } as const

/**
 * The hall of today up to `now`: about three hours of it, or what the day has had so far. Ends with `hall.waiting` people
 * waiting and one served at each counter of `hall.counters`. All wait for something that these counters take; nobody waits
 * for the household businesses of counter 5, so that a visitor who takes such a number is called at once.
 */
export function playHall(hand: OfficeHand, now: number, day: string): void {
  const chance = seededChance(`hall ${day}`)
  const timeline = createTimeline()
  const from = Math.max(midnight(day) + 5 * SECOND, now - 3 * HOUR)
  const length = now - from
  const open = hand.office.counters.filter(({ id }) => hall.counters.some(([counter]) => counter === id))
  const mix = usualMix.filter(([, service]) => open.some(({ services }) => services.includes(service)))
  for (const [counter, officer] of hall.counters) {
    // Counters open once somebody is there to call; the last turn goes on into the present.
    workShift(hand, timeline, chance, {
      counter,
      officer,
      from: from + Math.min(2 * MINUTE, length / 4) + chance.between(0, 5) * SECOND,
      to: Number.POSITIVE_INFINITY,
      lastTurnAt: now - 2 * SECOND,
    })
  }
  // Earlier in the day few wait; the crowd of the present has come within the last three quarters of an hour.
  const crowdFrom = now - Math.min(45 * MINUTE, length * 0.6)
  const crowdTo = now - Math.min(6 * MINUTE, length * 0.1)
  const quiet = mix.filter(([, service]) => ['certification', 'civil-status', 'land'].includes(service))
  const arrive = (at: number): void => {
    const waiting = waitingPeople(hand)
    const want = Math.max(4, Math.ceil((hall.waiting * (at - crowdFrom)) / (crowdTo - crowdFrom)))
    const short = waiting < Math.min(want, hall.waiting)
    if (short || (waiting < hall.waiting && idleServices(hand).length > 0)) {
      takeNumber(hand, timeline, chance, at, nextMix(hand, at < crowdFrom ? quiet : mix), 'confirmed')
    }
    timeline.plan(at + pace(chance, length, short), arrive)
  }
  timeline.plan(from, arrive)
  timeline.runUntil(now - Math.min(30 * SECOND, length / 3))
  // Those who are still missing come to the help desk together, like people from one bus.
  const bus = (at: number): void => {
    if (waitingPeople(hand) < hall.waiting) takeNumber(hand, timeline, chance, at, mix, 'confirmed', helpDesk)
    timeline.plan(at + Math.min(900, length / 90), bus)
  }
  timeline.plan(now - Math.min(30 * SECOND, length / 3), bus)
  timeline.runUntil(now - 1 * SECOND)
}

function pace(chance: Chance, length: number, short: boolean): number {
  const usual = Math.min(90 * SECOND, Math.max(2 * SECOND, length / 120))
  return (short ? 0.4 : 1) * chance.spread(usual)
}

function waitingPeople(hand: OfficeHand): number {
  let people = 0
  for (const ticket of allItems(hand.state().tickets)) if (ticket.state === 'waiting') people += 1
  return people
}

function nextMix(hand: OfficeHand, mix: typeof usualMix): typeof usualMix {
  const idle = idleServices(hand)
  return idle.length === 0 ? mix : mix.filter(([, service]) => idle.includes(service))
}

/** What counters of the hall like best that would find nobody to call. */
function idleServices(hand: OfficeHand): readonly string[] {
  const waiting = new Set<string>()
  for (const ticket of allItems(hand.state().tickets)) if (ticket.state === 'waiting') waiting.add(ticket.service)
  return hall.counters.flatMap(([id]) => {
    const services = hand.office.counters.find((counter) => counter.id === id)?.services ?? []
    return services.some((service) => waiting.has(service)) ? [] : services.slice(0, 1)
  })
}
