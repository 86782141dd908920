import { BrowserWindow, globalShortcut, powerSaveBlocker, screen } from 'electron'
import type { BridgeHandlers } from '../bridge/bridge-calls.ts'
import { bigKeyChannel } from '../bridge/bridge-channels.ts'
import { pageAddress } from '../pages/page-address.ts'
import type { ShellLog } from '../shell-log.ts'
import { createCompactToggle } from './compact-window.ts'
import { guardKiosk } from './guard-contents.ts'
import { revivePage } from './revive-page.ts'
import { type WindowWish, windowOptions } from './window-options.ts'

/** The one window of an app. */
export interface AppWindow {
  readonly window: BrowserWindow
  /** Loads the page, as at the start. */
  readonly load: () => void
  readonly setCompact: BridgeHandlers['compact']
}

export interface AppWindowOptions {
  readonly wish: WindowWish
  readonly search: string
  readonly preload: string
  readonly log: ShellLog
}

/** The big key of a narrow desk, from whatever program has the keyboard. */
const bigKey = 'CommandOrControl+F2'

/** Opens the window of an app; it shows its page once `load` was called and the page has drawn itself. */
export function openAppWindow({ wish, search, preload, log }: AppWindowOptions): AppWindow {
  const options = windowOptions(wish, screen.getAllDisplays())
  const window = new BrowserWindow({ ...options, webPreferences: { ...options.webPreferences, preload } })
  const contents = window.webContents
  if (wish.app === 'kiosk' && wish.mode !== 'window') guardKiosk(contents)
  // Nobody touches a wall or an idle kiosk, and neither may go dark.
  if (wish.app !== 'officer-desk' && wish.mode === 'fullscreen') powerSaveBlocker.start('prevent-display-sleep')
  window.once('ready-to-show', () => window.show())
  // Each failure is told by an event of its own, and revived from there.
  const load = () => void window.loadURL(pageAddress(wish.app, search)).catch(() => {})
  revivePage(contents, { load, log, now: () => performance.now(), after })

  const toggle = createCompactToggle(window, () => screen.getDisplayMatching(window.getBounds()).workArea)
  return {
    window,
    load,
    async setCompact(on) {
      if (wish.app !== 'officer-desk') throw new Error('only a desk becomes narrow')
      toggle(on)
      globalShortcut.unregister(bigKey)
      const taken = on && !globalShortcut.register(bigKey, () => contents.send(bigKeyChannel))
      if (taken) log('big-key-taken', { key: bigKey })
      return null
    },
  }
}

/** Calls `task` once after `ms`; the answer takes it back. */
export function after(ms: number, task: () => void): () => void {
  const timer = setTimeout(task, ms)
  return () => clearTimeout(timer)
}
