import { describe, expect, it } from 'vitest'
import { atNine, fold, given, issued, opened, turn } from './testing/given.ts'
import { waitEstimate } from './wait-estimate.ts'

const { office } = atNine
const service = 'certification'
const at = (clock: string) => `2026-11-21T${clock}+07:00`
const minutes = (list: readonly number[]) => ({ [service]: list.map((m) => m * 60) })

describe('[Q23] the wait', () => {
  it('leans on the configured minutes until the office has its own figures', () => {
    const { state } = given(opened())
    expect(waitEstimate(state, office, service, 4, atNine.now)).toEqual({ low: 14, high: 26 })
    const few = { ...state, durations: minutes([30, 30, 30, 30]) }
    expect(waitEstimate(few, office, service, 4, atNine.now)).toEqual({ low: 14, high: 26 })
  })

  it('then leans on recent turns, and one odd turn does not move it', () => {
    const { state } = given(opened())
    const usual = { ...state, durations: minutes([4, 5, 4, 6, 5, 4, 5, 6, 5]) }
    const odd = { ...state, durations: minutes([4, 5, 4, 6, 5, 4, 5, 6, 5, 240]) }
    expect(waitEstimate(usual, office, service, 10, atNine.now)).toEqual({ low: 50, high: 50 })
    expect(waitEstimate(odd, office, service, 10, atNine.now).high).toBeLessThanOrEqual(60)
  })

  it('is shared by all counters that are open for the service', () => {
    const two = given(opened(), opened('2', 'minh')).state
    expect(waitEstimate(two, office, service, 4, atNine.now)).toEqual({ low: 7, high: 13 })
    const paused = { type: 'CounterPaused', counter: '2', officer: 'minh', reason: 'break' } as const
    expect(waitEstimate(fold([paused], two), office, service, 4, atNine.now)).toEqual({ low: 14, high: 26 })
  })

  it('counts what is left of the turn at the counter', () => {
    const serving = given(opened(), issued(1), turn(1).called, turn(1).begun).state
    expect(waitEstimate(serving, office, service, 0, at('09:00:00.000'))).toEqual({ low: 3, high: 7 })
    expect(waitEstimate(serving, office, service, 0, at('09:03:00.000'))).toEqual({ low: 0, high: 4 })
    expect(waitEstimate(serving, office, service, 0, at('09:40:00.000'))).toEqual({ low: 0, high: 2 })
    expect(waitEstimate(serving, office, service, 1, at('09:40:00.000'))).toEqual({ low: 4, high: 9 })
  })

  it('is short at a free counter, but never more exact than a minute', () => {
    expect(waitEstimate(given(opened()).state, office, service, 0, atNine.now)).toEqual({ low: 0, high: 1 })
  })

  it('stays sane with no counter open, for an unknown service, and when turns took no time', () => {
    expect(waitEstimate(given().state, office, service, 0, atNine.now)).toEqual({ low: 3, high: 7 })
    expect(waitEstimate(given().state, office, service, 3, atNine.now)).toEqual({ low: 14, high: 26 })
    expect(waitEstimate(given().state, office, 'magic', 1, atNine.now)).toEqual({ low: 14, high: 26 })
    const instant = { ...given(opened(), issued(1), turn(1).called).state, durations: minutes([0, 0, 0, 0, 0]) }
    expect(waitEstimate(instant, office, service, 1, atNine.now)).toEqual({ low: 0, high: 1 })
  })
})
