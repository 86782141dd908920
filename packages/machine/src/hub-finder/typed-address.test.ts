import { expect, test } from 'vitest'
import { typedAddress } from './typed-address.ts'

test.each([
  ['192.168.1.10', 'http://192.168.1.10:7700'],
  [' 192.168.1.10 : 8080 ', 'http://192.168.1.10:8080'],
  ['192,168,1,10', 'http://192.168.1.10:7700'],
  ['hub.local', 'http://hub.local:7700'],
  ['May-Chu', 'http://may-chu:7700'],
  ['http://192.168.1.10', 'http://192.168.1.10:7700'],
  ['http://192.168.1.10:80/', 'http://192.168.1.10:80'],
  ['http://192.168.1.10:7700/kiosk?lang=en#token=abc', 'http://192.168.1.10:7700'],
  ['https://hub.phuong.vn:443', 'https://hub.phuong.vn:443'],
  ['[fd00::1]', 'http://[fd00::1]:7700'],
  ['http://[fd00::1]:7800', 'http://[fd00::1]:7800'],
])('[D49] %j is the hub at %s', (text, address) => {
  expect(typedAddress(text)).toBe(address)
})

test.each([
  '',
  '.',
  '192.168.1',
  '300.1.1.1',
  'fd00::1',
  '10.0.0.1:0',
  '10.0.0.1:99999',
  'ftp://10.0.0.1',
  'javascript:alert(1)',
  'a b@c',
  'user:pw@host',
])('[D49] %j is no address', (text) => {
  expect(typedAddress(text)).toBeNull()
})
