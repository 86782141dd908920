import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Bitmap, countBlack, countDifferences, createBitmap, fillRect } from '../paper/bitmap.ts'
import { createEscposDecoder } from '../virtual-printer/escpos-decoder.ts'
import { cut, encodeBitmap, feed, withoutRealTimeCodes } from './escpos.ts'

const seed = 20_261_121

/** Bitmaps 64 dots wide with many bytes that are dangerous beside one another. */
const riskyBitmap: fc.Arbitrary<Bitmap> = fc
  .array(fc.constantFrom(0, 0, 0, 0x10, 0x10, 0x04, 0x05, 0x14, 0xff), { minLength: 8, maxLength: 8 * 200 })
  .map((bytes) => {
    const bitmap = createBitmap(64, Math.floor(bytes.length / 8))
    bitmap.data.set(bytes.slice(0, bitmap.data.length))
    return bitmap
  })
const plan = fc.record({ rows: fc.integer({ min: 1, max: 128 }), crop: fc.boolean() })

test('a dot in the corner becomes these bytes', () => {
  const bitmap = createBitmap(16, 2)
  fillRect(bitmap, 15, 1, 1, 1)
  expect(encodeBitmap(bitmap, { rows: 128, crop: false }).map((bytes) => [...bytes])).toEqual([
    [0x1b, 0x4a, 1],
    [0x1d, 0x76, 0x30, 0, 2, 0, 1, 0, 0, 1],
  ])
  expect(encodeBitmap(bitmap, { rows: 128, crop: true }).map((bytes) => [...bytes])).toEqual([
    [0x1b, 0x4a, 1],
    [0x1d, 0x4c, 8, 0],
    [0x1d, 0x76, 0x30, 0, 1, 0, 1, 0, 1],
    [0x1d, 0x4c, 0, 0],
  ])
})

test('feeds longer than one byte can say are split; a cut feeds first', () => {
  expect([...feed(600)]).toEqual([0x1b, 0x4a, 255, 0x1b, 0x4a, 255, 0x1b, 0x4a, 90])
  expect([...cut(8)]).toEqual([0x1d, 0x56, 66, 8])
})

test('[D8] no picture command has more rows than the printer bears', () => {
  fc.assert(
    fc.property(riskyBitmap, plan, (bitmap, { rows, crop }) => {
      for (const command of encodeBitmap(bitmap, { rows, crop })) {
        if (command[1] === 0x76) expect((command[6] ?? 0) + 256 * (command[7] ?? 0)).toBeLessThanOrEqual(rows)
      }
    }),
    { seed },
  )
})

test('[D9] picture data never holds a byte pair that a printer would act on', () => {
  fc.assert(
    fc.property(riskyBitmap, plan, (bitmap, { rows, crop }) => {
      const bytes = Buffer.concat(encodeBitmap(bitmap, { rows, crop }))
      const found = bytes.findIndex((byte, at) => byte === 0x10 && [0x04, 0x05, 0x14].includes(bytes[at + 1] ?? 0))
      expect(found).toBe(-1)
    }),
    { seed, numRuns: 300 },
  )
})

test('clearing them takes single dots only, and nothing on a harmless picture', () => {
  fc.assert(
    fc.property(riskyBitmap, fc.boolean(), (bitmap, crop) => {
      const safe = withoutRealTimeCodes(bitmap, crop)
      expect(countDifferences(safe, bitmap)).toBe(countBlack(bitmap) - countBlack(safe))
      expect(withoutRealTimeCodes(safe, crop)).toBe(safe)
    }),
    { seed },
  )
})

test('what is encoded is decoded again, at any chunk size', () => {
  fc.assert(
    fc.property(riskyBitmap, plan, fc.integer({ min: 1, max: 40 }), (bitmap, { rows, crop }, size) => {
      const papers: Bitmap[] = []
      const decoder = createEscposDecoder(64, { cut: ({ bitmap: paper }) => papers.push(paper), receipt: () => {} })
      const bytes = Buffer.concat([...encodeBitmap(bitmap, { rows, crop }), cut(0)])
      for (let at = 0; at < bytes.length; at += size) decoder.push(bytes.subarray(at, at + size))
      expect(
        papers.map((paper) => [paper.height, countDifferences(paper, withoutRealTimeCodes(bitmap, crop))]),
      ).toEqual([[bitmap.height, 0]])
    }),
    { seed },
  )
})
