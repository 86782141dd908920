import { describe, expect, test } from 'vitest'
import { freshKiosk, type Kiosk, type Step, shownScreen, step } from './kiosk-flow.ts'
import { beforeScreen, lookupScreen, searchScreen } from './screen.ts'
import { timeOutOf, times } from './time-out.ts'

const walk = (...steps: readonly Step[]): Kiosk => steps.reduce(step, freshKiosk())
const ticket = { id: '20261121-0047', code: 'ABCDEFGH12', number: 'A047', service: 'certification' }
const order = beforeScreen('certification').order
const elderly: Step = { do: 'choose-priority', class: 'priority', reason: 'elderly' }

describe('on the way to a number', () => {
  test('a service leads to its question, back leads where one came from', () => {
    const asked = walk({ do: 'open', screen: { name: 'choose', page: 0 } }, { do: 'choose-service', service: 'land' })
    expect(shownScreen(asked)).toMatchObject({ name: 'before', order: { service: 'land', files: 1, priority: null } })
    expect(shownScreen(step(asked, { do: 'back' }))).toEqual({ name: 'choose', page: 0 })
  })

  test('a touched figure is chosen, touched again it is not', () => {
    const once = walk({ do: 'choose-service', service: 'land' }, elderly)
    expect(shownScreen(once)).toMatchObject({ order: { priority: { class: 'priority', reason: 'elderly' } } })
    expect(shownScreen(step(once, elderly))).toMatchObject({ order: { priority: null } })
  })

  test('[K4] while a command is out nothing else happens to its screen', () => {
    const busy = walk({ do: 'choose-service', service: 'land' }, { do: 'busy' })
    expect(
      [elderly, { do: 'back' }, { do: 'home' }, { do: 'choose-files', files: 3 }].map((each) =>
        step(busy, each as Step),
      ),
    ).toEqual([busy, busy, busy, busy])
    expect(timeOutOf(busy)).toBeNull()
  })

  test('a refusal says why and lets go', () => {
    const refused = walk(
      { do: 'choose-service', service: 'land' },
      { do: 'busy' },
      { do: 'notice', notice: { kind: 'refused', reason: 'too-soon' } },
    )
    expect(shownScreen(refused)).toMatchObject({ busy: false, notice: { reason: 'too-soon' } })
    expect(shownScreen(step(refused, elderly))).toMatchObject({ notice: null })
  })
})

describe('typing', () => {
  test('a new letter starts the results from the first page', () => {
    const typed = walk({ do: 'open', screen: { ...searchScreen, page: 2 } }, { do: 'type', text: 'khai sinh' })
    expect(shownScreen(typed)).toEqual({ name: 'search', query: 'khai sinh', page: 0 })
  })

  test('typing takes the last notice away', () => {
    const typed = walk(
      { do: 'open', screen: lookupScreen },
      { do: 'notice', notice: { kind: 'unreachable' } },
      { do: 'type', text: '0' },
    )
    expect(shownScreen(typed)).toMatchObject({ code: '0', notice: null })
  })
})

describe('time', () => {
  test('[K5] a kiosk nobody touched waits for ever', () => {
    expect(timeOutOf(freshKiosk())).toBeNull()
    expect(timeOutOf(freshKiosk('en'))).toBeNull()
  })

  test('[K5] the still-there question comes after 60 s, after 120 s in large text, and loses nothing', () => {
    const searching = walk({ do: 'open', screen: searchScreen }, { do: 'type', text: 'khai' })
    expect(timeOutOf(searching)).toEqual({ afterMs: 60_000, step: { do: 'ask-still-there' } })
    expect(timeOutOf(step(searching, { do: 'mode', mode: 'large' }))?.afterMs).toBe(120_000)
    const asked = step(searching, { do: 'ask-still-there' })
    expect(timeOutOf(asked)).toEqual({ afterMs: times.answerWithin, step: { do: 'finish' } })
    expect(step(asked, { do: 'still-there' })).toEqual(searching)
  })

  test('[K6] after a person the kiosk is Vietnamese, of normal size and empty', () => {
    const used = walk(
      { do: 'language', language: 'en' },
      { do: 'mode', mode: 'large' },
      { do: 'open', screen: lookupScreen },
      { do: 'type', text: '000.00.15.H17-261117-0042' },
      { do: 'finish' },
    )
    expect(used).toEqual({ ...freshKiosk(), person: 1 })
  })

  test('[K6] a first screen left in another language goes back by itself', () => {
    expect(timeOutOf(walk({ do: 'language', language: 'en' }))?.step).toEqual({ do: 'finish' })
  })

  test('[K7] a printed ticket is left after 15 s, an unprinted one stays 120 s and then asks', () => {
    const given = walk({ do: 'open', screen: { name: 'ticket', ticket, order, paper: { state: 'none' } } })
    const confirmed = step(given, { do: 'paper', paper: { state: 'confirmed' } })
    const failed = step(given, { do: 'paper', paper: { state: 'failed', reason: 'paper-out' } })
    expect(timeOutOf(confirmed)).toEqual({ afterMs: 15_000, step: { do: 'finish' } })
    expect(timeOutOf(failed)).toEqual({ afterMs: 120_000, step: { do: 'ask-still-there' } })
    expect(timeOutOf(given)?.step).toEqual({ do: 'ask-still-there' })
  })
})
