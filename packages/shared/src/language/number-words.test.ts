import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { digitWords, numberWords, southernReading } from './number-words.ts'

/** n, whole with linh, whole with lẻ ('' = the same), digit by digit. */
const table: readonly (readonly [n: string, linh: string, le: string, digits: string])[] = [
  ['0', 'không', '', 'không'],
  ['1', 'một', '', 'một'],
  ['2', 'hai', '', 'hai'],
  ['3', 'ba', '', 'ba'],
  ['4', 'bốn', '', 'bốn'],
  ['5', 'năm', '', 'năm'],
  ['6', 'sáu', '', 'sáu'],
  ['7', 'bảy', '', 'bảy'],
  ['8', 'tám', '', 'tám'],
  ['9', 'chín', '', 'chín'],
  ['10', 'mười', '', 'một không'],
  ['11', 'mười một', '', 'một một'],
  ['14', 'mười bốn', '', 'một bốn'],
  ['15', 'mười lăm', '', 'một năm'],
  ['20', 'hai mươi', '', 'hai không'],
  ['21', 'hai mươi mốt', '', 'hai một'],
  ['24', 'hai mươi tư', '', 'hai bốn'],
  ['25', 'hai mươi lăm', '', 'hai năm'],
  ['31', 'ba mươi mốt', '', 'ba một'],
  ['44', 'bốn mươi tư', '', 'bốn bốn'],
  ['55', 'năm mươi lăm', '', 'năm năm'],
  ['91', 'chín mươi mốt', '', 'chín một'],
  ['99', 'chín mươi chín', '', 'chín chín'],
  ['100', 'một trăm', '', 'một không không'],
  ['101', 'một trăm linh một', 'một trăm lẻ một', 'một không một'],
  ['104', 'một trăm linh tư', 'một trăm lẻ bốn', 'một không bốn'],
  ['105', 'một trăm linh năm', 'một trăm lẻ năm', 'một không năm'],
  ['110', 'một trăm mười', '', 'một một không'],
  ['111', 'một trăm mười một', '', 'một một một'],
  ['115', 'một trăm mười lăm', '', 'một một năm'],
  ['121', 'một trăm hai mươi mốt', '', 'một hai một'],
  ['200', 'hai trăm', '', 'hai không không'],
  ['205', 'hai trăm linh năm', 'hai trăm lẻ năm', 'hai không năm'],
  ['999', 'chín trăm chín mươi chín', '', 'chín chín chín'],
  ['1000', 'một nghìn', '', 'một không không không'],
  ['1001', 'một nghìn không trăm linh một', 'một nghìn không trăm lẻ một', 'một không không một'],
  ['1004', 'một nghìn không trăm linh tư', 'một nghìn không trăm lẻ bốn', 'một không không bốn'],
  ['1010', 'một nghìn không trăm mười', '', 'một không một không'],
  ['1014', 'một nghìn không trăm mười bốn', '', 'một không một bốn'],
  ['1105', 'một nghìn một trăm linh năm', 'một nghìn một trăm lẻ năm', 'một một không năm'],
  ['2024', 'hai nghìn không trăm hai mươi tư', '', 'hai không hai bốn'],
  ['4014', 'bốn nghìn không trăm mười bốn', '', 'bốn không một bốn'],
  ['5029', 'năm nghìn không trăm hai mươi chín', '', 'năm không hai chín'],
  ['9999', 'chín nghìn chín trăm chín mươi chín', '', 'chín chín chín chín'],
  ['015', 'mười lăm', '', 'không một năm'],
]

describe('[L5] the table of readings', () => {
  for (const [n, linh, le, digits] of table) {
    test(`${n} is ${linh}`, () => {
      expect(numberWords(Number(n), { zeroTens: 'linh', thousand: 'nghìn' }).join(' ')).toBe(linh)
      expect(numberWords(Number(n), { zeroTens: 'lẻ', thousand: 'nghìn' }).join(' ')).toBe(le || linh)
      expect(digitWords(n).join(' ')).toBe(digits)
    })
  }
})

test('[L5] the South says ngàn, and four after linh or lẻ is a setting', () => {
  expect(numberWords(1204, southernReading).join(' ')).toBe('một ngàn hai trăm lẻ bốn')
  expect(numberWords(104, { zeroTens: 'linh', thousand: 'nghìn', fourAfterZeroTens: 'bốn' }).join(' ')).toBe(
    'một trăm linh bốn',
  )
  expect(numberWords(104, { ...southernReading, fourAfterZeroTens: 'tư' }).join(' ')).toBe('một trăm lẻ tư')
})

const meaning: Readonly<Record<string, number>> = {
  không: 0,
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
}

/** What a listener hears: the value of the words, by multiplication and addition only. */
function heard(words: readonly string[]): number {
  let total = 0
  let pending = 0
  for (const word of words) {
    const unit = word === 'mươi' ? 10 : word === 'trăm' ? 100 : 0
    if (word === 'nghìn' || word === 'ngàn') {
      total = (total + pending) * 1000
      pending = 0
    } else if (unit > 0) {
      total += pending * unit
      pending = 0
    } else if (word !== 'linh' && word !== 'lẻ') {
      pending += meaning[word] ?? Number.NaN
    }
  }
  return total + pending
}

const reading = fc.record({
  zeroTens: fc.constantFrom('linh', 'lẻ'),
  thousand: fc.constantFrom('nghìn', 'ngàn'),
  fourAfterZeroTens: fc.constantFrom('tư', 'bốn'),
} as const)

test('[L5] every number is heard as itself, in every way of reading', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999 }), reading, (n, how) => {
      expect(heard(numberWords(n, how))).toBe(n)
    }),
    { seed: 20261121, numRuns: 2000 },
  )
})

test('[L5] mốt and lăm never follow linh, mươi follows two to nine only', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9999 }), reading, (n, how) => {
      const text = numberWords(n, how).join(' ')
      expect(text).not.toMatch(/(linh|lẻ) (mốt|lăm|mười)|mười (tư|mốt|năm)|mươi (một|bốn|năm)( |$)|(một|không) mươi/)
    }),
    { seed: 20261121, numRuns: 2000 },
  )
})

test('[L5] what is no whole number below a million is refused', () => {
  for (const value of [-1, 1.5, Number.NaN, 1_000_000]) expect(() => numberWords(value)).toThrow(RangeError)
  for (const digits of ['', 'A1', '1 2']) expect(() => digitWords(digits)).toThrow(RangeError)
})
