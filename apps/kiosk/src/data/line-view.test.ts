import { expect, test } from 'vitest'
import { aroundWhen, rounded } from './line-view.ts'

test('waits are said in minutes below ten and in fives above', () => {
  expect(rounded({ low: 3, high: 7 })).toEqual({ low: 3, high: 7 })
  expect(rounded({ low: 14, high: 23 })).toEqual({ low: 10, high: 25 })
  expect(rounded({ low: 15, high: 15 })).toEqual({ low: 15, high: 20 })
  expect(rounded({ low: 0, high: 1 })).toEqual({ low: 0, high: 1 })
})

test('the expected time of day is the middle of the wait, to five minutes', () => {
  const at = (time: string) => Date.parse(`2026-11-23T${time}+07:00`)
  expect(aroundWhen({ low: 15, high: 25 }, at('08:42'))).toBe(at('09:00'))
  expect(aroundWhen({ low: 5, high: 10 }, at('08:42'))).toBe(at('08:50'))
})
