import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  bundleApps,
  confined,
  type ElectronApps,
  type OpenWindow,
  openWindow,
  realSize,
  reasonForNoWindow,
} from './office/electron.ts'
import { openOffice, type TestOffice } from './office/office.ts'
import { onScreen, touch } from './office/people.ts'
import { takeBirthTicket } from './office/visit.ts'

const why = reasonForNoWindow()
let apps: ElectronApps
let office: TestOffice

beforeAll(async () => {
  if (why !== null) return
  apps = await bundleApps(['kiosk', 'officer-desk'])
  office = await openOffice({ printer: 'serial', env: { DENLUOT_MACHINE: '0', DENLUOT_DEMO: '{}' } })
})
afterAll(async () => {
  await office?.close()
  apps?.remove()
})

/** Prints why it did not run where there is no Electron, and closes what was opened. */
function windowTest(
  title: string,
  story: (open: typeof openWindow) => Promise<void>,
  alsoWhyNot: string | null = null,
): void {
  test(title, async (context) => {
    const reason = why ?? alsoWhyNot
    if (reason !== null) return context.skip(reason)
    const opened: OpenWindow[] = []
    try {
      await story(async (...given) => {
        const window = await openWindow(...given)
        opened.push(window)
        return window
      })
    } finally {
      for (const window of opened) await window.close()
    }
  })
}

/** The lines of a window's log that match, once there are `count` of them. */
async function logged(window: OpenWindow, pattern: RegExp, count = 1): Promise<readonly string[]> {
  const found = () => window.log().filter((line) => pattern.test(line))
  await expect.poll(() => found().length, { timeout: 30_000, message: String(pattern) }).toBe(count)
  return found()
}

const kioskEnv = () => ({
  DENLUOT_HUB: office.url,
  DENLUOT_WINDOW: 'window',
  DENLUOT_BOUNDS: realSize.kiosk,
  DENLUOT_PRINTER: office.devices.where.printer,
  DENLUOT_SCANNER: office.devices.where.scanner,
})

/** Process id of a part of the window's program, by the name it runs under. */
function pidOf({ app }: OpenWindow, type: 'Tab' | 'Utility', name?: string): Promise<number> {
  return app.evaluate(
    ({ app }, wanted) => {
      const found = app
        .getAppMetrics()
        .find((one) => one.type === wanted.type && (wanted.name ?? one.name) === one.name)
      if (found === undefined) throw new Error(`no ${wanted.type} ${wanted.name}`)
      return found.pid
    },
    { type, ...(name === undefined ? {} : { name }) },
  )
}

/** What a page shows, asked of the window: the driver of this test loses sight of a page that has crashed. */
function shows({ app }: OpenWindow, selector: string): Promise<boolean> {
  return app.evaluate(async ({ BrowserWindow }, wanted) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    if (contents === undefined || contents.isCrashed() || contents.isLoading()) return false
    return contents.executeJavaScript(`document.querySelector(${JSON.stringify(wanted)}) !== null`) as Promise<boolean>
  }, selector)
}

