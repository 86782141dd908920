import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitBoard, type Glass } from './board-fit.ts'

const fit = (width: number, height: number, inches: number, seat = 5) => fitBoard({ width, height, inches, seat })

test('[B12] a 43 inch board five metres away has 2.02 px a millimetre and two lines of two rows', () => {
  const { board } = fit(1920, 1080, 43) as { board: { unit: number } }
  expect(board.unit).toBeCloseTo(2.017, 2)
  expect(board).toMatchObject({ shape: 'landscape', rowLines: 2, columns: 2, stripLines: 1, longLabel: true })
})

test('[B12] upright it has four rows and two lines of strip', () => {
  expect(fit(1080, 1920, 43)).toMatchObject({ board: { shape: 'portrait', rowLines: 4, columns: 1, stripLines: 2 } })
})

test('[B12] 55 inches give six rows and room for both lines of the strip, whatever the pixels', () => {
  for (const [width, height] of [
    [1920, 1080],
    [3840, 2160],
    [1366, 768],
  ] as const) {
    expect(fit(width, height, 55)).toMatchObject({ board: { rowLines: 3, columns: 2, stripLines: 2 } })
  }
})

test('[B12] a window that is a little lower than the glass loses rows, not letter height', () => {
  const { board } = fit(1920, 950, 43) as { board: { unit: number; rowLines: number } }
  expect(board.rowLines).toBe(1)
  expect(board.unit).toBeGreaterThan(1.95)
})

test('[B12] a glass too small for the farthest seat is refused, with what would do', () => {
  const refused = fit(1920, 1080, 22)
  expect(refused).toEqual({ tooSmall: { inchesNeeded: 37, seatPossible: 2.9 } })
  expect(fit(1920, 1080, 37)).toHaveProperty('board')
  expect(fit(1920, 1080, 22, 2.9)).toHaveProperty('board')
})

test('[B12] whatever fits leaves the called number 25 mm a metre and fills the glass with whole rows', () => {
  const glass: fc.Arbitrary<Glass> = fc.record({
    width: fc.integer({ min: 480, max: 4000 }),
    height: fc.integer({ min: 480, max: 4000 }),
    inches: fc.integer({ min: 10, max: 100 }),
    seat: fc.integer({ min: 1, max: 12 }),
  })
  fc.assert(
    fc.property(glass, (g) => {
      const result = fitBoard(g)
      if ('tooSmall' in result) {
        expect(result.tooSmall.inchesNeeded).toBeGreaterThan(g.inches)
        expect(result.tooSmall.seatPossible).toBeLessThan(g.seat)
        return
      }
      const { unit, rowLines, shape } = result.board
      const pxPerMm = Math.hypot(g.width, g.height) / (g.inches * 25.4)
      expect((127.5 * unit) / pxPerMm / g.seat).toBeGreaterThan(25)
      const used = (shape === 'landscape' ? 262 + 78 : 409 + 152) + rowLines * 97.5
      expect(used * unit).toBeLessThanOrEqual(g.height + 2.5 * unit)
    }),
    { seed: 20261121, numRuns: 500 },
  )
})
