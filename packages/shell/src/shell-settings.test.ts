import { plainMachine } from '@denluot/shared/contract/machine-file'
import { describe, expect, it } from 'vitest'
import { machineEnvironment, machineFileOf, shellSettings } from './shell-settings.ts'

describe('the settings of a window', () => {
  it('[E6] are the usual ones on a PC that nobody has set up', () => {
    expect(shellSettings({}, plainMachine, 'fullscreen')).toEqual({
      mode: 'fullscreen',
      screen: 1,
      bounds: null,
      search: '',
      carriesHub: false,
      hubPort: 7_700,
    })
  })

  it('[E6] come from machine.json, and before it from the environment', () => {
    const file = { ...plainMachine, hub: 'here', screen: 2, page: '?layout=manager' } as const
    expect(shellSettings({}, file, 'fullscreen')).toMatchObject({
      screen: 2,
      search: 'layout=manager',
      carriesHub: true,
    })
    const env = {
      DENLUOT_HUB: 'http://192.168.1.10:7700',
      DENLUOT_SCREEN: '3',
      DENLUOT_PAGE: 'lang=en',
      DENLUOT_PORT: '0',
      DENLUOT_WINDOW: 'window',
      DENLUOT_BOUNDS: '-10,0,1080,1920',
    }
    expect(shellSettings(env, file, 'fullscreen')).toEqual({
      mode: 'window',
      screen: 3,
      bounds: { x: -10, y: 0, width: 1080, height: 1920 },
      search: 'lang=en',
      carriesHub: false,
      hubPort: 7_700,
    })
  })

  it.each([
    [{ DENLUOT_WINDOW: 'big' }, 'DENLUOT_WINDOW=big'],
    [{ DENLUOT_SCREEN: '0' }, 'DENLUOT_SCREEN=0'],
    [{ DENLUOT_SCREEN: 'left' }, 'DENLUOT_SCREEN=left'],
    [{ DENLUOT_BOUNDS: '1,2,3' }, 'DENLUOT_BOUNDS=1,2,3'],
    [{ DENLUOT_BOUNDS: '0,0,10,10' }, 'DENLUOT_BOUNDS=0,0,10,10'],
    [{ DENLUOT_HUB: 'here', DENLUOT_PORT: '0' }, 'DENLUOT_PORT=0'],
  ])('[E6] name what cannot be used: %j', (env, named) => {
    expect(() => shellSettings(env, plainMachine, 'fullscreen')).toThrow(named)
  })

  it('[E6] a machine.json that cannot be read is told, and the window opens all the same', () => {
    const told: string[] = []
    const tell = (sentence: string) => told.push(sentence)
    expect(machineFileOf(null, tell)).toEqual(plainMachine)
    expect(machineFileOf('{"version":1,"hub":"here"}', tell).hub).toBe('here')
    expect(told).toEqual([])
    expect(machineFileOf('{"version":1,"hub":7}', tell)).toEqual(plainMachine)
    expect(machineFileOf('not JSON', tell)).toEqual(plainMachine)
    expect(machineFileOf('{"version":2}', tell)).toEqual(plainMachine)
    expect(told).toHaveLength(3)
  })
})

describe('the machine host of a window', () => {
  const life = { port: '0', token: 't', folder: '/home/x/kiosk', origin: 'denluot://app' }
  it('[E10] is told its door, its folder and which page may come in', () => {
    const env = { DENLUOT_PRINTER: 'simulated:', DENLUOT_HUB: 'http://10.0.0.1:7700', NOT_SET: undefined }
    expect(machineEnvironment(env, { carriesHub: false, hubPort: 7_700 }, life)).toEqual({
      DENLUOT_PRINTER: 'simulated:',
      DENLUOT_HUB: 'http://10.0.0.1:7700',
      DENLUOT_MACHINE_PORT: '0',
      DENLUOT_MACHINE_TOKEN: 't',
      DENLUOT_MACHINE_FOLDER: '/home/x/kiosk',
      DENLUOT_ORIGINS: 'denluot://app',
    })
  })
  it('[E15] is told where the hub is that its own PC carries', () => {
    const told = machineEnvironment({ DENLUOT_HUB: 'here' }, { carriesHub: true, hubPort: 7_800 }, life)
    expect(told.DENLUOT_HUB).toBe('http://127.0.0.1:7800')
  })
})
