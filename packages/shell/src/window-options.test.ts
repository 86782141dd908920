import { describe, expect, it } from 'vitest'
import { type AppName, type WindowMode, windowMode, windowOptions } from './window-options.ts'

const laptop = { bounds: { x: 0, y: 0, width: 1366, height: 768 }, workArea: { x: 0, y: 0, width: 1366, height: 728 } }
const wall = {
  bounds: { x: 1366, y: 0, width: 1920, height: 1080 },
  workArea: { x: 1366, y: 0, width: 1920, height: 1080 },
}

const apps: readonly AppName[] = ['kiosk', 'counter-display', 'officer-desk']
const modes: readonly WindowMode[] = ['fullscreen', 'window', 'compact']

describe.each(apps.flatMap((app) => modes.map((mode) => ({ app, mode }))))('a $mode of $app', (wish) => {
  it('shuts its page in', () => {
    expect(windowOptions({ ...wish, screen: 1 }, [laptop]).webPreferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      devTools: wish.mode === 'window',
    })
  })
})

describe('the screen of a window', () => {
  it('is counted from the left, whatever order the system names them in', () => {
    const second = windowOptions({ app: 'counter-display', mode: 'fullscreen', screen: 2 }, [wall, laptop])
    expect(second).toMatchObject({ x: 1366, width: 1920, height: 1080, fullscreen: true, kiosk: false })
  })

  it('is the last one when there are fewer', () => {
    expect(windowOptions({ app: 'kiosk', mode: 'fullscreen', screen: 3 }, [laptop])).toMatchObject({
      x: 0,
      kiosk: true,
    })
  })

  it('has to be there', () => {
    expect(() => windowOptions({ app: 'kiosk', mode: 'window', screen: 1 }, [])).toThrow('no screen')
  })
})

it('puts the compact desk at the right edge, above the taskbar and the other program', () => {
  expect(windowOptions({ app: 'officer-desk', mode: 'compact', screen: 1 }, [laptop])).toMatchObject({
    x: 986,
    y: 0,
    width: 380,
    height: 728,
    alwaysOnTop: true,
  })
})

it('takes the arrangement that the environment asks for', () => {
  expect(windowMode(undefined, 'fullscreen')).toBe('fullscreen')
  expect(windowMode('compact', 'window')).toBe('compact')
  expect(() => windowMode('big', 'window')).toThrow('DENLUOT_WINDOW=big is none of fullscreen, window, compact')
})
