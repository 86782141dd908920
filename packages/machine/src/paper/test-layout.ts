import type { TestPaper } from '@denluot/shared/contract/machine-contract'
import { paperStyle } from './paper-style.ts'
import { timeLine, vietnamese } from './paper-words.ts'
import { type PaperLayout, Sheet } from './sheet.ts'
import { layOutOffice } from './ticket-layout.ts'

/** The code on a test page; no ticket has it, because its last character breaks the count of a day. */
export const testCode = '0000000000'

/** A page that shows what can be wrong with a printer: margins, stacked marks, codes, solid black. */
export function layOutTest(
  test: TestPaper,
  dots: number,
  model: { readonly name: string; readonly paperMm: number },
): PaperLayout {
  const style = paperStyle(dots)
  const sheet = new Sheet(dots, style.margin)
  sheet.frieze(32)
  sheet.gap(style.gap / 2)
  layOutOffice(sheet, style, test.office)
  sheet.gap(style.gap)
  sheet.text(vietnamese('testTitle'), { size: style.service, weight: 700 })
  sheet.text(vietnamese('testModel', { model: model.name, width: model.paperMm, dots }), {
    size: style.body,
    weight: 500,
  })
  sheet.gap(style.gap)
  for (const weight of [500, 600, 700, 800] as const) {
    sheet.text(vietnamese('testLetters'), { size: style.body, weight })
  }
  sheet.gap(style.gap)
  for (const x of [0, dots - 8]) sheet.marks.push({ kind: 'rect', x, y: sheet.y, width: 8, height: 40 })
  sheet.text(vietnamese('testMargins'), { size: style.body, weight: 600 })
  sheet.gap(40)
  const size = Sheet.squareWidth(testCode, style.qrModule)
  sheet.square(testCode, Math.floor((dots - size) / 2), style.qrModule)
  sheet.gap(size + style.gap)
  sheet.bars(testCode, style.barHeight, style.barModule)
  sheet.gap(style.gap)
  sheet.text(timeLine(vietnamese, 'printed', test.at), { size: style.body, weight: 500 })
  sheet.gap(style.gap)
  return sheet.finish()
}
