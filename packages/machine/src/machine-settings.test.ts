import { expect, test } from 'vitest'
import { readMachineSettings } from './machine-settings.ts'

const token = 'a-token-of-the-test-1'

test('reads what it is told, with the usual values for the rest', () => {
  expect(readMachineSettings({ DENLUOT_MACHINE_TOKEN: token })).toEqual({
    port: 7_701,
    token,
    origins: ['http://127.0.0.1:7700', 'http://localhost:7700'],
    printer: undefined,
    model: expect.objectContaining({ id: 'generic-80', dots: 576 }),
    scanner: undefined,
  })
  expect(
    readMachineSettings({
      DENLUOT_MACHINE_TOKEN: token,
      DENLUOT_MACHINE_PORT: '0',
      DENLUOT_ORIGINS: 'http://kiosk:7700, http://127.0.0.1:9',
      DENLUOT_PRINTER: 'tcp://in-phieu:9100?model=generic-58',
      DENLUOT_SCANNER: 'serial:///dev/ttyACM0?baud=9600',
    }),
  ).toMatchObject({
    port: 0,
    origins: ['http://kiosk:7700', 'http://127.0.0.1:9'],
    printer: { kind: 'tcp', host: 'in-phieu' },
    model: { id: 'generic-58', dots: 384 },
    scanner: { kind: 'serial', baud: 9_600 },
  })
})

test.each([
  [{}, 'DENLUOT_MACHINE_TOKEN'],
  [{ DENLUOT_MACHINE_TOKEN: 'short' }, 'DENLUOT_MACHINE_TOKEN'],
  [{ DENLUOT_MACHINE_TOKEN: token, DENLUOT_MACHINE_PORT: '70000' }, 'DENLUOT_MACHINE_PORT'],
  [{ DENLUOT_MACHINE_TOKEN: token, DENLUOT_PRINTER: 'lp0' }, 'DENLUOT_PRINTER'],
  [{ DENLUOT_MACHINE_TOKEN: token, DENLUOT_PRINTER: 'lp:///dev/usb/lp0?model=laser' }, 'DENLUOT_PRINTER'],
  [{ DENLUOT_MACHINE_TOKEN: token, DENLUOT_SCANNER: 'serial://' }, 'DENLUOT_SCANNER'],
])('[D11] %j is refused by the name of the setting', (environment, setting) => {
  expect(() => readMachineSettings(environment)).toThrow(new RegExp(`^${setting}: `))
})
