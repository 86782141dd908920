import type { WebContents } from 'electron'
import { createGrowingPause } from '../machine-host/growing-pause.ts'
import type { ShellLog } from '../shell-log.ts'

export interface RevivalOptions {
  readonly load: () => void
  readonly log: ShellLog
  readonly now: () => number
  readonly after: (ms: number, task: () => void) => () => void
}

/** What of a window's contents tells how its page is. */
export type PageLife = Pick<WebContents, 'on' | 'forcefullyCrashRenderer' | 'isDestroyed'>

/** A page that answers nothing for so long is taken down; a slow PC that starts needs a few seconds. */
const hangsFor = 8_000
/** Chromium's word for a load that another load has replaced. */
const aborted = -3

/** Loads the page again when its process has died, hangs, or could not load: soon, and later each time it happens at once again. */
export function revivePage(page: PageLife, { load, log, now, after }: RevivalOptions): void {
  const pause = createGrowingPause({ first: 300, longest: 30_000, forgiven: 60_000 })
  let born = now()
  let waiting = false
  let cancelHang = () => {}
  const again = (what: string, facts: Readonly<Record<string, unknown>>) => {
    cancelHang()
    if (waiting || page.isDestroyed()) return
    waiting = true
    const againInMs = pause(now() - born)
    log(what, { ...facts, againInMs })
    after(againInMs, () => {
      waiting = false
      born = now()
      if (!page.isDestroyed()) load()
    })
  }
  page.on('render-process-gone', (_event, { reason, exitCode }) => again('page-died', { reason, exitCode }))
  page.on('did-fail-load', (_event, code, description, _url, isMainFrame) => {
    if (isMainFrame && code !== aborted) again('page-did-not-load', { code, description })
  })
  page.on('unresponsive', () => {
    cancelHang()
    cancelHang = after(hangsFor, () => {
      log('page-hangs')
      // Its death is told like any other.
      if (!page.isDestroyed()) page.forcefullyCrashRenderer()
    })
  })
  page.on('responsive', () => cancelHang())
}
