import { app, BrowserWindow, Menu, type Session, screen, type WebContents } from 'electron'
import { reachesKiosk } from './kiosk-keys.ts'
import { mayNavigate, pageAddress } from './page-address.ts'
import { type AppName, type WindowMode, windowMode, windowOptions } from './window-options.ts'

/** How an app is shown when it starts. */
export interface AppStart {
  readonly app: AppName
  readonly mode: WindowMode
}

/** A page that could not be loaded, or whose process died, is loaded again after this many milliseconds. */
const againAfter = 2000

/** Opens the one window of an app on its hub's page, shut in as far as Electron can. The only file that imports electron. */
export async function startApp(usual: AppStart): Promise<void> {
  const start = { ...usual, mode: windowMode(process.env.DENLUOT_WINDOW, usual.mode) }
  if (!app.requestSingleInstanceLock()) {
    app.quit()
    return
  }
  app.enableSandbox()
  Menu.setApplicationMenu(null)
  const address = pageAddress(start.app, process.env.DENLUOT_HUB ?? 'http://127.0.0.1:7700', process.env.DENLUOT_PAGE)
  app.on('web-contents-created', (_event, contents) => shutIn(contents, start, address))
  app.on('window-all-closed', () => app.quit())
  await app.whenReady()

  const wish = { ...start, screen: Number(process.env.DENLUOT_SCREEN ?? '1') }
  const window = new BrowserWindow(windowOptions(wish, screen.getAllDisplays()))
  denyAll(window.webContents.session)
  window.once('ready-to-show', () => window.show())
  const load = () => void window.loadURL(address).catch(() => again())
  // The hub may come up later than this PC, or be restarted: the page is asked for until it is there.
  const again = () => setTimeout(() => !window.isDestroyed() && load(), againAfter)
  window.webContents.on('render-process-gone', again)
  load()
}

/** A page goes nowhere, opens nothing and keeps its keys. */
function shutIn(contents: WebContents, start: AppStart, address: string): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => {
    if (!mayNavigate(address, event.url)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => {
    if (!mayNavigate(address, event.url)) event.preventDefault()
  })
  if (start.app !== 'kiosk' || start.mode === 'window') return
  contents.on('before-input-event', (event, input) => {
    if (!reachesKiosk(input)) event.preventDefault()
  })
  contents.on('context-menu', (event) => event.preventDefault())
  void contents.setVisualZoomLevelLimits(1, 1)
}

/** Neither camera nor notes on the desktop nor files: no screen of the office needs any of it. */
function denyAll(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => event.preventDefault())
}