windowTest(
  '[E10] [E13] a machine host that is killed comes back and prints the next ticket; so does the page',
  async (open) => {
    const kiosk = await open(apps.start('kiosk'), kioskEnv())
    await takeBirthTicket(office, kiosk.page)
    await touch(kiosk.page, 'Xong')
    await onScreen(kiosk.page, 'home').waitFor()

    const host = await pidOf(kiosk, 'Utility', 'Đến Lượt machine host')
    const spokenTo = new Promise<void>((resolve) => {
      kiosk.page.on('websocket', (socket) => {
        if (socket.url().includes('/machine?')) socket.once('framereceived', () => resolve())
      })
    })
    process.kill(host, 'SIGKILL')
    await logged(kiosk, /"machine-died"/)
    const ups = await logged(kiosk, /"machine-up"/, 2)
    expect(new Set(ups.map((line) => /"url":"([^"]+)"/.exec(line)?.[1])).size).toBe(1)
    expect(await pidOf(kiosk, 'Utility', 'Đến Lượt machine host')).not.toBe(host)
    await spokenTo
    await touch(kiosk.page, 'Lấy số')
    await onScreen(kiosk.page, 'choose').waitFor()
    await touch(kiosk.page, 'Sao y, chứng thực')
    await onScreen(kiosk.page, 'before').waitFor()
    await touch(kiosk.page, 'Lấy số')
    await kiosk.page.locator('[data-print="confirmed"]').waitFor()
    expect(office.devices.printer.papers()).toHaveLength(2)

    const died = performance.now()
    process.kill(await pidOf(kiosk, 'Tab'), 'SIGKILL')
    await logged(kiosk, /"page-died"/)
    await expect.poll(() => shows(kiosk, '[data-screen="home"]'), { timeout: 30_000, interval: 50 }).toBe(true)
    console.log(`the page was back ${Math.round(performance.now() - died)} ms after it was killed`)
  },
)

windowTest('[E18] a second start of an app ends at once and shows the window that is there', async (open) => {
  const { executable, args } = apps.start('kiosk')
  const kiosk = await open({ executable, args }, { DENLUOT_HUB: office.url, DENLUOT_WINDOW: 'window' })
  await kiosk.app.evaluate(({ app, BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.hide()
    app.on('second-instance', () => Object.assign(globalThis, { second: true }))
  })
  const sandbox = confined ? [] : ['--no-sandbox']
  const second = spawn(executable, [...args, ...sandbox, `--user-data-dir=${kiosk.data}`], { stdio: 'ignore' })
  expect(await new Promise((resolve) => second.once('exit', resolve))).toBe(0)
  const state = () =>
    kiosk.app.evaluate(({ BrowserWindow }) => ({
      heard: 'second' in globalThis,
      windows: BrowserWindow.getAllWindows().length,
      visible: BrowserWindow.getAllWindows()[0]?.isVisible(),
    }))
  await expect.poll(state).toEqual({ heard: true, windows: 1, visible: true })
})

windowTest('[E12] without a machine host the window says so, and where the reason stands', async (open) => {
  const kiosk = await open(apps.start('kiosk'), { ...kioskEnv(), DENLUOT_PRINTER: 'no-such-thing' })
  await kiosk.page.getByText('Máy này chưa dùng được').first().waitFor({ timeout: 60_000 })
  await kiosk.page
    .getByText(join(kiosk.data, 'logs', 'shell.log'))
    .first()
    .waitFor()
  expect(kiosk.log().some((line) => line.includes('DENLUOT_PRINTER'))).toBe(true)
})

windowTest(
  '[E17] a desk becomes narrow above all others, hears its key from everywhere, and becomes wide again',
  async (open) => {
    const desk = await open(apps.start('officer-desk'), {
      DENLUOT_HUB: office.url,
      DENLUOT_WINDOW: 'window',
      DENLUOT_BOUNDS: realSize['officer-desk'],
    })
    await desk.page.getByRole('button', { name: 'Nguyễn Thị Thu Hà' }).waitFor()
    const shape = () =>
      desk.app.evaluate(({ BrowserWindow, globalShortcut }) => {
        const [one] = BrowserWindow.getAllWindows()
        const { width, height } = one?.getContentBounds() ?? {}
        return { width, height, onTop: one?.isAlwaysOnTop(), key: globalShortcut.isRegistered('CommandOrControl+F2') }
      })
    const wide = await shape()
    expect(wide).toEqual({ width: 1366, height: 768, onTop: false, key: false })
    await desk.page.evaluate(() => window.denluot?.compact(true))
    await expect.poll(shape).toEqual({ width: 360, height: 200, onTop: true, key: true })
    await expect.poll(() => desk.page.evaluate(() => [window.innerWidth, window.innerHeight])).toEqual([360, 200])

    await desk.page.evaluate(() => {
      Object.assign(window, { pressed: 0 })
      const counter = window as unknown as { pressed: number }
      const end = window.denluot?.onBigKey(() => {
        counter.pressed += 1
        if (counter.pressed === 2) end?.()
      })
    })
    const press = () =>
      desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.send('denluot:big-key'))
    for (let time = 0; time < 3; time += 1) await press()
    await expect.poll(() => desk.page.evaluate(() => (window as unknown as { pressed: number }).pressed)).toBe(2)

    await desk.page.evaluate(() => window.denluot?.compact(false))
    await expect.poll(shape).toEqual(wide)
  },
)

/** A port that nobody listens on. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

const carriesSample =
  process.env.DENLUOT_PACKAGES === undefined ? null : 'a package carries no sample office to look at'

windowTest('[E15] a PC that carries the hub starts it, and it outlives the window', carryHub, carriesSample)

async function carryHub(): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'denluot-carried-'))
  const port = await freePort()
  const env = { DENLUOT_HUB: 'here', DENLUOT_PORT: String(port), DENLUOT_DATA: data }
  const health = () =>
    fetch(`http://127.0.0.1:${port}/api/health`).then(
      ({ ok }) => ok,
      () => false,
    )
  const first = await openWindow(apps.start('officer-desk'), env)
  const [started = ''] = await logged(first, /"hub-started"/)
  const pid = Number(/"pid":(\d+)/.exec(started)?.[1])
  try {
    await expect.poll(health, { timeout: 30_000 }).toBe(true)
    await first.page.getByText('Mã của máy này').waitFor()
    await first.close()
    expect(await health()).toBe(true)

    const second = await openWindow(apps.start('officer-desk'), env)
    await second.page.getByText('Mã của máy này').waitFor()
    expect(second.log().some((line) => line.includes('"hub-started"'))).toBe(false)
    await second.close()
    expect(await health()).toBe(true)
  } finally {
    process.kill(pid)
    await expect.poll(health).toBe(false)
    rmSync(data, { recursive: true, force: true })
  }
}
