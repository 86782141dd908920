import { existsSync } from 'node:fs'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import type { Network } from './networks.ts'

/** Real sizes of the screens of an office, in CSS pixels. */
export const sizes = {
  kiosk: { width: 1080, height: 1920 },
  display: { width: 1920, height: 1080 },
  desk: { width: 1366, height: 768 },
} as const

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** The Chromium that `npm test` found, with sound allowed and `hub.test` leading to this machine; or one in another network. */
export async function openBrowser(network?: Network): Promise<Browser> {
  const path = process.env.DENLUOT_CHROMIUM ?? installed.find((file) => existsSync(file))
  if (path === undefined) throw new Error('no Chromium: set DENLUOT_CHROMIUM to one, or run `npm test`, which finds it')
  return chromium.launch({
    executablePath: network === undefined ? path : network.program(path),
    args: [
      '--no-sandbox',
      '--autoplay-policy=no-user-gesture-required',
      '--host-resolver-rules=MAP hub.test 127.0.0.1',
      '--disable-background-networking',
      '--disable-component-update',
    ],
  })
}

export interface Screen {
  readonly context: BrowserContext
  readonly page: Page
  /** Errors the page threw or logged since it was opened. */
  readonly faults: readonly string[]
}

/** A PC of the office: a browser profile of its own, one page. `first` runs in the page before anything else. */
export async function openScreen(
  browser: Browser,
  kind: keyof typeof sizes,
  url: string,
  first?: () => void,
): Promise<Screen> {
  const context = await browser.newContext({
    viewport: sizes[kind],
    hasTouch: kind === 'kiosk',
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
  })
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`${message.text()} ${message.location().url}`)
  })
  if (first !== undefined) await page.addInitScript(first)
  await page.goto(url)
  return { context, page, faults }
}
