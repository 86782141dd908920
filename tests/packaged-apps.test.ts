import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findElectron } from '../tools/electron/find-electron.ts'
import { type App, appNames, namesOf } from '../tools/package/apps.ts'
import { readFuseWire } from '../tools/package/fuse-wire.ts'
import { type Child, startProgram } from './office/child.ts'
import { realSize } from './office/electron.ts'
import { openOffice } from './office/office.ts'
import { makePackages, type PackagePlace } from './office/package-folder.ts'
import { onScreen, touch } from './office/people.ts'
import { callFromCounter3, rateByPaper, serveAtCounter3, takeBirthTicket } from './office/visit.ts'
import { openDisplay, type XDisplay, xServer } from './office/x-display.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Why packaged apps cannot be tried here; null when they can. */
function whyNot(): string | null {
  if (process.platform !== 'linux') return 'packaged apps are started by tests on Linux only'
  if (findElectron(root) === null) {
    return 'no Electron here to pack apps with (ELECTRON_OVERRIDE_DIST_PATH names a folder with one)'
  }
  return xServer() === null ? 'no Xvfb here to start packaged apps on' : null
}

const reason = whyNot()
/** Lets the user who starts the apps use a device of this test, as a group of the system does in an office. */
function lend(device: string): void {
  const link = /^serial:\/\/([^?]+)/.exec(device)?.[1]
  if (link === undefined || user.uid === undefined) return
  chmodSync(dirname(link), 0o755)
  chmodSync(realpathSync(link), 0o666)
}

const shots = join(root, '.cache', 'shots')

/** Electron confines no page when root starts it: root lends the app to nobody. */
const user = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}

if (reason !== null) test('[E56] packaged apps start', (context) => context.skip(reason))
else describe('an app out of its package', tryApps)

function tryApps(): void {
  let place: PackagePlace
  let display: XDisplay
  let hub: Child
  let address: string

  beforeAll(async () => {
    ;[place, display] = await Promise.all([makePackages(appNames), openDisplay()])
    // Of the demo, so that pages of this PC need no pairing; the kiosk's folder carries a hub as well.
    const env = { DENLUOT_PORT: '0', DENLUOT_LOG: 'warn', DENLUOT_DEMO: '{}' }
    hub = place.run('kiosk/resources/denluot-hub', ['serve'], env)
    address = (await hub.line(/^ready /)).slice('ready '.length)
    // Three times Electron is a gigabyte to copy.
  }, 300_000)
  afterAll(async () => {
    await hub?.stop()
    await display?.close()
    place?.remove()
  })

  /** Starts an app as somebody who has just copied its folder, and looks at its page through the door for that. */
  async function start(
    app: App,
    env: Readonly<Record<string, string>>,
  ): Promise<{ readonly program: Child; readonly page: Page; close(): Promise<void> }> {
    const data = mkdtempSync(join(place.folder, 'home', `${app}-`))
    if (user.uid !== undefined) chownSync(data, user.uid, user.gid)
    const program = startProgram(
      join(place.made, app, namesOf(app).program),
      [`--user-data-dir=${data}`, '--remote-debugging-port=0'],
      {
        ...user,
        cwd: '/',
        env: { ...place.env, DISPLAY: display.name, DENLUOT_WINDOW: 'window', ...env },
      },
    )
    const door = (await program.said(/DevTools listening on (ws:\S+)/))[1] ?? ''
    const browser = await chromium.connectOverCDP(door, { noDefaults: true })
    const [context] = browser.contexts()
    const page = context?.pages()[0] ?? (await context?.waitForEvent('page'))
    if (page === undefined) throw new Error(`${app} has no window\n${program.log()}`)
    const close = async () => {
      await browser.close()
      await program.stop()
    }
    return { program, page, close }
  }

  test.each(appNames)(
    '[E56] %s starts from a folder of its own, without repository, npm and Node of the PC, and shows its page',
    async (app) => {
      const { page, close } = await start(app, { DENLUOT_HUB: address })
      try {
        await page.getByText('Văn phòng mẫu').first().waitFor()
        expect(await page.evaluate('[typeof require, typeof process]')).toEqual(['undefined', 'undefined'])
        mkdirSync(shots, { recursive: true })
        await page.screenshot({ path: join(shots, `package-${app}.png`) })
      } finally {
        await close()
      }
    },
  )

  test('[E56] a whole visit through the three packages: paper on the serial line, the call painted and spoken, the rating', async () => {
    const office = await openOffice({ env: { DENLUOT_MACHINE: '0', DENLUOT_DEMO: '{}' } })
    const { printer, scanner } = office.devices.where
    for (const device of [printer, scanner]) lend(device)
    const open = (app: App, env = {}) => start(app, { DENLUOT_HUB: office.url, DENLUOT_BOUNDS: realSize[app], ...env })
    const windows = [
      await open('counter-display'),
      await open('officer-desk'),
      await open('kiosk', { DENLUOT_PRINTER: printer, DENLUOT_SCANNER: scanner }),
    ] as const
    const [hall, desk, kiosk] = windows
    try {
      const code = await takeBirthTicket(office, kiosk.page)
      await touch(kiosk.page, 'Xong')
      await onScreen(kiosk.page, 'home').waitFor()
      await callFromCounter3(desk.page, hall.page)
      await serveAtCounter3(desk.page)
      await rateByPaper(office, kiosk.page, code)
      const log = await office.events()
      expect(log.filter(({ type }) => type === 'ServiceFinished' || type === 'ServiceRated')).toHaveLength(2)
    } finally {
      for (const window of windows) await window.close()
      await office.close()
    }
  })

  test('[E57] an app takes no code from its environment, no debugger of its main program, and its code from nowhere but its archive', () => {
    for (const app of appNames) {
      const fuses = readFuseWire(readFileSync(join(place.made, app, namesOf(app).program)))
      expect(Object.fromEntries(fuses)).toMatchObject({
        runAsNode: false,
        enableCookieEncryption: true,
        enableNodeOptionsEnvironmentVariable: false,
        enableNodeCliInspectArguments: false,
        enableEmbeddedAsarIntegrityValidation: true,
        onlyLoadAppFromAsar: true,
      })
      expect(existsSync(join(place.made, app, 'resources', 'app.asar'))).toBe(true)
      expect(existsSync(join(place.made, app, 'resources', 'default_app.asar'))).toBe(false)
    }
  })
}
