import type { BrowserWindowConstructorOptions, Display } from 'electron'
import type { AppName } from '../pages/page-address.ts'
import { sideBySide } from './side-by-side.ts'

/** How a window may be arranged; `side-by-side` shows all three apps of one PC together, as the demo does. */
export type WindowMode = 'fullscreen' | 'window' | 'side-by-side'

/** Place and size in px at 96 dpi. */
export interface Bounds {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface WindowWish {
  readonly app: AppName
  readonly mode: WindowMode
  /** Which screen, counted from the left, 1 first; the last one when there are fewer. */
  readonly screen: number
  /** Place of a plain window; null for the whole work area. */
  readonly bounds: Bounds | null
  /** Somebody works on the program: a plain window then has the developer's tools. */
  readonly development: boolean
}

const modes: readonly WindowMode[] = ['fullscreen', 'window', 'side-by-side']

/** The arrangement that `DENLUOT_WINDOW` asks for, or the app's usual one. Throws for a word that is none. */
export function windowMode(setting: string | undefined, usual: WindowMode): WindowMode {
  if (setting === undefined || setting === '') return usual
  const mode = modes.find((one) => one === setting)
  if (mode === undefined) throw new TypeError(`DENLUOT_WINDOW=${setting} is none of ${modes.join(', ')}`)
  return mode
}

/** Reads `DENLUOT_BOUNDS`: `x,y,width,height`. Throws when it is no place for a window. */
export function readBounds(setting: string | undefined): Bounds | null {
  if (setting === undefined || setting === '') return null
  const numbers = setting.split(',').map(Number)
  const [x, y, width, height] = numbers
  const complete = x !== undefined && y !== undefined && width !== undefined && height !== undefined
  if (!complete || numbers.length !== 4 || !numbers.every(Number.isInteger) || width < 100 || height < 100) {
    throw new RangeError(`DENLUOT_BOUNDS=${setting} is no place for a window: write x,y,width,height in pixels`)
  }
  return { x, y, width, height }
}

/** What `windowOptions` needs to know of a screen. */
export type Screen = Pick<Display, 'bounds' | 'workArea'>

/** How a page is shut in: it is a web page, never more, whichever app shows it. */
const pageLimits = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  navigateOnDragDrop: false,
  spellcheck: false,
  // A display that nobody touches still has to chime and speak, also behind another window.
  autoplayPolicy: 'no-user-gesture-required',
  backgroundThrottling: false,
} as const

/** Before the page has drawn itself, a window shows its ground and never white. */
const grounds: Readonly<Record<AppName, string>> = {
  kiosk: '#e3ece7',
  'counter-display': '#07342c',
  'officer-desk': '#e3ece7',
}

/** The window of an app on the screens of this PC. `screens` in any order; there is always at least one. */
export function windowOptions(wish: WindowWish, screens: readonly Screen[]): BrowserWindowConstructorOptions {
  const fromLeft = [...screens].sort((a, b) => a.bounds.x - b.bounds.x || a.bounds.y - b.bounds.y)
  const screen = fromLeft[Math.min(Math.max(wish.screen, 1), fromLeft.length) - 1]
  if (screen === undefined) throw new RangeError('This PC has no screen')
  const { zoomFactor, ...placed } = place(wish, screen)
  return {
    ...placed,
    title: 'Đến Lượt',
    backgroundColor: grounds[wish.app],
    show: false,
    autoHideMenuBar: true,
    webPreferences: { ...pageLimits, zoomFactor, devTools: wish.development && wish.mode === 'window' },
  }
}

type Placed = BrowserWindowConstructorOptions & { readonly zoomFactor: number }

function place({ app, mode, bounds }: WindowWish, screen: Screen): Placed {
  switch (mode) {
    case 'fullscreen': {
      // Kiosk mode also takes the keys of the desktop away, as far as the system lets a program do that.
      const isKiosk = app === 'kiosk'
      return { ...screen.bounds, kiosk: isKiosk, fullscreen: true, frame: false, alwaysOnTop: isKiosk, zoomFactor: 1 }
    }
    case 'window':
      return { ...(bounds ?? screen.workArea), useContentSize: bounds !== null, zoomFactor: 1 }
    case 'side-by-side':
      return { ...sideBySide(app, screen.workArea), useContentSize: true }
  }
}
