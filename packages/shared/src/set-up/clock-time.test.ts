import { expect, test } from 'vitest'
import { clockTimeOf } from './clock-time.ts'

test('[O46] a time is read as people type it', () => {
  const typed = ['7:30', '07:30', '7.30', '7h30', '7 giờ 30', '730', '0730']
  expect(typed.map(clockTimeOf)).toEqual(typed.map(() => '07:30'))
  expect([clockTimeOf('7h'), clockTimeOf(' 13:30 '), clockTimeOf('24:00')]).toEqual(['07:00', '13:30', '24:00'])
})

test('[O46] what is no time of a day is none', () => {
  const typed = ['', 'sáng', '25:00', '24:01', '7:60', '7:3', '12345', '-7:00']
  expect(typed.map(clockTimeOf)).toEqual(typed.map(() => null))
})
