import { expect, it } from 'vitest'
import { mayNavigate, pageAddress } from './page-address.ts'

it('finds the page of each app', () => {
  expect(pageAddress('kiosk', 'http://192.168.1.10:7700')).toBe('http://192.168.1.10:7700/kiosk')
  expect(pageAddress('counter-display', 'http://hub.local:7700/x#y', 'layout=manager')).toBe(
    'http://hub.local:7700/display?layout=manager',
  )
})

it.each(['file:///etc/passwd', 'javascript:alert(1)', 'data:text/html,x'])('refuses %s as a hub', (hub) => {
  expect(() => pageAddress('kiosk', hub)).toThrow('is no web address')
})

const page = 'http://127.0.0.1:7700/kiosk'

it.each([`${page}?lang=en`, `${page}#token=x`, page])('lets its page go to %s', (to) => {
  expect(mayNavigate(page, to)).toBe(true)
})

it.each([
  'http://127.0.0.1:7700/desk',
  'http://127.0.0.1:7700/simulator',
  'http://127.0.0.1:7701/kiosk',
  'https://127.0.0.1:7700/kiosk',
  'http://127.0.0.1:7700@example.com/kiosk',
  'http://user:secret@127.0.0.1:7700/kiosk',
  'file:///kiosk',
  'javascript:alert(1)',
  'data:text/html,x',
  'mailto:a@b.vn',
  'about:blank',
  '//',
])('keeps its page away from %s', (to) => {
  expect(mayNavigate(page, to)).toBe(false)
})
