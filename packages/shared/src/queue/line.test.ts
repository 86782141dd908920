import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  firstInLine,
  type Line,
  lineLength,
  noLine,
  peopleInLine,
  placeInLine,
  type Standing,
  withoutPerson,
  withPersonAt,
  withPersonByArrival,
  withPersonLast,
} from './line.ts'

const everybody = (line: Line) => [...peopleInLine(line)]
const person = (ordinal: number, placed = false): Standing => ({
  id: `p${ordinal}`,
  arrival: `2026-11-21T09:${String(Math.floor(ordinal / 4)).padStart(2, '0')}:00.000+07:00`,
  ordinal,
  placed,
})

describe('a line', () => {
  it('behaves like one list, whatever the chunks', () => {
    const moves = fc.array(fc.tuple(fc.constantFrom('last', 'at', 'out', 'first-out'), fc.nat(400)), {
      minLength: 50,
      maxLength: 600,
      size: 'max',
    })
    fc.assert(
      fc.property(moves, (list) => {
        let line: Line = Array.from({ length: 3 }, (_, c) => Array.from({ length: 64 }, (_, i) => `s${c}-${i}`))
        const model = everybody(line)
        list.forEach(([move, n], i) => {
          const someone = model[n % Math.max(1, model.length)] ?? 'nobody'
          if (move === 'last') {
            line = withPersonLast(line, `p${i}`)
            model.push(`p${i}`)
          } else if (move === 'at') {
            line = withPersonAt(line, n % 150, `p${i}`)
            model.splice(n % 150, 0, `p${i}`)
          } else {
            const leaves = move === 'out' ? someone : (model[0] ?? 'nobody')
            line = withoutPerson(line, leaves)
            if (model.includes(leaves)) model.splice(model.indexOf(leaves), 1)
          }
          expect([lineLength(line), firstInLine(line)]).toEqual([model.length, model[0]])
          expect(placeInLine(line, someone)).toBe(model.indexOf(someone))
        })
        expect(everybody(line)).toEqual(model)
        expect(line.every((chunk) => chunk.length > 0 && chunk.length <= 128)).toBe(true)
      }),
      { numRuns: 30, seed: 3 },
    )
  })

  it('[Q4] takes everybody in by arrival, in whatever order they join', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(Array.from({ length: 200 }, (_, i) => i)), (order) => {
        const line = order.reduce<Line>((l, n) => withPersonByArrival(l, person(n), byId()), noLine)
        const sorted = order.slice().sort((a, b) => a - b)
        expect(everybody(line)).toEqual(sorted.map((n) => `p${n}`))
      }),
      { numRuns: 50, seed: 4 },
    )
  })

  it('[Q4] does not take those who were put somewhere for a measure of arrival', () => {
    const placed = (n: number) => byId([n])
    expect(everybody(withPersonByArrival([['p90', 'p1', 'p9']], person(5), placed(90)))).toEqual([
      'p90',
      'p1',
      'p5',
      'p9',
    ])
    expect(everybody(withPersonByArrival([['p1', 'p9', 'p0']], person(20), placed(0)))).toEqual([
      'p1',
      'p9',
      'p0',
      'p20',
    ])
    expect(everybody(withPersonByArrival([['p5', 'p0', 'p9']], person(7), placed(0)))).toEqual(['p5', 'p0', 'p7', 'p9'])
  })

  it('changes one chunk when somebody joins or leaves', () => {
    const line: Line = Array.from({ length: 40 }, (_, c) => Array.from({ length: 64 }, (_, i) => `p${c * 64 + i}`))
    const shared = (changed: Line) => changed.filter((chunk) => line.includes(chunk)).length
    expect(shared(withPersonLast(line, 'new'))).toBe(40)
    expect(shared(withoutPerson(line, 'p700'))).toBe(39)
    expect(shared(withPersonAt(line, 700, 'new'))).toBe(39)
  })
})

function byId(placed: readonly number[] = []) {
  return (id: string) => person(Number(id.slice(1)), placed.includes(Number(id.slice(1))))
}
