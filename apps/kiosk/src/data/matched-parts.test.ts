import { expect, test } from 'vitest'
import { matchedParts } from './matched-parts.ts'

test('[K11] words found without marks are underlined with theirs', () => {
  expect(matchedParts('Đăng ký khai sinh', 'khai sinh')).toEqual([
    { text: 'Đăng ký ', matched: false },
    { text: 'khai sinh', matched: true },
  ])
  expect(matchedParts('Đăng ký lại khai sinh', 'dang k')).toEqual([
    { text: 'Đăng ký', matched: true },
    { text: ' lại ', matched: false },
    { text: 'khai', matched: true },
    { text: ' sinh', matched: false },
  ])
})

test('nothing is underlined before anything is typed', () => {
  expect(matchedParts('Đăng ký khai sinh', ' ')).toEqual([{ text: 'Đăng ký khai sinh', matched: false }])
})
