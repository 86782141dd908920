/** The value below which `share` (0–1) of the values lie; NaN of none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** The middle of some numbers. */
export function median(values: readonly number[]): number {
  return percentile(values, 0.5)
}

/** What a figure should be: at most `most`. */
export interface Aim {
  readonly most: number
  readonly unit: string
}

/** `aim ≤ 150 ms: met`, beside a figure. */
export function aimed(value: number, { most, unit }: Aim): string {
  const verdict = Number.isNaN(value) ? 'not measured here' : value <= most ? 'met' : 'MISSED'
  return `aim ≤ ${most}${unit}: ${verdict}`
}

/** A line of a table: a name, and cells that stand under their heads. */
export function row(name: string, cells: readonly string[], width = 15): string {
  return `${name.padEnd(34)}${cells.map((cell) => cell.padStart(width)).join('')}`
}

export const inWords = (value: number, digits = 0): string => (Number.isNaN(value) ? '–' : value.toFixed(digits))
