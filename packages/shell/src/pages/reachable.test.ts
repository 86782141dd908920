import { expect, it } from 'vitest'
import { mayReach } from './reachable.ts'

const reach = { hub: 'http://192.168.1.10:7700', machine: 'ws://127.0.0.1:7701/machine' }

it.each(['denluot://app/assets/a.js', 'ws://192.168.1.10:7700/ws', 'ws://127.0.0.1:7701/machine?token=x', 'blob:x'])(
  '[E4] a window reaches %s',
  (address) => {
    expect(mayReach(address, reach)).toBe(true)
  },
)

it.each([
  'ws://192.168.1.11:7700/ws',
  'ws://192.168.1.10/ws',
  'wss://example.com/ws',
  'http://192.168.1.10:7700/api/state',
  'https://example.com/',
  'file:///etc/passwd',
  'chrome://gpu',
  'not an address',
])('[E4] it does not reach %s', (address) => {
  expect(mayReach(address, reach)).toBe(false)
})

it('[E4] it reaches nobody while nobody is known', () => {
  expect(mayReach('ws://192.168.1.10:7700/ws', { hub: null, machine: null })).toBe(false)
})
