import { expect, test } from 'vitest'
import { createTapGuard, isWithin } from './tap-guard.tsx'

test('[K2] a second tap within 400 ms is ignored and does not prolong the wait', () => {
  const counts = createTapGuard()
  expect([1000, 1200, 1399, 1400, 1500, 1900].map(counts)).toEqual([true, false, false, true, false, true])
})

test('[K3] a release a little outside the key still counts', () => {
  const box = { left: 100, right: 200, top: 100, bottom: 150 }
  expect(isWithin(150, 120, box, 0)).toBe(true)
  expect(isWithin(215, 120, box, 20)).toBe(true)
  expect(isWithin(221, 120, box, 20)).toBe(false)
})
