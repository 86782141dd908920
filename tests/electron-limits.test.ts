import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import type { Bridge } from '@denluot/shared/contract/bridge'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  bundleApps,
  confined,
  type ElectronApps,
  type OpenWindow,
  openWindow,
  reasonForNoWindow,
} from './office/electron.ts'
import { openOffice, type TestOffice } from './office/office.ts'
import { onScreen } from './office/people.ts'

declare global {
  interface Window {
    readonly denluot?: Bridge
  }
}

const why = reasonForNoWindow()
let apps: ElectronApps
let office: TestOffice
let kiosk: OpenWindow
/** A host that no window has any business with; it counts who comes. */
let stranger: Server
let strangerAddress: string
let visits = 0

beforeAll(async () => {
  if (why !== null) return
  stranger = createServer((_request, response) => {
    visits += 1
    response.setHeader('access-control-allow-origin', '*')
    response.end('<!doctype html>elsewhere')
  })
  stranger.on('connection', () => {
    visits += 1
  })
  await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve))
  strangerAddress = `127.0.0.1:${(stranger.address() as AddressInfo).port}`
  apps = await bundleApps(['kiosk'])
  office = await openOffice({ printer: 'none', env: { DENLUOT_DEMO: '{}' } })
  // As an office opens it: full screen, nothing else set.
  kiosk = await openWindow(apps.start('kiosk'), { DENLUOT_HUB: office.url })
  await onScreen(kiosk.page, 'home').waitFor()
})
afterAll(async () => {
  if (why !== null) return
  await kiosk?.close()
  await office?.close()
  stranger?.close()
  apps?.remove()
})

/** Prints why it did not run where there is no Electron. */
function windowTest(title: string, look: () => Promise<void>): void {
  test(title, async (context) => {
    if (why !== null) return context.skip(why)
    await look()
  })
}

