import { longestScan } from '@denluot/shared/contract/scan'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createManualTiming } from '../timing.ts'
import { createBarcodeFrames } from './barcode-frames.ts'

function frames() {
  const timing = createManualTiming()
  const codes: string[] = []
  const { read, abandon } = createBarcodeFrames(timing, (code) => codes.push(code))
  const text = (part: string) => read(new TextEncoder().encode(part))
  return { timing, codes, read, abandon, text }
}

test('[D26] CR, LF and CRLF end a code, and empty ones do not count', () => {
  const { codes, text } = frames()
  text('ONE\rTWO\nTHREE\r\n\r\n  \rFOUR\r')
  expect(codes).toEqual(['ONE', 'TWO', 'THREE', 'FOUR'])
})

test('[D26] silence ends a code without an end mark', () => {
  const { codes, text, timing } = frames()
  text('ON')
  timing.pass(79)
  text('E')
  timing.pass(79)
  expect(codes).toEqual([])
  timing.pass(1)
  expect(codes).toEqual(['ONE'])
})

test('[D26] the same codes come out however the bytes are cut, letters of several bytes included', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('Nguyễn Thị Ế', '7K2M9QXR4T', '001|ộ|Ữ'), { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 1, max: 7 }),
      (sent, size) => {
        const { codes, read } = frames()
        const bytes = new TextEncoder().encode(sent.map((code) => `${code}\r`).join(''))
        for (let at = 0; at < bytes.length; at += size) read(bytes.subarray(at, at + size))
        expect(codes).toEqual(sent)
      },
    ),
    { seed: 20_261_121 },
  )
})

test('[D27] a line that is too long is dropped to its end, the next code is read', () => {
  const { codes, text } = frames()
  text('X'.repeat(longestScan))
  text('X\rGOOD\r')
  expect(codes).toEqual(['GOOD'])
})

test('any bytes at all are taken without a fault', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 50 })), (chunks) => {
      const { read, timing } = frames()
      for (const chunk of chunks) read(chunk)
      timing.pass(1_000)
    }),
    { seed: 20_261_121 },
  )
})

test('an abandoned code is forgotten to its end', () => {
  const { codes, text, abandon } = frames()
  text('HA')
  abandon()
  text('LF\rWHOLE\r')
  expect(codes).toEqual(['WHOLE'])
})
