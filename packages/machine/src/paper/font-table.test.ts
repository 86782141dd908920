import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readFontTable } from './font-table.ts'
import { fontFiles } from './paper-fonts.ts'

const vietnamese = 'aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ'

test('[D5] every letter of Vietnamese, digits and marks are in every font of the paper', () => {
  const needed = `${vietnamese}${vietnamese.toUpperCase()}bcfghjklmnpqrstvwxzBCFGHJKLMNPQRSTVWXZ0123456789 .,:;–-/()“”"&+%?!\u00a0`
  for (const file of fontFiles) {
    const { advanceOf } = readFontTable(readFileSync(file))
    const missing = [...needed].filter((letter) => !((advanceOf(letter.codePointAt(0) ?? 0) ?? 0) > 0))
    expect(missing, file).toEqual([])
  }
})

test('a font knows what it lacks', () => {
  const [file = ''] = fontFiles
  expect(readFontTable(readFileSync(file)).advanceOf(0x1f600)).toBeUndefined()
})
