import { expect, it } from 'vitest'
import { readDevices } from './devices-line.ts'

it('finds the line of the devices among others', () => {
  const devices = {
    ready: true,
    door: 'ws://127.0.0.1:1/devices',
    printer: 'serial:///dev/pts/3',
    scanner: 'tcp://127.0.0.1:2',
  }
  expect(readDevices(JSON.stringify({ ...devices, serial: true }))).toEqual(devices)
  expect(readDevices('{"level":30,"msg":"printer"}')).toBeNull()
  expect(readDevices('listening')).toBeNull()
})
