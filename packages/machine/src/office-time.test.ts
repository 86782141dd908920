import { expect, test } from 'vitest'
import { officeTime } from './office-time.ts'

test('the time of day is Vietnam’s, wherever the PC thinks it stands', () => {
  expect(officeTime(Date.UTC(2026, 10, 21, 2, 42, 11))).toBe('2026-11-21T09:42:11.000+07:00')
  expect(officeTime(Date.UTC(2026, 11, 31, 17, 0, 0, 5))).toBe('2027-01-01T00:00:00.005+07:00')
})
