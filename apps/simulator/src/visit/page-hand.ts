/** The tiles in which the visit presses. */
export type Tile = 'kiosk' | 'display' | 'desk'

/** What of a page is pressed: an element whose name is, or contains, one of these words; or whatever a selector finds. */
export type Target = NamedTarget | { readonly selector: string }

interface NamedTarget {
  readonly names: readonly string[]
  /** The whole name has to be it. */
  readonly exact?: boolean
  /** A word that must not be in the name. */
  readonly except?: string
  /** Selector of what it stands in. */
  readonly within?: string
}

export interface Pointer {
  readonly tile: Tile
  /** Where on the tile, 0 to 1. */
  readonly x: number
  readonly y: number
  readonly down: boolean
}

/** A hand that presses what a person would press, in a page of this origin, with a pointer that everybody sees. */
export interface PageHand {
  /** Moves there and presses; waits until it is there and may be pressed. Throws `NotShown`. */
  readonly press: (tile: Tile, target: Target, pace?: number) => Promise<void>
  /** Whether a page shows something now. */
  readonly shows: (tile: Tile, selector: string) => boolean
  readonly textOf: (tile: Tile) => string
  /** Resolves when `seen` answers something other than null. Throws `NotShown` after `patience` ms. */
  readonly until: <Found>(seen: () => Found | null, patience?: number) => Promise<Found>
  readonly pause: (milliseconds: number) => Promise<void>
}

/** The page did not show in time what the visit was waiting for. */
export class NotShown extends Error {}

const lookEvery = 120
const usualPatience = 9000

interface HandParts {
  readonly pageOf: (tile: Tile) => Document | null
  readonly point: (pointer: Pointer | null) => void
  readonly signal: AbortSignal
  /** How long its pauses are: 1 for people who watch, less for a test. */
  readonly tempo: number
}

export function createPageHand({ pageOf, point, signal, tempo }: HandParts): PageHand {
  const wait = (milliseconds: number) =>
    new Promise<void>((resolve, reject) => {
      signal.throwIfAborted()
      const stopped = () => {
        clearTimeout(timer)
        reject(signal.reason)
      }
      const timer = setTimeout(() => {
        signal.removeEventListener('abort', stopped)
        resolve()
      }, milliseconds)
      signal.addEventListener('abort', stopped, { once: true })
    })
  const pause = (milliseconds: number) => wait(milliseconds * tempo)
  const until = async <Found>(seen: () => Found | null, patience = usualPatience): Promise<Found> => {
    for (const started = performance.now(); ; await wait(lookEvery)) {
      const found = seen()
      if (found !== null) return found
      if (performance.now() - started > patience) throw new NotShown()
    }
  }
  return {
    pause,
    until,
    shows: (tile, selector) => pageOf(tile)?.querySelector(selector) != null,
    textOf: (tile) => plain(pageOf(tile)?.body.innerText ?? ''),
    async press(tile, target, pace = 900) {
      const element = await until(() => findPressable(pageOf(tile), target))
      const { x, y } = middleOf(element)
      point({ tile, x, y, down: false })
      await pause(pace)
      point({ tile, x, y, down: true })
      element.click()
      await pause(pace / 2)
      point({ tile, x, y, down: false })
    },
  }
}

function findPressable(page: Document | null, target: Target): HTMLElement | null {
  if ('selector' in target) return page?.querySelector<HTMLElement>(target.selector) ?? null
  const { names, exact, except, within } = target
  const wanted = names.map(plain)
  const fits = (element: HTMLElement) => {
    const said = [element.getAttribute('aria-label') ?? '', element.innerText].map(plain)
    const spared = (name: string) => except !== undefined && name.includes(plain(except))
    return said.some((name) => !spared(name) && wanted.some((word) => (exact ? name === word : name.includes(word))))
  }
  const place = within === undefined ? page : page?.querySelector(within)
  const pressable = [...(place?.querySelectorAll<HTMLElement>('button, a[href], [role="button"]') ?? [])]
  return (
    pressable.find(
      (one) => one.getClientRects().length > 0 && !one.matches(':disabled, [aria-busy="true"]') && fits(one),
    ) ?? null
  )
}

/** Blanks that keep words together and line breaks are blanks here. */
function plain(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase()
}

function middleOf(element: Element): { readonly x: number; readonly y: number } {
  const box = element.getBoundingClientRect()
  const view = element.ownerDocument.documentElement
  return {
    x: (box.left + box.width / 2) / view.clientWidth,
    y: (box.top + box.height / 2) / view.clientHeight,
  }
}
