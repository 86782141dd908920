import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { freePlace, numberAt, numberFromRoll, placeOf, type Series } from './ticket-number.ts'

const a: Series = { id: 'A', prefix: 'A', width: 3, first: 1 }

describe('[Q26] the numbers of a series', () => {
  it('run to 799 and go on at 1000, because 800 to 999 belong to kiosks that are cut off', () => {
    expect([0, 46, 798, 799, 800].map((place) => numberAt(a, place))).toEqual([
      'A001',
      'A047',
      'A799',
      'A1000',
      'A1001',
    ])
  })

  it('do the same in any width, from any first number', () => {
    expect([0, 6, 7].map((place) => numberAt({ ...a, width: 1 }, place))).toEqual(['A1', 'A7', 'A10'])
    expect([0, 7998, 7999].map((place) => numberAt({ ...a, width: 4 }, place))).toEqual(['A0001', 'A7999', 'A10000'])
    expect([0, 1].map((place) => numberAt({ ...a, prefix: '4', first: 0 }, place))).toEqual(['4000', '4001'])
    expect([0, 1].map((place) => numberAt({ ...a, prefix: '', first: 1001 }, place))).toEqual(['1001', '1002'])
    expect([0, 1].map((place) => numberAt({ ...a, first: 850 }, place))).toEqual(['A1000', 'A1001'])
  })

  it('are all different, and each knows its place', () => {
    const series = fc.record({
      id: fc.constant('x'),
      prefix: fc.constantFrom('', 'A', 'BC', '12'),
      width: fc.integer({ min: 1, max: 5 }),
      first: fc.nat(3000),
    })
    fc.assert(
      fc.property(series, fc.nat(20_000), (s, place) => {
        const number = numberAt(s, place)
        expect(placeOf(s, Number(number.slice(s.prefix.length)))).toBe(place)
        expect(numberAt(s, place + 1)).not.toBe(number)
      }),
      { seed: 5 },
    )
  })

  it('know no place for what the hub never gives', () => {
    expect([0, 800, 999].map((value) => placeOf(a, value))).toEqual([null, null, null])
  })

  it('[Q25] skip what was torn from a roll', () => {
    expect(freePlace(a, 2, ['A003', 'A004', 'A900'])).toBe(4)
    expect(freePlace(a, 2, [])).toBe(2)
  })
})

describe('a number as people write it', () => {
  it('takes the form of the series', () => {
    for (const text of ['A47', 'a 047', ' 47 ', 'A-47', 'a.0047']) {
      expect(numberFromRoll(a, text)).toEqual({ number: 'A047', value: 47 })
    }
    for (const text of ['', 'A', 'B47', '4711471', '4x']) expect(numberFromRoll(a, text)).toBe(null)
  })
})
