export interface LoadFigures {
  readonly requests: number
  readonly perSecond: number
  readonly p50Ms: number
  readonly p99Ms: number
}

/** Keeps `inFlight` requests going for `milliseconds` and measures each from sending to its answer. */
export async function putUnderLoad(
  send: (request: number) => Promise<void>,
  { inFlight, milliseconds }: { readonly inFlight: number; readonly milliseconds: number },
): Promise<LoadFigures> {
  const times: number[] = []
  const started = performance.now()
  let requests = 0
  const worker = async () => {
    while (performance.now() - started < milliseconds) {
      const sent = performance.now()
      await send(requests++)
      times.push(performance.now() - sent)
    }
  }
  await Promise.all(Array.from({ length: inFlight }, worker))
  const seconds = (performance.now() - started) / 1000
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  return { requests: times.length, perSecond: times.length / seconds, p50Ms: at(0.5), p99Ms: at(0.99) }
}

/** The middle of some numbers. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
