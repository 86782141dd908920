import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readMachineSettings } from './machine-settings.ts'

const token = 'a-token-of-the-test-1'
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'denluot-machine-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const read = (environment: Record<string, string>) =>
  readMachineSettings({ DENLUOT_MACHINE_FOLDER: folder, ...environment })
const write = (file: unknown) =>
  writeFileSync(join(folder, 'machine.json'), typeof file === 'string' ? file : JSON.stringify(file))

test('reads what it is told, with the usual values for the rest', () => {
  expect(read({ DENLUOT_MACHINE_TOKEN: token })).toMatchObject({
    port: 7_701,
    token,
    origins: ['http://127.0.0.1:7700', 'http://localhost:7700'],
    printer: undefined,
    model: { id: 'generic-80', dots: 576 },
    scanner: undefined,
    folder,
    hub: null,
  })
  expect(
    read({
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

test('[D56] machine.json says what hangs on this PC and where its hub is; the environment wins', () => {
  write({ version: 1, hub: 'http://192.168.1.10', printer: 'lp:///dev/usb/lp0', scanner: 'serial:///dev/ttyACM0' })
  expect(read({})).toMatchObject({
    printer: { kind: 'lp' },
    scanner: { kind: 'serial' },
    hub: { address: 'http://192.168.1.10:7700', how: 'settings' },
  })
  expect(read({ DENLUOT_PRINTER: '', DENLUOT_HUB: 'may-chu:8080' })).toMatchObject({
    printer: undefined,
    hub: { address: 'http://may-chu:8080', how: 'settings' },
  })
  expect(read({ DENLUOT_HUB: 'find' }).hub).toBeNull()
  expect(read({ DENLUOT_HUB: 'here' }).hub).toEqual({ address: 'http://127.0.0.1:7700', how: 'here' })
  expect(read({ DENLUOT_HUB: 'here', DENLUOT_PORT: '7800' }).hub?.address).toBe('http://127.0.0.1:7800')
})

test.each([
  ['{"version":1,', 'it is not JSON'],
  ['[]', 'it is not a JSON object'],
  [{ version: 99 }, 'newer than this program'],
  [{ version: 1, hub: 'somewhere' }, 'hub'],
  [{ version: 1, printerr: 'lp:///dev/usb/lp0' }, 'printerr'],
])('[D56] a machine.json of %j is one sentence with its path and a cure', (file, why) => {
  write(file)
  const sentence = new RegExp(`^${join(folder, 'machine.json')}: [^\\n]*${why}[^\\n]*; correct the file or remove it$`)
  expect(() => read({})).toThrow(sentence)
})

test('[D57] a host without a parent makes its own token and serves the pages; one with a parent serves none unless told to', () => {
  const alone = read({})
  expect(alone.token).toMatch(/^[\w-]{43}$/)
  expect(alone.token).not.toBe(read({}).token)
  expect(alone.pages).toMatch(/dist.pages$/)
  expect(read({ DENLUOT_PAGES: '0' }).pages).toBeNull()
  expect(read({ DENLUOT_MACHINE_TOKEN: token }).pages).toBeNull()
  expect(read({ DENLUOT_MACHINE_TOKEN: token, DENLUOT_PAGES: folder }).pages).toBe(folder)
})

test.each([
  [{ DENLUOT_MACHINE_TOKEN: 'short' }, 'DENLUOT_MACHINE_TOKEN'],
  [{ DENLUOT_MACHINE_TOKEN: '' }, 'DENLUOT_MACHINE_TOKEN'],
  [{ DENLUOT_MACHINE_TOKEN: token, DENLUOT_MACHINE_PORT: '70000' }, 'DENLUOT_MACHINE_PORT'],
  [{ DENLUOT_MACHINE_TOKEN: token, DENLUOT_PRINTER: 'lp0' }, 'DENLUOT_PRINTER'],
  [{ DENLUOT_MACHINE_TOKEN: token, DENLUOT_PRINTER: 'lp:///dev/usb/lp0?model=laser' }, 'DENLUOT_PRINTER'],
  [{ DENLUOT_MACHINE_TOKEN: token, DENLUOT_SCANNER: 'serial://' }, 'DENLUOT_SCANNER'],
  [{ DENLUOT_MACHINE_TOKEN: token, DENLUOT_HUB: 'hub@somewhere' }, 'DENLUOT_HUB'],
])('[D11] %j is refused by the name of the setting', (environment, setting) => {
  expect(() => read(environment)).toThrow(new RegExp(`^${setting}: `))
})
