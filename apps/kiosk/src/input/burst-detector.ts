/** A key as the browser reports it: `key` of the event, `at` its time stamp in ms. */
export interface KeyStroke {
  readonly key: string
  readonly at: number
  /** An input method is composing: people type, scanners do not. */
  readonly composing?: boolean
  /** Ctrl, Alt or Meta is down: a shortcut, not a letter. */
  readonly modified?: boolean
}

export interface BurstAnswer {
  /** The key must not reach the page: it ends a scan. */
  readonly swallow: boolean
  /** A whole scanned code. */
  readonly code: string | null
}

/** Scanners that type send a key every few ms; no person keeps that up. */
export const burstGapMs = 50
export const shortestBurst = 6
const longestBurst = 120

/**
 * Tells a keyboard-mode scanner from a person: at least 6 ASCII characters, no more than 50 ms apart, ended by Enter or
 * Tab. A slow key begins anew, so a lone key before a burst is forgotten.
 */
export function createBurstDetector(): (stroke: KeyStroke) => BurstAnswer {
  let text = ''
  let last = Number.NEGATIVE_INFINITY
  const nothing: BurstAnswer = { swallow: false, code: null }

  return (stroke) => {
    if (stroke.composing || stroke.modified) {
      text = ''
      return nothing
    }
    if (stroke.key === 'Shift' || stroke.key === 'CapsLock') return nothing
    if (stroke.at - last > burstGapMs) text = ''
    last = stroke.at
    if (stroke.key === 'Enter' || stroke.key === 'Tab') {
      const code = text
      text = ''
      return code.length >= shortestBurst ? { swallow: true, code } : nothing
    }
    text = isPlain(stroke.key) && text.length < longestBurst ? text + stroke.key : ''
    return nothing
  }
}

function isPlain(key: string): boolean {
  return key.length === 1 && key >= ' ' && key <= '~'
}
