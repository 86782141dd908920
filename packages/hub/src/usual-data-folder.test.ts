import { expect, test } from 'vitest'
import { type HostFacts, usualDataFolder } from './usual-data-folder.ts'

const linux: HostFacts = { platform: 'linux', env: {}, home: '/home/lan', privileged: false }

test('[E52] an installed hub keeps the office where its system keeps such data', () => {
  expect(usualDataFolder(linux)).toBe('/home/lan/.local/share/denluot')
  expect(usualDataFolder({ ...linux, env: { XDG_DATA_HOME: '/data' } })).toBe('/data/denluot')
  expect(usualDataFolder({ ...linux, home: '/root', privileged: true })).toBe('/var/lib/denluot')
  expect(usualDataFolder({ ...linux, env: { STATE_DIRECTORY: '/var/lib/denluot:/var/lib/more' } })).toBe(
    '/var/lib/denluot',
  )
  const windows: HostFacts = { platform: 'win32', env: {}, home: 'C:\\Users\\lan', privileged: false }
  expect(usualDataFolder(windows)).toBe('C:\\ProgramData\\DenLuot')
  expect(usualDataFolder({ ...windows, env: { ProgramData: 'D:\\Data' } })).toBe('D:\\Data\\DenLuot')
  expect(usualDataFolder({ ...linux, platform: 'darwin', home: '/Users/lan' })).toBe(
    '/Users/lan/Library/Application Support/DenLuot',
  )
})
