import type { OfficeConfig } from '../office/office-config.ts'

export type Series = OfficeConfig['series'][number]

/**
 * Number at a place of a series, counted from 0: width 3 gives A001 … A799, then A1000 upwards.
 * The last fifth of the width (800–999) is kept for kiosks that are cut off from the hub.
 */
export function numberAt(series: Series, place: number): string {
  const { bandStart, grown } = limits(series)
  const beforeBand = Math.max(0, bandStart - series.first)
  const value = place < beforeBand ? series.first + place : grown + (place - beforeBand)
  return series.prefix + String(value).padStart(series.width, '0')
}

/** Place of the digits of a number, or null when the hub never gives this number. */
export function placeOf(series: Series, value: number): number | null {
  const { bandStart, grown } = limits(series)
  const beforeBand = Math.max(0, bandStart - series.first)
  if (value >= series.first && value < bandStart) return value - series.first
  return value >= grown ? beforeBand + (value - grown) : null
}

/** First free place from `from` on: numbers torn from a paper roll today are not given again. */
export function freePlace(series: Series, from: number, rollNumbers: readonly string[]): number {
  let place = from
  while (rollNumbers.includes(numberAt(series, place))) place++
  return place
}

/** A number as it is written on a paper roll ("a 47", "47") in the form of the series, or null when it is none of it. */
export function numberFromRoll(
  series: Series,
  text: string,
): { readonly number: string; readonly value: number } | null {
  const plain = text.toUpperCase().replace(/[\s.-]/g, '')
  const digits = plain.startsWith(series.prefix) ? plain.slice(series.prefix.length) : plain
  if (!/^\d{1,6}$/.test(digits)) return null
  const value = Number(digits)
  return { number: series.prefix + String(value).padStart(series.width, '0'), value }
}

/** The first number of a width that is kept for kiosks that are cut off: 800 of three digits. */
export function bandStartOf(width: number): number {
  return 8 * 10 ** (width - 1)
}

function limits(series: Series): { readonly bandStart: number; readonly grown: number } {
  return { bandStart: bandStartOf(series.width), grown: Math.max(series.first, 10 ** series.width) }
}
