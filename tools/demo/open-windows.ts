import { spawn } from 'node:child_process'
import { createWriteStream, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { bundleWindows, type ShellApp } from '../bundle-shell.ts'
import { electronStart } from '../electron/electron-start.ts'

export interface DemoWindows {
  /** Resolves when the last of them has ended: with null when all were closed, else with what went wrong first. */
  readonly closed: Promise<string | null>
  readonly end: () => Promise<void>
}

export interface DemoWindowsOptions {
  readonly root: string
  readonly electron: string
  /** `http://127.0.0.1:PORT` of the demo's hub. */
  readonly hub: string
  /** Folder for the windows' data. */
  readonly folder: string
  readonly logs: string
  /** The devices of the kiosk's PC, as in `DENLUOT_PRINTER` and `DENLUOT_SCANNER`. */
  readonly printer: string
  readonly scanner: string
}

const apps: readonly ShellApp[] = ['kiosk', 'counter-display', 'officer-desk']

/** Bundles the three apps below `dist`. */
export async function bundleDemoWindows(root: string): Promise<void> {
  await bundleWindows(root, join(root, 'dist', 'electron'), apps)
}

/** Opens kiosk, hall display and desk side by side, each as a PC of its own. */
export function openWindows(options: DemoWindowsOptions): DemoWindows {
  const children = apps.map((app) => {
    const folder = join(options.folder, app)
    mkdirSync(folder, { recursive: true })
    const { executable, args } = electronStart(
      options.electron,
      join(options.root, 'dist', 'electron', app),
      join(options.root, '.cache', 'electron', app),
    )
    const { DENLUOT_PRINTER: _printer, DENLUOT_SCANNER: _scanner, DENLUOT_DATA: _data, ...env } = process.env
    const devices = app === 'kiosk' ? { DENLUOT_PRINTER: options.printer, DENLUOT_SCANNER: options.scanner } : {}
    const child = spawn(executable, [...args, `--user-data-dir=${folder}`], {
      cwd: options.root,
      env: { DENLUOT_WINDOW: 'side-by-side', ...env, ...devices, DENLUOT_HUB: options.hub, DENLUOT_MACHINE_PORT: '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const log = createWriteStream(join(options.logs, `${app}.log`), { flags: 'a' })
    child.stdout.pipe(log)
    child.stderr.pipe(log)
    const ended = new Promise<string | null>((resolve) => {
      child.once('error', (fault) => resolve(fault.message))
      child.once('exit', (code) => resolve(code === 0 || code === null ? null : `${app} ended with code ${code}`))
    })
    return { child, ended }
  })
  const closed = Promise.all(children.map(({ ended }) => ended)).then(
    (words) => words.find((word) => word !== null) ?? null,
  )
  return {
    closed,
    async end() {
      for (const { child } of children) child.kill('SIGTERM')
      const late = setTimeout(() => {
        for (const { child } of children) child.kill('SIGKILL')
      }, 5_000)
      await closed
      clearTimeout(late)
    },
  }
}
