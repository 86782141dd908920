import type { Bridge } from '@denluot/shared/contract/bridge'
import { createStore, type StoreApi } from 'zustand/vanilla'

export interface CompactState {
  /** The officer works with the compact desk. It is drawn only while nothing needs more room. */
  readonly wanted: boolean
}

/** Whether the desk is compact, and the window that has to follow. */
export interface CompactMode {
  readonly store: StoreApi<CompactState>
  /** The key that presses the big key from any program, where the window has one. */
  readonly anywhere: 'Ctrl F2' | null
  want(on: boolean): void
  /**
   * The desk is now drawn compact, or full: the window takes that size. When it refuses, the desk stays full and `false` comes
   * back. In a browser nothing has to follow.
   */
  fit(on: boolean): Promise<boolean>
}

export interface CompactModeParts {
  /** The window of the shell; null in a browser. */
  readonly bridge: Pick<Bridge, 'compact'> | null
  /** Query of the page's address; `compact=1` opens the desk compact. */
  readonly search: string
  /** Lives as long as the tab, so that a reload changes nothing. */
  readonly memory: Pick<Storage, 'getItem' | 'setItem'>
  /** Matches while a browser window has no room for the full desk. */
  readonly narrow: Pick<MediaQueryList, 'matches' | 'addEventListener'>
}

/** A viewport in which only the compact desk can be read, in CSS pixels. */
export const narrowViewport = '(max-width: 420px) and (max-height: 260px)'

const memoryKey = 'denluot.desk.compact'

export function createCompactMode({ bridge, search, memory, narrow }: CompactModeParts): CompactMode {
  const asked = new URLSearchParams(search).get('compact') === '1'
  const remembered = memory.getItem(memoryKey)
  const store = createStore<CompactState>(() => ({
    wanted: remembered === null ? asked || (bridge === null && narrow.matches) : remembered === 'yes',
  }))
  let fitted: boolean | null = null

  function want(wanted: boolean): void {
    memory.setItem(memoryKey, wanted ? 'yes' : 'no')
    store.setState({ wanted })
  }

  // A window of the shell gets its size from here; that of a browser is the officer's, and the desk follows it.
  if (bridge === null) narrow.addEventListener('change', () => want(narrow.matches))

  return {
    store,
    anywhere: bridge === null ? null : 'Ctrl F2',
    want,
    async fit(on) {
      if (bridge === null || fitted === on) return true
      fitted = on
      try {
        await bridge.compact(on)
        return true
      } catch {
        // Why is the window's to log; the officer is told that it stays as it is.
        fitted = null
        want(false)
        return false
      }
    },
  }
}