describe('the page of a window', () => {
  windowTest('[E22] finds the bridge and nothing of Node', async () => {
    const found = await kiosk.page.evaluate(() => ({
      bridge: Object.keys(window.denluot ?? {}).sort(),
      frozen: Object.isFrozen(window.denluot),
      secure: window.isSecureContext,
      node: [
        'require',
        'process',
        'module',
        'exports',
        'Buffer',
        'global',
        '__dirname',
        '__filename',
        'setImmediate',
      ].filter((name) => name in window),
    }))
    expect(found).toEqual({ bridge: ['compact', 'machine', 'onBigKey'], frozen: true, secure: true, node: [] })
  })

  windowTest('[E5] gets only what the bridge has for it', async () => {
    const answers = await kiosk.page.evaluate(async () => {
      const compact = window.denluot?.compact as unknown as (...args: unknown[]) => Promise<unknown>
      const say = (call: Promise<unknown>) => call.then(String, (refused: unknown) => String(refused))
      return {
        door: await window.denluot?.machine(),
        narrow: await say(compact(true)),
        wrong: await say(compact('on')),
        none: await say(compact()),
      }
    })
    expect(answers).toEqual({
      door: {
        url: expect.stringMatching(/^ws:\/\/127\.0\.0\.1:\d+\/machine$/),
        token: expect.stringMatching(/^[\w-]{43}$/),
      },
      narrow: expect.stringContaining('only a desk'),
      wrong: expect.stringContaining('bad-arguments'),
      none: expect.stringContaining('bad-arguments'),
    })
  })

  windowTest('[E5] is alone with the bridge: a window that somebody else opened is refused', async () => {
    const answer = await kiosk.app.evaluate(async ({ app, BrowserWindow }) => {
      const preload = `${app.getAppPath()}/preload.cjs`
      const other = new BrowserWindow({
        show: false,
        webPreferences: { preload, sandbox: true, contextIsolation: true },
      })
      await other.loadURL('denluot://app/kiosk')
      const call = 'window.denluot.machine().then(() => "told", String)'
      const answer: unknown = await other.webContents.executeJavaScript(call)
      other.destroy()
      return String(answer)
    })
    expect(answer).toContain('foreign-sender')
  })

  windowTest('[E2] opens no window and goes nowhere', async () => {
    const targets = [
      'denluot://app/desk',
      `http://${strangerAddress}/`,
      'file:///etc/hostname',
      'javascript:void 0',
      'about:blank',
    ]
    await kiosk.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      const seen: [string, boolean][] = []
      Object.assign(globalThis, { seen })
      contents?.on('will-frame-navigate', (event) => seen.push([event.url, event.defaultPrevented]))
    })
    const opened = await kiosk.page.evaluate((addresses) => {
      Object.assign(window, { stillHere: true })
      return addresses.map((address) => window.open(address) !== null)
    }, targets)
    expect(opened).toEqual(targets.map(() => false))
    for (const address of targets.slice(0, 3)) {
      await kiosk.page.evaluate((to) => void setTimeout(() => window.location.assign(to)), address)
    }
    const refused = () => kiosk.app.evaluate(() => (globalThis as unknown as { seen: [string, boolean][] }).seen)
    // Chromium itself keeps a page from file://, before anybody is asked.
    await expect.poll(refused).toEqual(expect.arrayContaining(targets.slice(0, 2).map((address) => [address, true])))
    expect(await kiosk.page.evaluate(() => [window.location.href, 'stillHere' in window])).toEqual([
      'denluot://app/kiosk',
      true,
    ])
    expect(kiosk.app.windows()).toHaveLength(1)
    expect(visits).toBe(0)
  })

  windowTest('[E2] does not go where a file leads that is dropped on it', async () => {
    const devtools = await kiosk.app.context().newCDPSession(kiosk.page)
    const data = { items: [], files: [fileURLToPath(import.meta.url)], dragOperationsMask: 1 }
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await devtools.send('Input.dispatchDragEvent', { type, x: 200, y: 200, data })
    }
    await devtools.detach()
    expect(await kiosk.page.evaluate(() => [window.location.href, 'stillHere' in window])).toEqual([
      'denluot://app/kiosk',
      true,
    ])
    expect(kiosk.app.windows()).toHaveLength(1)
  })

  windowTest('[E3] downloads nothing', async () => {
    await kiosk.app.evaluate(({ session }) => {
      const downloads: boolean[] = []
      Object.assign(globalThis, { downloads })
      session.defaultSession.on('will-download', (event) => downloads.push(event.defaultPrevented))
    })
    await kiosk.page.evaluate(() => {
      const link = document.createElement('a')
      link.href = URL.createObjectURL(new Blob(['x']))
      link.download = 'x.txt'
      link.click()
    })
    const downloads = () => kiosk.app.evaluate(() => (globalThis as unknown as { downloads: boolean[] }).downloads)
    await expect.poll(downloads).toEqual([true])
  })

  windowTest('[E3] is allowed nothing', async () => {
    const answers = await kiosk.page.evaluate(async () => {
      const say = async (call: () => Promise<unknown>) => {
        try {
          return String(await call())
        } catch (refused) {
          return refused instanceof Error ? refused.name : 'refused'
        }
      }
      return {
        notes: await say(() => Notification.requestPermission()),
        camera: await say(() => navigator.mediaDevices.getUserMedia({ video: true })),
        screen: await say(() => navigator.mediaDevices.getDisplayMedia()),
        place: await new Promise((resolve) =>
          navigator.geolocation.getCurrentPosition(
            () => resolve('told'),
            ({ code }) => resolve(code),
          ),
        ),
        clipboard: await say(() => navigator.clipboard.readText()),
        camera2: (await navigator.permissions.query({ name: 'camera' as PermissionName })).state,
      }
    })
    expect(answers).toEqual({
      notes: 'denied',
      camera: expect.stringMatching(/^Not(Allowed|Found)Error$/),
      screen: expect.stringMatching(/Error$/),
      place: 1,
      clipboard: 'NotAllowedError',
      camera2: 'denied',
    })
  })

  windowTest('[E4] reaches no host but its hub and its machine host', async () => {
    const reached = await kiosk.page.evaluate(
      async ([hub, other]) => {
        const dial = (address: string) =>
          new Promise((resolve) => {
            const socket = new WebSocket(address)
            socket.onopen = () => resolve('open')
            socket.onerror = () => resolve('refused')
          })
        return [
          await dial(`${hub?.replace('http', 'ws')}/ws`),
          await dial(`ws://${other}/ws`),
          await fetch(`http://${other}/`).then(
            () => 'fetched',
            () => 'refused',
          ),
        ]
      },
      [office.url, strangerAddress],
    )
    expect(reached).toEqual(['open', 'refused', 'refused'])
    expect(visits).toBe(0)
  })

  windowTest('[E8] has no developer’s tools, no menu, and no key that opens something', async () => {
    await kiosk.page.keyboard.press('Control+Shift+I')
    await kiosk.page.keyboard.press('F12')
    await kiosk.page.keyboard.press('F5')
    const state = await kiosk.app.evaluate(({ BrowserWindow, Menu }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      contents?.openDevTools()
      return {
        open: contents?.isDevToolsOpened(),
        menu: Menu.getApplicationMenu(),
        windows: BrowserWindow.getAllWindows().length,
      }
    })
    expect(state).toEqual({ open: false, menu: null, windows: 1 })
    expect(await kiosk.page.evaluate(() => 'stillHere' in window)).toBe(true)
  })

  windowTest('[E2] starts anew within itself, as it does for another language', async () => {
    await kiosk.page.evaluate(() => window.location.assign('?lang=en'))
    await kiosk.page.waitForURL('denluot://app/kiosk?lang=en')
    await kiosk.page.getByText('Take a number').first().waitFor()
  })

  windowTest('[E7] fills the screen as a kiosk', async () => {
    const state = await kiosk.app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows()
      return { kiosk: window?.isKiosk(), visible: window?.isVisible() }
    })
    expect(state).toEqual({ kiosk: true, visible: true })
  })
})

test('[E8] the process of a page is confined by the system', async (context) => {
  if (why !== null) return context.skip(why)
  if (process.platform !== 'linux') return context.skip('only Linux tells it in /proc')
  if (!confined) return context.skip('Electron confines no page when root starts it')
  const pid = await kiosk.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
  )
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  // 2: system calls pass a filter. 1: it can never get more rights.
  expect([/^Seccomp:\s*(\d)/m.exec(status)?.[1], /^NoNewPrivs:\s*(\d)/m.exec(status)?.[1]]).toEqual(['2', '1'])
})
