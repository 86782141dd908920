import { expect, it } from 'vitest'
import { isOwnPage, pageAddress } from './page-address.ts'

it('[E1] each app has its page under the scheme of its own', () => {
  expect(pageAddress('kiosk')).toBe('denluot://app/kiosk')
  expect(pageAddress('counter-display', 'layout=manager')).toBe('denluot://app/display?layout=manager')
  expect(pageAddress('officer-desk', 'a=1#token=x')).toBe('denluot://app/desk?a=1%23token=x')
})

it.each(['denluot://app/kiosk', 'denluot://app/kiosk?lang=en', 'denluot://app/kiosk#token=x'])(
  '[E2] a page goes on to %s',
  (to) => {
    expect(isOwnPage('kiosk', to)).toBe(true)
  },
)

it.each([
  'denluot://app/desk',
  'denluot://app/kiosk/',
  'denluot://app/kiosk/../desk',
  'denluot://app/',
  'denluot://other/kiosk',
  'denluot://app:80/kiosk',
  'denluot://app@example.com/kiosk',
  'denluot://user:secret@app/kiosk',
  'denluot:///app/kiosk',
  'http://app/kiosk',
  'http://127.0.0.1:7700/kiosk',
  'file:///kiosk',
  'javascript:alert(1)',
  'data:text/html,x',
  'mailto:a@b.vn',
  'about:blank',
  '',
  '//',
])('[E2] a page is kept away from %s', (to) => {
  expect(isOwnPage('kiosk', to)).toBe(false)
})
