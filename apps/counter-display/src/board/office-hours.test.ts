import { expect, test } from 'vitest'
import { officeHours } from './office-hours.ts'

const session = (from: string, to: string) => ({ id: from.replace(':', ''), from, to, lastTicket: null })
const usual = [session('07:30', '11:30'), session('13:30', '17:00')]

test('[B13] between the sessions of a day the office opens again, at night the next morning', () => {
  expect(officeHours(usual, '07:30')).toEqual({ now: 'open' })
  expect(officeHours(usual, '11:29')).toEqual({ now: 'open' })
  expect(officeHours(usual, '11:30')).toEqual({ now: 'between', opens: '13:30' })
  expect(officeHours(usual, '17:00')).toEqual({ now: 'night', opens: '7:30' })
  expect(officeHours(usual, '06:00')).toEqual({ now: 'night', opens: '7:30' })
})

test('[B13] an office of two sessions round the clock never closes', () => {
  const always = [session('00:00', '12:00'), session('12:00', '24:00')]
  for (const clock of ['00:00', '11:59', '12:00', '23:59']) expect(officeHours(always, clock)).toEqual({ now: 'open' })
})
