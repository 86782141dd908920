import { expect, test } from 'vitest'
import { parseDeviceAddress } from './device-address.ts'

const parse = (text: string) => parseDeviceAddress(text, 'DENLUOT_PRINTER')

test('the four kinds of address', () => {
  expect(parse('serial:///dev/ttyUSB0?baud=38400&flow=rtscts&model=generic-58')).toEqual({
    kind: 'serial',
    path: '/dev/ttyUSB0',
    baud: 38_400,
    handshake: 'rts-cts',
    model: 'generic-58',
  })
  expect(parse('serial://COM3')).toMatchObject({ path: 'COM3', baud: 115_200, handshake: 'none' })
  expect(parse('lp:///dev/usb/lp0')).toEqual({ kind: 'lp', path: '/dev/usb/lp0', model: undefined })
  expect(parse('tcp://192.168.1.20:9100')).toMatchObject({ kind: 'tcp', host: '192.168.1.20', port: 9_100 })
  expect(parse('tcp://in-phieu.local')).toMatchObject({ host: 'in-phieu.local', port: 9_100 })
  expect(parse('tcp://[fe80::1]:9101')).toMatchObject({ host: 'fe80::1', port: 9_101 })
  expect(parse('tcp://[::1]')).toMatchObject({ host: '::1', port: 9_100 })
  expect(parse('simulated:')).toEqual({ kind: 'simulated', model: undefined })
})

test.each([
  '',
  'printer',
  '/dev/usb/lp0',
  'tcp://::1:9100',
  'tcp://host:9100/x',
  'tcp://host:0',
  'tcp://host:70000',
  'tcp://',
  'serial:',
  'serial://ttyUSB0',
  'serial:///dev/ttyUSB0?baud=9',
  'serial:///dev/ttyUSB0?speed=9600',
  'lp://',
  'usb:1',
  'simulated:/dev/x',
])('[D11] %j is refused with the setting and examples in the message', (text) => {
  expect(() => parse(text)).toThrow(/^DENLUOT_PRINTER: .*use serial:/)
})

test('[D11] the Windows spooler is refused by name', () => {
  expect(() => parse('winspool://POS 80/Kiosk')).toThrow('the Windows spooler, which cannot be used yet')
})
