import type { ChecklistPaper } from '@denluot/shared/contract/machine-contract'
import { paperStyle } from './paper-style.ts'
import { secondWords, timeLine, vietnamese } from './paper-words.ts'
import { type PaperLayout, Sheet } from './sheet.ts'
import { layOutOffice } from './ticket-layout.ts'

/** The papers to bring for one procedure, each with a box to tick. */
export function layOutChecklist(list: ChecklistPaper, dots: number): PaperLayout {
  const style = paperStyle(dots)
  const sheet = new Sheet(dots, style.margin)
  const second = secondWords(list.language)
  const left = { weight: 500, size: style.body, align: 'start' } as const
  sheet.frieze(32)
  sheet.gap(style.gap / 2)
  layOutOffice(sheet, style, list.office)
  sheet.gap(style.gap)
  sheet.text(vietnamese('checklist'), { size: style.people, weight: 700 })
  if (second !== undefined) sheet.text(second('checklist'), { size: style.strong, weight: 500 })
  sheet.text(list.procedure, { size: style.strong, weight: 600 })
  sheet.gap(style.gap / 2)
  sheet.rule()
  const box = Math.round(style.body * 0.8)
  const indent = box + 14
  for (const item of list.items) {
    sheet.gap(style.gap)
    sheet.marks.push({ kind: 'frame', x: sheet.margin, y: sheet.y + 8, width: box, height: box })
    sheet.text(item, left, sheet.margin + indent, sheet.inner - indent)
  }
  sheet.gap(style.gap)
  sheet.rule()
  sheet.gap(style.gap / 2)
  for (const fact of list.facts) sheet.text(`${fact.label}: ${fact.text}`, { ...left, weight: 600 })
  sheet.text(timeLine(vietnamese, 'printed', list.at), left)
  if (second !== undefined) sheet.text(timeLine(second, 'printed', list.at), left)
  sheet.gap(style.gap / 2)
  return sheet.finish()
}
