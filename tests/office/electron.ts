import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { bundleWindows, type ShellApp } from '../../tools/bundle-shell.ts'
import { type ElectronStart, electronStart } from '../../tools/electron/electron-start.ts'
import { findElectron } from '../../tools/electron/find-electron.ts'
import { namesOf } from '../../tools/package/apps.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Why no window can be opened here, as a sentence; null when one can. */
export function reasonForNoWindow(): string | null {
  if (packages === undefined && findElectron(root) === null) {
    return 'no Electron here: ELECTRON_OVERRIDE_DIST_PATH names a folder with one, or npx install-electron fetches it'
  }
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    return 'no display for an Electron window: xvfb-run gives one'
  }
  return null
}

/** Whether Electron confines its pages: not when root starts it, which it does only with its sandbox off. */
export const confined = process.platform !== 'linux' || process.getuid?.() !== 0

/** The apps, bundled out of the repository and ready to start. */
export interface ElectronApps {
  start(app: ShellApp): ElectronStart
  remove(): void
}

/** `DENLUOT_PACKAGES` names what `npm run package -- --inspectable --out DIR` made: its apps are driven instead. */
const packages = process.env.DENLUOT_PACKAGES

/** Bundles into a folder of its own, so that test files at work at the same time do not write over each other. */
export async function bundleApps(apps: readonly ShellApp[]): Promise<ElectronApps> {
  if (packages !== undefined) {
    const executable = (app: ShellApp) => join(packages, app, namesOf(app).program)
    return { start: (app) => ({ executable: executable(app), args: [] }), remove: () => {} }
  }
  const binary = findElectron(root)
  if (binary === null) throw new Error(reasonForNoWindow() ?? 'no Electron')
  mkdirSync(join(root, '.cache'), { recursive: true })
  const folder = mkdtempSync(join(root, '.cache', 'windows-'))
  await bundleWindows(root, folder, apps)
  return {
    start: (app) => electronStart(binary, join(folder, app), join(folder, `${app}-program`)),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** An app of the office in its own window, on a PC of its own: a folder for its data, and its machine host. */
export interface OpenWindow {
  readonly app: ElectronApplication
  readonly page: Page
  /** Errors the page threw or logged since it was there. */
  readonly faults: readonly string[]
  /** Folder of its data. */
  readonly data: string
  /** What the main program has logged so far, one line each. */
  log(): readonly string[]
  close(): Promise<void>
}

/** Where a window lies when its page is to be looked at in its real size. */
export const realSize: Readonly<Record<ShellApp, string>> = {
  kiosk: '0,0,1080,1920',
  'counter-display': '0,0,1920,1080',
  'officer-desk': '0,0,1366,768',
}

export async function openWindow(
  { executable, args }: ElectronStart,
  env: Readonly<Record<string, string>>,
  data = mkdtempSync(join(tmpdir(), 'denluot-window-')),
): Promise<OpenWindow> {
  const { DENLUOT_PRINTER: _printer, DENLUOT_SCANNER: _scanner, ...inherited } = definedOf(process.env)
  const app = await _electron.launch({
    executablePath: executable,
    args: [...args, `--user-data-dir=${data}`],
    env: { ...inherited, ...env },
    chromiumSandbox: confined,
  })
  const page = await app.firstWindow()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`${message.text()} ${message.location().url}`)
  })
  return {
    app,
    page,
    faults,
    data,
    log: () => linesOf(join(data, 'logs', 'shell.log')),
    async close() {
      await app.close()
      rmSync(data, { recursive: true, force: true })
    },
  }
}

function linesOf(file: string): readonly string[] {
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
}

function definedOf(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined))
}
