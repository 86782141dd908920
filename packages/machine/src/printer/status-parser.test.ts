import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createStatusParser, readOffline, readPaper } from './status-parser.ts'

const packet = [0x14, 0x00, 0x0c, 0x0f]

test('[D10] the bytes of an automatic status packet are never an answer, wherever it is cut', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 6 }), (sizes) => {
      const parse = createStatusParser()
      const bytes = Uint8Array.from([...packet, ...packet, 0x12, ...packet, 0x00])
      const answers = []
      for (let at = 0, i = 0; at < bytes.length; i++) {
        const size = sizes[i % sizes.length] ?? 1
        answers.push(...parse(bytes.subarray(at, at + size)))
        at += size
      }
      expect(answers).toEqual([
        { kind: 'real-time', byte: 0x12 },
        { kind: 'receipt', byte: 0x00 },
      ])
    }),
    { seed: 20_261_121 },
  )
})

test('flow control says nothing', () => {
  expect(createStatusParser()(Uint8Array.of(0x11, 0x13))).toEqual([])
})

test('bits are tested, not bytes: models differ in the rest', () => {
  expect([0x12, 0x1e, 0x72, 0x7e].map(readPaper)).toEqual(['ok', 'near-end', 'out', 'out'])
  expect(readOffline(0x16)).toEqual({ coverOpen: true, paperOut: false, error: false })
  expect(readOffline(0x32)).toEqual({ coverOpen: false, paperOut: true, error: false })
  expect(readOffline(0x52)).toEqual({ coverOpen: false, paperOut: false, error: true })
})
