import { expect, it } from 'vitest'
import { hubStart } from './start-hub.ts'

const places = { packaged: true, hub: '/opt/kiosk/resources/hub/main.mjs', node: '/opt/kiosk/resources/node/node' }

it('[E15] the hub runs under the Node of the package, on the data of the system, and outlives its windows', () => {
  const { command, args, options } = hubStart({
    places,
    platform: 'win32',
    env: { LANG: 'vi_VN' },
    data: '/home/x/hub',
    log: 7,
  })
  expect([command, ...args]).toEqual([places.node, places.hub, 'serve', '--new'])
  expect(options).toMatchObject({ detached: true, stdio: ['ignore', 7, 7] })
  expect(options.env).toEqual({ LANG: 'vi_VN', DENLUOT_DATA: '/home/x/hub', DENLUOT_MACHINE: '0' })
})

it('[E15] it leaves the devices to the window', () => {
  const env = { DENLUOT_DATA: '/srv/office', DENLUOT_PRINTER: 'serial:///dev/ttyUSB0', DENLUOT_SCANNER: 'simulated:' }
  const start = hubStart({
    places: { ...places, packaged: false },
    platform: 'win32',
    env,
    data: '/home/x/hub',
    log: 7,
  })
  expect(start.args).toEqual([places.hub, 'serve'])
  expect(start.options.env).toEqual({ DENLUOT_DATA: '/srv/office', DENLUOT_MACHINE: '0' })
})
