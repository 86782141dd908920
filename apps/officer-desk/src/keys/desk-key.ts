/** What a key of the keyboard means on the desk. */
export type DeskKey =
  | 'main'
  | 'other'
  | 'recall'
  | 'why'
  | 'no-show'
  | 'transfer'
  | 'issue'
  | 'hold'
  | 'pause'
  | 'key-sheet'
  | 'answer-help'
  | 'switch-officer'
  | 'compact'
  | 'outcome-1'
  | 'outcome-2'
  | 'outcome-3'
  | 'outcome-4'
  | 'escape'

/** The parts of a KeyboardEvent that decide. */
export interface Stroke {
  readonly key: string
  readonly code: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
}

export interface KeyMeaning {
  readonly means: DeskKey | null
  /** The browser must not see it: F3 would search, F6 leave the page, F7 switch on caret browsing, F10 open a menu. */
  readonly caught: boolean
}

const functionKeys: Readonly<Record<string, DeskKey>> = {
  F1: 'key-sheet',
  F2: 'main',
  F3: 'recall',
  F4: 'why',
  F6: 'no-show',
  F7: 'transfer',
  F8: 'issue',
  F9: 'hold',
  F10: 'pause',
}

const ctrlKeys: Readonly<Record<string, DeskKey>> = { KeyG: 'answer-help', KeyL: 'switch-officer', KeyM: 'compact' }
const altKeys: Readonly<Record<string, DeskKey>> = {
  Digit1: 'outcome-1',
  Digit2: 'outcome-2',
  Digit3: 'outcome-3',
  Digit4: 'outcome-4',
}

/**
 * F-keys mean the same everywhere, in text fields too: Vietnamese input methods rewrite letters and a scanner types
 * digits, but neither makes F-keys. F11 (whole screen) and F12 stay with the browser.
 */
export function meaningOf(stroke: Stroke): KeyMeaning {
  const { key, code, shiftKey, ctrlKey, altKey, metaKey } = stroke
  if (/^F([1-9]|10)$/.test(key)) {
    // Alt F4 closes the window; that is the system's.
    if (altKey || metaKey) return { means: null, caught: false }
    if (shiftKey && ctrlKey) return { means: null, caught: true }
    if (shiftKey) return { means: key === 'F2' ? 'other' : null, caught: true }
    // The key that works from any program works here as well.
    if (ctrlKey) return { means: key === 'F2' ? 'main' : null, caught: true }
    return { means: functionKeys[key] ?? null, caught: true }
  }
  if (ctrlKey && !altKey && !shiftKey && !metaKey) {
    const means = ctrlKeys[code] ?? null
    return { means, caught: means !== null }
  }
  if (altKey && !ctrlKey && !shiftKey && !metaKey) {
    const means = altKeys[code] ?? null
    return { means, caught: means !== null }
  }
  return { means: key === 'Escape' ? 'escape' : null, caught: false }
}
