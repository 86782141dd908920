import { expect, test } from 'vitest'
import { createTrustedCallers } from './trusted-callers.ts'

const trusted = createTrustedCallers(['hub.test'])
const caller = (host: string | undefined, origin?: string, remoteAddress = '127.0.0.1') => ({
  host,
  origin,
  remoteAddress,
})

test('[S4] the hub answers to loopback names and to names given to it, whatever the port', () => {
  for (const host of ['127.0.0.1:7700', 'localhost', '[::1]:80', 'hub.test:1234', 'HUB.test']) {
    expect(trusted.knowsHost(caller(host)), host).toBe(true)
  }
})

test('[S4] a foreign name that points here, or no name, gets nothing', () => {
  for (const host of [
    undefined,
    '',
    'evil.example',
    'hub.test.evil.example',
    'evil.example:7700',
    '127.0.0.1@evil',
    'a b',
  ]) {
    expect(trusted.knowsHost(caller(host)), String(host)).toBe(false)
  }
})

test('[S5] a page of another origin may not command; a program without origin may', () => {
  expect(trusted.knowsOrigin(caller('127.0.0.1:7700', 'http://127.0.0.1:7700'))).toBe(true)
  expect(trusted.knowsOrigin(caller('127.0.0.1:7700'))).toBe(true)
  for (const origin of ['https://evil.example', 'null', 'file://', 'http://127.0.0.1.evil.example']) {
    expect(trusted.knowsOrigin(caller('127.0.0.1:7700', origin)), origin).toBe(false)
  }
})

test('[S5] a window of the shell and the machine host of another PC may command the hub at its address on the LAN', () => {
  for (const origin of ['denluot://app', 'http://127.0.0.1:7701', 'http://localhost:7701']) {
    expect(trusted.knowsOrigin(caller('192.168.1.10:7700', origin, '192.168.1.20')), origin).toBe(true)
  }
  for (const origin of ['denluot://app.evil', 'denluot://evil', 'denluot://app/', 'http://192.168.1.20:7701']) {
    expect(trusted.knowsOrigin(caller('192.168.1.10:7700', origin, '192.168.1.20')), origin).toBe(false)
  }
})

test('[S6] local is who calls from this PC by a loopback name', () => {
  expect(trusted.isLocal(caller('127.0.0.1:7700'))).toBe(true)
  expect(trusted.isLocal(caller('localhost:7700', undefined, '::ffff:127.0.0.1'))).toBe(true)
  expect(trusted.isLocal(caller('hub.test:7700'))).toBe(false)
  expect(trusted.isLocal(caller('127.0.0.1:7700', undefined, '192.168.1.9'))).toBe(false)
})

test('[S6] a page on this PC may ask for its devices under any name of the hub; another PC may not', () => {
  expect(trusted.isSamePc(caller('hub.test:7700'))).toBe(true)
  expect(trusted.isSamePc(caller('hub.test:7700', undefined, '192.0.2.9'))).toBe(false)
})
