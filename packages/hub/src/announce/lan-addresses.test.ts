import type { NetworkInterfaceInfo } from 'node:os'
import { expect, test } from 'vitest'
import { lanAddresses } from './lan-addresses.ts'

const at = (address: string, family: 'IPv4' | 'IPv6', internal = false) =>
  ({ address, family, internal }) as NetworkInterfaceInfo

const pc = {
  lo: [at('127.0.0.1', 'IPv4', true), at('::1', 'IPv6', true)],
  lan: [at('192.168.1.10', 'IPv4'), at('fe80::1', 'IPv6')],
  wifi: [at('10.0.0.7', 'IPv4')],
  gone: undefined,
}

test('[H60] a hub that listens everywhere is announced on every network of its PC, one that listens on one address only there', () => {
  expect(lanAddresses('0.0.0.0', pc)).toEqual(['192.168.1.10', '10.0.0.7'])
  expect(lanAddresses('::', pc)).toEqual(['192.168.1.10', '10.0.0.7'])
  expect(lanAddresses('10.0.0.7', pc)).toEqual(['10.0.0.7'])
})

test('[H61] a hub that listens on loopback is announced nowhere', () => {
  expect(lanAddresses('127.0.0.1', pc)).toEqual([])
  expect(lanAddresses('::1', pc)).toEqual([])
})
