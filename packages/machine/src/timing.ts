/** Time as a value that is passed in, so that a test turns it by hand. */
export type Timing = {
  /** Milliseconds since some fixed moment; only differences mean something. */
  readonly now: () => number
  /** Calls `task` once after `ms`; the answer takes it back. */
  readonly after: (ms: number, task: () => void) => () => void
}

export const realTiming: Timing = {
  now: () => performance.now(),
  after(ms, task) {
    const timer = setTimeout(task, ms)
    return () => clearTimeout(timer)
  },
}

/** Answers after `ms`. */
export function pause(timing: Timing, ms: number): Promise<void> {
  return new Promise((resolve) => {
    timing.after(ms, resolve)
  })
}

export type ManualTiming = Timing & {
  /** Lets `ms` pass and runs what falls due, in order. */
  readonly pass: (ms: number) => void
}

/** A clock that stands still until it is told to go on. */
export function createManualTiming(): ManualTiming {
  let now = 0
  let tasks: readonly { readonly due: number; readonly task: () => void }[] = []
  return {
    now: () => now,
    after(ms, task) {
      const entry = { due: now + ms, task }
      tasks = [...tasks, entry]
      return () => {
        tasks = tasks.filter((each) => each !== entry)
      }
    },
    pass(ms) {
      const end = now + ms
      for (;;) {
        const next = tasks.reduce<(typeof tasks)[number] | undefined>(
          (first, each) => (each.due <= end && (first === undefined || each.due < first.due) ? each : first),
          undefined,
        )
        if (next === undefined) break
        tasks = tasks.filter((each) => each !== next)
        now = next.due
        next.task()
      }
      now = end
    },
  }
}
