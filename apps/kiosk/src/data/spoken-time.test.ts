import { expect, test } from 'vitest'
import { spokenClock, spokenDay, spokenTime } from './spoken-time.ts'

const plain = (text: string) => text.replace(/\u00a0/g, ' ')

test('times are said in words people use', () => {
  expect(plain(spokenClock('09:00', 'vi'))).toBe('9 giờ')
  expect(plain(spokenTime('2026-11-23T08:50:00+07:00', 'vi'))).toBe('8 giờ 50')
  expect(spokenTime('2026-11-23T08:50:00+07:00', 'en')).toBe('8:50')
})

test('days carry their weekday', () => {
  expect(plain(spokenDay('2026-11-25', 'vi'))).toBe('thứ Tư 25/11/2026')
  expect(plain(spokenDay('2026-11-22', 'vi'))).toBe('chủ Nhật 22/11/2026')
  expect(spokenDay('2026-11-25', 'en')).toBe('Wednesday 25/11/2026')
})
