/** At most `most` times within any `span` ms, for each key of its own. */
export interface RateLimit {
  /** Whole seconds until there is room again; 0 when there is. */
  wait(key: string): number
  count(key: string): void
}

/** `now` is epoch ms. Forgets whoever has been quiet for a whole span, so that strangers cost no memory for long. */
export function createRateLimit(most: number, span: number, now: () => number): RateLimit {
  const times = new Map<string, readonly number[]>()
  const recent = (key: string) => (times.get(key) ?? []).filter((time) => now() - time < span)
  return {
    wait(key) {
      const [first = 0, ...more] = recent(key)
      return more.length + 1 < most ? 0 : Math.ceil((first + span - now()) / 1_000)
    },
    count(key) {
      for (const [each, counted] of times) if (now() - (counted.at(-1) ?? 0) >= span) times.delete(each)
      times.set(key, [...recent(key), now()])
    },
  }
}
