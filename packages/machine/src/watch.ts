/** Tells a listener of each new value; the answer ends it. */
export type Subscribe<T> = (listener: (value: T) => void) => () => void

/**
 * The values of a subscription as an async iteration that ends with `signal`. A reader that is slow gets the newest
 * `keep` values it has not seen; older ones are dropped.
 */
export async function* watch<T>(
  subscribe: Subscribe<T>,
  signal: AbortSignal | undefined,
  keep: number,
): AsyncGenerator<T> {
  let unseen: readonly T[] = []
  let wake: () => void = () => {}
  const stop = subscribe((value) => {
    unseen = [...unseen, value].slice(-keep)
    wake()
  })
  const ended = () => wake()
  signal?.addEventListener('abort', ended)
  try {
    while (signal?.aborted !== true) {
      const [next, ...others] = unseen
      if (next === undefined) {
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      } else {
        unseen = others
        yield next
      }
    }
  } finally {
    stop()
    signal?.removeEventListener('abort', ended)
  }
}
