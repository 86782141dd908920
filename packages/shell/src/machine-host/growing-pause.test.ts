import { expect, it } from 'vitest'
import { createGrowingPause } from './growing-pause.ts'

it('[E11] what dies at once again waits longer each time, up to a limit, and a long life is forgiven', () => {
  const pause = createGrowingPause({ first: 250, longest: 1_500, forgiven: 60_000 })
  expect([0, 100, 100, 100, 100].map(pause)).toEqual([250, 500, 1_000, 1_500, 1_500])
  expect(pause(60_000)).toBe(250)
  expect(pause(59_999)).toBe(500)
})
