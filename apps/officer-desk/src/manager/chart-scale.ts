/** Round lines of a chart of people over time. */
export interface ChartScale {
  /** From 0 upwards, the last one not below the peak. */
  readonly lines: readonly number[]
  /** Epoch ms of the times written below: full hours or half ones, eight at most. */
  readonly hours: readonly number[]
}

const halfHour = 30 * 60_000

export function chartScale(from: number, to: number, peak: number): ChartScale {
  const step = [1, 2, 5, 10, 20, 50, 100, 200].find((each) => peak / each <= 4) ?? 500
  const lines = Array.from({ length: Math.max(1, Math.ceil(peak / step)) + 1 }, (_, index) => index * step)
  const halves = [1, 2, 4, 6, 8].find((count) => (to - from) / (count * halfHour) <= 8) ?? 12
  const every = halves * halfHour
  const hours: number[] = []
  for (let at = Math.ceil(from / every) * every; at <= to; at += every) hours.push(at)
  return { lines, hours }
}
