import type { Page } from 'playwright-core'

/** What stood on a hall board from a moment (epoch ms) on: whether it said that the link is lost, and the numbers called. */
export interface Seen {
  readonly at: number
  readonly lost: boolean
  readonly numbers: readonly string[]
}

/** Notes every change of a board from inside the page, from its first moment on: it leans on nothing outside itself. */
export function watchBoard(): void {
  const seen: Seen[] = []
  Object.assign(window, { seen })
  let last = ''
  const look = (): void => {
    const lost = document.body?.textContent?.includes('Mất kết nối') ?? false
    const numbers = [...document.querySelectorAll('[data-number]')].map((row) => row.getAttribute('data-number') ?? '')
    const now = JSON.stringify({ lost, numbers })
    if (now !== last) seen.push({ at: Date.now(), lost, numbers })
    last = now
  }
  new MutationObserver(look).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
  })
}

export function seenOn(page: Page): Promise<readonly Seen[]> {
  return page.evaluate(() => (window as unknown as { readonly seen: readonly Seen[] }).seen)
}
