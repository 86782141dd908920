import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldText, isOneSlipApart, markedWords, otherSpellings } from './search-text.ts'

describe('folding', () => {
  it.each([
    ['Đăng ký khai sinh', 'dang ky khai sinh'],
    ['ĐẤT ĐAI', 'dat dai'],
    ['hộ  kinh-doanh, (cá thể)', 'ho kinh doanh ca the'],
    ['ưỡng ợ ữ ỵ', 'uong o u y'],
    ['1.001193', '1 001193'],
    ['  ', ''],
  ])('[P1] %s is seen as "%s"', (written, seen) => {
    expect(foldText(written)).toBe(seen)
  })

  it('[P1] composed and decomposed writing are seen alike, and folding twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const seen = foldText(text)
        expect(foldText(text.normalize('NFD'))).toBe(seen)
        expect(foldText(seen)).toBe(seen)
        expect(seen).toMatch(/^(?:[a-z0-9]+(?: [a-z0-9]+)*)?$/)
      }),
    )
  })

  it('keeps marks where they are asked for', () => {
    expect(markedWords('Đặt “đất”')).toEqual(['đặt', 'đất'])
  })
})

describe('other spellings', () => {
  it.each([
    ['chuwngs', 'chung'],
    ['thuwcj', 'thuc'],
    ['ddaats', 'dat'],
    ['khaai', 'khai'],
    ['chu7ng1', 'chung'],
    ['d9a61t', 'dat'],
    ['trung', 'chung'],
    ['li', 'ly'],
  ])('[P2] "%s" may stand for "%s"', (typed, meant) => {
    expect(otherSpellings(typed)).toContain(meant)
  })
})

describe('one slip', () => {
  it.each([
    ['sinh', 'sihn', true],
    ['sinh', 'sih', true],
    ['sinh', 'sinnh', true],
    ['sinh', 'sunh', true],
    ['sinh', 'sinh', false],
    ['sinh', 'hnis', false],
    ['sinh', 's', false],
  ])('%s and %s: %s', (a, b, near) => {
    expect(isOneSlipApart(a, b)).toBe(near)
  })

  it('is the same in both directions', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 6 }), fc.string({ maxLength: 6 }), (a, b) => {
        expect(isOneSlipApart(a, b)).toBe(isOneSlipApart(b, a))
      }),
    )
  })
})
