/** How an office says numbers. North: linh, nghìn; South: lẻ, ngàn. */
export interface NumberReading {
  /** Word for zero tens after a hundred: 105 is "một trăm linh năm" or "một trăm lẻ năm". */
  readonly zeroTens: 'linh' | 'lẻ'
  readonly thousand: 'nghìn' | 'ngàn'
  /** What 4 is called after linh or lẻ; people disagree. Default: tư after linh, bốn after lẻ. */
  readonly fourAfterZeroTens?: 'tư' | 'bốn'
}

export const northernReading: NumberReading = { zeroTens: 'linh', thousand: 'nghìn' }
export const southernReading: NumberReading = { zeroTens: 'lẻ', thousand: 'ngàn' }

const digitWord = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const

function wordOf(digit: number): string {
  return digitWord[digit] ?? ''
}

/** The last digit after mươi: 21 mốt, 24 tư, 25 lăm; a round ten says nothing more. */
function unitAfterTens(unit: number): readonly string[] {
  if (unit === 0) return []
  if (unit === 1) return ['mốt']
  if (unit === 4) return ['tư']
  if (unit === 5) return ['lăm']
  return [wordOf(unit)]
}

/** 10 … 99. */
function tens(value: number): readonly string[] {
  const unit = value % 10
  if (value >= 20) return [wordOf(Math.floor(value / 10)), 'mươi', ...unitAfterTens(unit)]
  if (unit === 0) return ['mười']
  return ['mười', unit === 5 ? 'lăm' : wordOf(unit)]
}

/** What 4 is called after linh or lẻ. */
export function fourAfterZeroTens(reading: NumberReading): 'tư' | 'bốn' {
  return reading.fourAfterZeroTens ?? (reading.zeroTens === 'linh' ? 'tư' : 'bốn')
}

/** The part below one hundred that follows a hundred: 100 adds nothing, 104 "linh tư", 110 "mười". */
function belowHundred(value: number, reading: NumberReading): readonly string[] {
  if (value === 0) return []
  if (value >= 10) return tens(value)
  return [reading.zeroTens, value === 4 ? fourAfterZeroTens(reading) : wordOf(value)]
}

function belowThousand(value: number, reading: NumberReading): readonly string[] {
  if (value < 10) return [wordOf(value)]
  if (value < 100) return tens(value)
  return [wordOf(Math.floor(value / 100)), 'trăm', ...belowHundred(value % 100, reading)]
}

/** A missing hundred inside a thousand is said: 1001 "một nghìn không trăm linh một". */
function afterThousand(value: number, reading: NumberReading): readonly string[] {
  if (value === 0) return []
  return [wordOf(Math.floor(value / 100)), 'trăm', ...belowHundred(value % 100, reading)]
}

/**
 * The words of a whole number, 0 … 999 999, one word each: 21 is `['hai', 'mươi', 'mốt']`.
 * Throws RangeError for anything else.
 */
export function numberWords(value: number, reading: NumberReading = northernReading): readonly string[] {
  if (!Number.isInteger(value) || value < 0 || value > 999_999) {
    throw new RangeError(`Only whole numbers from 0 to 999999 can be read, not ${value}`)
  }
  if (value < 1000) return belowThousand(value, reading)
  const thousands = belowThousand(Math.floor(value / 1000), reading)
  return [...thousands, reading.thousand, ...afterThousand(value % 1000, reading)]
}

/** The words of a row of digits said one by one, leading zeros too: `015` is không một năm. */
export function digitWords(digits: string): readonly string[] {
  if (!/^\d+$/.test(digits)) throw new RangeError(`Only digits can be read one by one, not ${JSON.stringify(digits)}`)
  return [...digits].map((digit) => wordOf(Number(digit)))
}
