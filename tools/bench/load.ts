import { percentile } from './figures.ts'

export interface LoadFigures {
  readonly requests: number
  readonly perSecond: number
  readonly p50Ms: number
  readonly p99Ms: number
}

/** Keeps `inFlight` requests going for `milliseconds` and measures each from sending to its answer. */
export async function putUnderLoad(
  send: () => Promise<void>,
  { inFlight, milliseconds }: { readonly inFlight: number; readonly milliseconds: number },
): Promise<LoadFigures> {
  const times: number[] = []
  const started = performance.now()
  const worker = async () => {
    while (performance.now() - started < milliseconds) {
      const sent = performance.now()
      await send()
      times.push(performance.now() - sent)
    }
  }
  await Promise.all(Array.from({ length: inFlight }, worker))
  const seconds = (performance.now() - started) / 1000
  return {
    requests: times.length,
    perSecond: times.length / seconds,
    p50Ms: percentile(times, 0.5),
    p99Ms: percentile(times, 0.99),
  }
}
