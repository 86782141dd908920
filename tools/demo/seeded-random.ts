/** A repeatable source of chance: the same seed gives the same demo office. */
export interface Chance {
  /** In [0, 1). */
  readonly next: () => number
  /** Whole number from `low` to `high`, both included. */
  readonly between: (low: number, high: number) => number
  readonly happens: (probability: number) => boolean
  readonly pick: <T>(list: readonly T[]) => T
  /** Picks by weight; weights need not add up to 1. */
  readonly weighted: <T>(choices: readonly (readonly [weight: number, choice: T])[]) => T
  /** Around `mean`, never below a third of it, now and then two or three times as long: how service times look. */
  readonly spread: (mean: number) => number
}

/** Chance from a text, by mulberry32 over its FNV-1a hash. */
export function seededChance(seed: string): Chance {
  let state = 2166136261
  for (const letter of seed) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 16777619)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const weighted = <T>(choices: readonly (readonly [number, T])[]): T => {
    let left = next() * choices.reduce((sum, [weight]) => sum + weight, 0)
    for (const [weight, choice] of choices) {
      left -= weight
      if (left < 0) return choice
    }
    const last = choices.at(-1)
    if (last === undefined) throw new RangeError('Nothing to choose from')
    return last[1]
  }
  return {
    next,
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    happens: (probability) => next() < probability,
    pick: (list) => weighted(list.map((choice) => [1, choice])),
    weighted,
    spread: (mean) => mean * Math.max(0.33, Math.exp(0.45 * (next() + next() + next() - 1.5) * 2) * 0.92),
  }
}
