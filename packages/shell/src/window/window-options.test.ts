import { describe, expect, it } from 'vitest'
import type { AppName } from '../pages/page-address.ts'
import { type WindowMode, type WindowWish, windowOptions } from './window-options.ts'

const laptop = { bounds: { x: 0, y: 0, width: 1366, height: 768 }, workArea: { x: 0, y: 0, width: 1366, height: 728 } }
const wall = {
  bounds: { x: 1366, y: 0, width: 1920, height: 1080 },
  workArea: { x: 1366, y: 0, width: 1920, height: 1080 },
}
const usual: WindowWish = { app: 'kiosk', mode: 'fullscreen', screen: 1, bounds: null, development: false }

const apps: readonly AppName[] = ['kiosk', 'counter-display', 'officer-desk']
const modes: readonly WindowMode[] = ['fullscreen', 'window', 'side-by-side']

describe.each(apps.flatMap((app) => modes.map((mode) => ({ app, mode }))))('a $mode of $app', (wish) => {
  it('[E8] shuts its page in', () => {
    expect(windowOptions({ ...usual, ...wish }, [laptop]).webPreferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      navigateOnDragDrop: false,
      devTools: false,
    })
  })

  it('[E8] has the developer’s tools only as a plain window out of the repository', () => {
    const { webPreferences } = windowOptions({ ...usual, ...wish, development: true }, [laptop])
    expect(webPreferences?.devTools).toBe(wish.mode === 'window')
  })

  it('[E9] shows nothing white before its page is there', () => {
    const { show, backgroundColor } = windowOptions({ ...usual, ...wish }, [laptop])
    expect({ show, backgroundColor }).toEqual({ show: false, backgroundColor: expect.not.stringMatching(/^#f{3,6}$/i) })
  })
})

describe('the screen of a window', () => {
  it('[E7] is counted from the left, whatever order the system names them in', () => {
    const second = windowOptions({ ...usual, app: 'counter-display', screen: 2 }, [wall, laptop])
    expect(second).toMatchObject({ x: 1366, width: 1920, height: 1080, fullscreen: true, kiosk: false })
  })

  it('[E7] is the last one when there are fewer', () => {
    expect(windowOptions({ ...usual, screen: 3 }, [laptop])).toMatchObject({ x: 0, kiosk: true, alwaysOnTop: true })
  })

  it('[E7] has to be there', () => {
    expect(() => windowOptions(usual, [])).toThrow('no screen')
  })

  it('[E7] is filled by a plain window, unless that has a place of its own', () => {
    expect(windowOptions({ ...usual, mode: 'window' }, [laptop])).toMatchObject(laptop.workArea)
    const bounds = { x: 10, y: 20, width: 1080, height: 1920 }
    expect(windowOptions({ ...usual, mode: 'window', bounds }, [laptop])).toMatchObject({
      ...bounds,
      useContentSize: true,
    })
  })
})
