import fc from 'fast-check'
import { expect, test } from 'vitest'
import { balanceLines, keepCounts } from './line-breaks.ts'

const letters = (text: string): number => text.length
const seed = 20_261_121
const someText = fc
  .array(fc.string({ unit: fc.constantFrom('a', 'ễ', 'Đ', '1', '\u00a0'), minLength: 1, maxLength: 14 }), {
    maxLength: 25,
  })
  .map((words) => words.join(' '))

test('lines are as even as their number allows', () => {
  expect(balanceLines('Trung tâm Phục vụ hành chính công', 24, letters)).toEqual([
    'Trung tâm Phục vụ',
    'hành chính công',
  ])
  expect(balanceLines('Sao y', 24, letters)).toEqual(['Sao y'])
  expect(balanceLines('', 24, letters)).toEqual([])
})

test('no line is wider than the paper, and no letter is lost', () => {
  fc.assert(
    fc.property(someText, fc.integer({ min: 1, max: 30 }), (text, width) => {
      const lines = balanceLines(text, width, letters)
      expect(Math.max(0, ...lines.map(letters))).toBeLessThanOrEqual(width)
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
    }),
    { seed },
  )
})

test('balancing never takes more lines than filling each to its end', () => {
  fc.assert(
    fc.property(someText, fc.integer({ min: 14, max: 40 }), (text, width) => {
      let filled = 0
      let room = 0
      for (const word of text.split(' ').filter((each) => each !== '')) {
        if (filled === 0 || room < word.length + 1) {
          filled++
          room = width - word.length
        } else room -= word.length + 1
      }
      expect(balanceLines(text, width, letters)).toHaveLength(filled)
    }),
    { seed },
  )
})

test('a count stays with the word it counts', () => {
  expect(keepCounts('giữ thêm 3 lượt. Sau 10 phút')).toBe('giữ thêm 3\u00a0lượt. Sau 10\u00a0phút')
})
