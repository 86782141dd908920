import { describe, expect, it } from 'vitest'
import { findTicket, ticketById, ticketCount, ticketId } from './find-ticket.ts'
import { atNine, given, issued } from './testing/given.ts'
import { normaliseCode, ordinalOfCode, ticketCode } from './ticket-code.ts'

const day = '2026-11-21'
const hash = (text: string) => `00abc${text.length}`

describe('a ticket code', () => {
  it('is ten letters of Crockford base32: day, ordinal, four letters of the keyed hash', () => {
    expect(ticketCode(day, 1, hash)).toBe('5C800102NW')
    expect(ticketCode('2025-01-01', 0, () => '00000')).toBe('0000000000')
    expect(ticketCode(day, 2 ** 18 - 1, () => 'fffff').slice(6)).toBe('ZZZZ')
  })

  it('names its ordinal on its own day only', () => {
    for (const ordinal of [1, 47, 31_999, 262_143]) {
      expect(ordinalOfCode(ticketCode(day, ordinal, hash), day)).toBe(ordinal)
      expect(ordinalOfCode(ticketCode(day, ordinal, hash), '2026-11-22')).toBe(null)
    }
    for (const text of ['', '5C800102N', '5C800102NU', '5C800102NWW', '5c800102nw'])
      expect(ordinalOfCode(text, day)).toBe(null)
  })

  it('is read as people type it', () => {
    expect(normaliseCode(' 5c8-oo1 o2nw ')).toBe('5C800102NW')
    expect(normaliseCode('ilOo')).toBe('1100')
  })
})

describe('finding a ticket', () => {
  const { state } = given(issued(1), issued(2))
  const code = issued(2).code ?? ''

  it('goes by id or by code, typed as people type', () => {
    expect(findTicket(state, '20261121-0002')?.number).toBe('A002')
    expect(findTicket(state, code)?.number).toBe('A002')
    expect(findTicket(state, ` ${code.toLowerCase().slice(0, 5)}-${code.slice(5)} `)?.number).toBe('A002')
  })

  it('[Q24] compares the whole code: the ordinal alone can be guessed', () => {
    const guessed = ticketCode(day, 2, () => '00000')
    expect(guessed.slice(0, 6)).toBe(code.slice(0, 6))
    expect(findTicket(state, guessed)).toBe(null)
  })

  it('finds nobody where codes were taken out', () => {
    const { code: _, ...masked } = issued(1)
    expect(findTicket(given(masked).state, issued(1).code ?? '')).toBe(null)
    expect(findTicket(given(masked).state, '')).toBe(null)
  })

  it('finds nobody of another day, beyond the last, or in nonsense', () => {
    for (const text of ['20261120-0002', '20261121-0003', '20261121-0000', '20261121-00002', 'A002', '../etc', '']) {
      expect(findTicket(state, text)).toBe(null)
    }
    expect(ticketById(state, 'x')).toBeUndefined()
  })

  it('knows ids beyond four digits, and how many there are', () => {
    expect(ticketId(day, 12_345)).toBe('20261121-12345')
    const many = given(...Array.from({ length: 130 }, (_, i) => issued(i + 1))).state
    expect(ticketCount(many)).toBe(130)
    expect(findTicket(many, ticketCode(day, 130, atNine.keyedHash))?.ordinal).toBe(130)
    expect(ticketCount(given().state)).toBe(0)
  })
})
