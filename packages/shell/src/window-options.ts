import type { BrowserWindowConstructorOptions, Display } from 'electron'

/** The three apps that have a window of their own. */
export type AppName = 'kiosk' | 'counter-display' | 'officer-desk'

/** How a window may be arranged; `compact` is the narrow desk beside the officer's other program. */
export type WindowMode = 'fullscreen' | 'window' | 'compact'

export interface WindowWish {
  readonly app: AppName
  readonly mode: WindowMode
  /** Which screen, counted from the left, 1 first; the last one when there are fewer. */
  readonly screen: number
}

const modes: readonly WindowMode[] = ['fullscreen', 'window', 'compact']

/** The arrangement that `DENLUOT_WINDOW` asks for, or the app's usual one. Throws for a word that is none. */
export function windowMode(setting: string | undefined, usual: WindowMode): WindowMode {
  if (setting === undefined || setting === '') return usual
  const mode = modes.find((one) => one === setting)
  if (mode === undefined) throw new TypeError(`DENLUOT_WINDOW=${setting} is none of ${modes.join(', ')}`)
  return mode
}

/** What `windowOptions` needs to know of a screen. */
export type Screen = Pick<Display, 'bounds' | 'workArea'>

/** Width of the compact desk in px at 96 dpi. */
const compactWidth = 380

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
  // A display that nobody touches still has to chime and speak.
  autoplayPolicy: 'no-user-gesture-required',
} as const

/** The window of an app on the screens of this PC. `screens` in any order; there is always at least one. */
export function windowOptions(wish: WindowWish, screens: readonly Screen[]): BrowserWindowConstructorOptions {
  const fromLeft = [...screens].sort((a, b) => a.bounds.x - b.bounds.x || a.bounds.y - b.bounds.y)
  const screen = fromLeft[Math.min(Math.max(wish.screen, 1), fromLeft.length) - 1]
  if (screen === undefined) throw new RangeError('This PC has no screen')
  return {
    ...place(wish, screen),
    title: 'Đến Lượt',
    backgroundColor: wish.app === 'counter-display' ? '#07342c' : '#e3ece7',
    show: false,
    autoHideMenuBar: true,
    webPreferences: { ...pageLimits, devTools: wish.mode === 'window' },
  }
}

function place({ app, mode }: WindowWish, { bounds, workArea }: Screen): BrowserWindowConstructorOptions {
  switch (mode) {
    case 'fullscreen':
      // Kiosk mode also takes the keys of the desktop away, as far as the system lets a program do that.
      return { ...bounds, kiosk: app === 'kiosk', fullscreen: true, frame: false, alwaysOnTop: app === 'kiosk' }
    case 'compact':
      return {
        x: workArea.x + workArea.width - compactWidth,
        y: workArea.y,
        width: compactWidth,
        height: workArea.height,
        minWidth: compactWidth,
        alwaysOnTop: true,
      }
    case 'window':
      return { ...workArea, minWidth: 800, minHeight: 600 }
  }
}
