const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const FIRST_DAY = Date.parse('2025-01-01T00:00:00Z')
const DAY = 86_400_000
const DAYS = 4096
const ORDINALS = 2 ** 18

/** Characters of a code without blanks and hyphens. */
export const codeLength = 10

/**
 * Code on a citizen's paper: 10 characters of Crockford base32.
 * 12 bits day (since 2025-01-01, modulo 4096), 18 bits ordinal of the day, 20 bits of the hub's keyed hash, so that it cannot be guessed.
 * `keyedHash` returns lower-case hexadecimal digits, at least 5.
 */
export function ticketCode(day: string, ordinal: number, keyedHash: (text: string) => string): string {
  const where = dayBits(day) * ORDINALS + (ordinal % ORDINALS)
  const secret = Number.parseInt(keyedHash(`ticket ${day} ${ordinal}`).slice(0, 5), 16)
  return base32(where, 6) + base32(secret, 4)
}

/** Ordinal that a normalised code names, or null when it is no code of that day. Does not prove the code: compare the whole. */
export function ordinalOfCode(code: string, day: string): number | null {
  if (!/^[0-9A-HJKMNP-TV-Z]{10}$/.test(code)) return null
  let where = 0
  for (const letter of code.slice(0, 6)) where = where * 32 + ALPHABET.indexOf(letter)
  return Math.floor(where / ORDINALS) === dayBits(day) ? where % ORDINALS : null
}

/** A code as people type or read it: blanks and hyphens go, O is 0, I and L are 1. */
export function normaliseCode(text: string): string {
  return text.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1')
}

function dayBits(day: string): number {
  const days = Math.round((Date.parse(`${day}T00:00:00Z`) - FIRST_DAY) / DAY)
  return ((days % DAYS) + DAYS) % DAYS
}

function base32(value: number, letters: number): string {
  let rest = value
  let text = ''
  for (let i = 0; i < letters; i++) {
    text = ALPHABET.charAt(rest % 32) + text
    rest = Math.floor(rest / 32)
  }
  return text
}
