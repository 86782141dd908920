import { expect, test } from 'vitest'
import { openingAt } from './opening-hours.ts'

const sessions = [
  { id: 'morning', from: '07:00', to: '11:30', lastTicket: '11:00' },
  { id: 'afternoon', from: '13:30', to: '17:00', lastTicket: null },
]

test('numbers are given from the beginning of a session to its cut-off, or to its end', () => {
  expect(openingAt(sessions, '7:00')).toEqual({ open: true })
  expect(openingAt(sessions, '10:59')).toEqual({ open: true })
  expect(openingAt(sessions, '16:59')).toEqual({ open: true })
})

test('a closed kiosk says when to come back', () => {
  expect(openingAt(sessions, '6:59')).toEqual({ open: false, next: '07:00', day: 'today' })
  expect(openingAt(sessions, '11:00')).toEqual({ open: false, next: '13:30', day: 'today' })
  expect(openingAt(sessions, '17:00')).toEqual({ open: false, next: '07:00', day: 'tomorrow' })
})
