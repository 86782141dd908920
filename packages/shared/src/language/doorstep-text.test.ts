import { expect, test } from 'vitest'
import { doorstepText, hubAnswerSentence, plainAddress } from './doorstep-text.ts'

const t = doorstepText('vi')

test('[W53] what came of a typed address is said in words, with the address as people read it', () => {
  const at = { address: 'http://192.168.1.10:7700' }
  expect(hubAnswerSentence(t, { status: 'found', ...at, name: 'Phường An Hòa' })).toBe(
    'Đã thấy Phường An Hòa. Đang nối.',
  )
  expect(hubAnswerSentence(t, { status: 'silent', ...at })).toMatch(/^Ở 192\.168\.1\.10:7700 không có máy nào trả lời/)
  expect(hubAnswerSentence(t, { status: 'no-hub', ...at })).toMatch(/không phải máy chủ của văn phòng\.$/)
  expect(hubAnswerSentence(t, { status: 'no-address' })).toMatch(/chưa phải là địa chỉ/)
  expect(hubAnswerSentence(doorstepText('en'), { status: 'not-asked' })).toMatch(/could not try yet/)
})

test('an address is read out without what a browser needs', () => {
  expect(plainAddress('http://hub.local:7700/')).toBe('hub.local:7700')
})
