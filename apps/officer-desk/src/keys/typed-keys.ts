/** Characters that follow each other faster than this come from a scanner, not from a finger. */
export const scannerGapMs = 45

const shortestCode = 4

export interface TypedKeys {
  /** One printable character or `Enter`. True when it belongs to a burst and must not press anything. */
  readonly take: (key: string) => boolean
}

/**
 * Tells fingers from scanners: one character alone is a key, a burst is a code and presses no key. A character is
 * therefore answered only when `scannerGapMs` have passed without another. `later` returns the cancelling function.
 */
export function createTypedKeys(parts: {
  readonly onKey: (key: string) => void
  readonly onCode: (code: string) => void
  readonly later: (run: () => void, ms: number) => () => void
}): TypedKeys {
  let typed = ''
  let cancel = () => {}

  function settle(): void {
    const text = typed
    typed = ''
    if (text.length === 1) parts.onKey(text)
    else if (text.length >= shortestCode) parts.onCode(text)
  }

  return {
    take(key) {
      cancel()
      if (key === 'Enter') {
        const isCode = typed.length >= shortestCode
        settle()
        return isCode
      }
      typed += key
      cancel = parts.later(settle, scannerGapMs)
      return typed.length > 1
    },
  }
}
