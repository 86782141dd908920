import { expect, test } from 'vitest'
import { glassOf } from './glass.ts'

test('a millimetre has the pixels of the screens the kiosk is drawn for', () => {
  expect(glassOf(1080, 1920)).toEqual({ wide: false, pixelsPerMm: 1080 / 268 })
  expect(glassOf(1024, 768)).toEqual({ wide: true, pixelsPerMm: 1024 / 304 })
})

test('in any other window the drawn glass fits', () => {
  const { wide, pixelsPerMm } = glassOf(1920, 1080)
  expect(wide).toBe(true)
  expect(pixelsPerMm * 228).toBeLessThanOrEqual(1080)
  expect(pixelsPerMm * 304).toBeLessThanOrEqual(1920)
})
