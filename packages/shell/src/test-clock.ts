/** Time that a test turns by hand. */
export interface TestClock {
  readonly now: () => number
  readonly after: (ms: number, task: () => void) => () => void
  /** Lets `ms` pass and does what falls due, in order. */
  readonly pass: (ms: number) => void
}

export function createTestClock(): TestClock {
  let now = 0
  let due: readonly { readonly at: number; readonly task: () => void }[] = []
  return {
    now: () => now,
    after(ms, task) {
      const entry = { at: now + ms, task }
      due = [...due, entry].sort((a, b) => a.at - b.at)
      return () => {
        due = due.filter((one) => one !== entry)
      }
    },
    pass(ms) {
      const end = now + ms
      for (let next = due[0]; next !== undefined && next.at <= end; next = due[0]) {
        due = due.slice(1)
        now = next.at
        next.task()
      }
      now = end
    },
  }
}
