import { expect, test } from 'vitest'
import { officeDate, officeDay, officeTimeOfDay } from './office-time.tsx'

test('times are those of the office, whatever the machine thinks', () => {
  expect(officeTimeOfDay('2026-11-23T01:42:10.000Z')).toBe('8:42')
  expect(officeTimeOfDay('2026-11-22T17:05:00.000Z')).toBe('0:05')
  expect(officeTimeOfDay('2026-11-23T13:30:00.000+07:00')).toBe('13:30')
})

test('days carry the Vietnamese or English weekday', () => {
  expect(officeDay('2026-11-22T18:00:00.000Z')).toBe('Thứ Hai 23/11')
  expect(officeDay('2026-11-22T12:00:00.000+07:00')).toBe('Chủ Nhật 22/11')
  expect(officeDay('2026-11-22T18:00:00.000Z', 'en')).toBe('Monday 23/11')
  expect(officeDate('2026-11-22T18:00:00.000Z')).toBe('23/11/2026')
})
