import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core'
import { findChromium } from '../find-chromium.ts'
import { memoryOf } from './process-figures.ts'

/** Sizes of the screens of an office, in CSS pixels. */
export const sizes = {
  kiosk: { width: 1080, height: 1920 },
  display: { width: 1920, height: 1080 },
  desk: { width: 1366, height: 768 },
} as const

export interface BenchPage {
  readonly page: Page
  /** MB: of the page's own process, of all processes of its browser together, and of its JavaScript heap. */
  readonly memory: () => Promise<{ readonly renderer: number; readonly browser: number; readonly heap: number }>
  readonly close: () => Promise<void>
}

interface ChromiumProcess {
  readonly id: number
  readonly type: string
}

async function processesOf(session: CDPSession): Promise<readonly ChromiumProcess[]> {
  return (await session.send('SystemInfo.getProcessInfo')).processInfo
}

/** Opens one page in a Chromium of its own; null, said aloud, where there is none. */
export async function openBenchPage(kind: keyof typeof sizes, address: string): Promise<BenchPage | null> {
  const executablePath = findChromium()
  if (executablePath === null) {
    console.log('  (no Chrome, Edge or Chromium here: without a page)')
    return null
  }
  const browser: Browser = await chromium.launch({
    executablePath,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--autoplay-policy=no-user-gesture-required',
      '--disable-background-networking',
      '--disable-component-update',
    ],
  })
  const context = await browser.newContext({ viewport: sizes[kind], hasTouch: kind === 'kiosk', locale: 'vi-VN' })
  const page = await context.newPage()
  await page.goto(address)
  const pageSession = await context.newCDPSession(page)
  const browserSession = await browser.newBrowserCDPSession()
  await pageSession.send('Performance.enable')
  return {
    page,
    async memory() {
      await pageSession.send('HeapProfiler.collectGarbage')
      const { metrics } = await pageSession.send('Performance.getMetrics')
      const heap = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN
      const processes = await processesOf(browserSession)
      // A spare renderer that waits for the next page is always smaller.
      const renderers = processes.filter(({ type }) => type === 'renderer').map(({ id }) => memoryOf(id).own)
      return {
        renderer: Math.max(...renderers),
        browser: processes.reduce((sum, { id }) => sum + memoryOf(id).share, 0),
        heap: heap / 1024 / 1024,
      }
    },
    close: () => browser.close(),
  }
}
