import type { TicketPaper } from '@denluot/shared/contract/machine-contract'
import { measureText } from './paper-fonts.ts'
import { type PaperStyle, paperStyle } from './paper-style.ts'
import { type PaperWords, secondWords, timeLine, vietnamese } from './paper-words.ts'
import { linesOf, type PaperLayout, Sheet } from './sheet.ts'

/** Figures drawn in the line of people; the count in words stands beneath. */
const mostFigures = 12

/** `short` leaves out QR and hours, for a roll that is near its end: Code128 still carries the code. */
export type TicketForm = 'whole' | 'short'

/** A ticket on paper `dots` wide. Throws PaperError for a character no font of ours has. */
export function layOutTicket(ticket: TicketPaper, dots: number, form: TicketForm): PaperLayout {
  const style = paperStyle(dots)
  const sheet = new Sheet(dots, style.margin)
  const second = secondWords(ticket.language)
  sheet.frieze(32)
  sheet.gap(style.gap / 2)
  layOutOffice(sheet, style, ticket.office)
  layOutNumber(sheet, style, ticket, second)
  layOutWait(sheet, style, ticket, second)
  layOutRules(sheet, style, ticket, second)
  sheet.gap(style.gap)
  if (form === 'whole') layOutSquare(sheet, style, ticket, second)
  layOutBars(sheet, style, ticket.code)
  layOutFoot(sheet, style, { ...ticket, hours: form === 'whole' ? ticket.hours : [] }, second)
  return sheet.finish()
}

/** Office at the head of every paper, down to the first rule. */
export function layOutOffice(sheet: Sheet, style: PaperStyle, office: TicketPaper['office']): void {
  sheet.text(office.kind.vi, { size: style.head, weight: 500 })
  sheet.text(office.name.vi, { size: style.name, weight: 700 })
  sheet.gap(style.gap / 2)
  sheet.rule()
}

function layOutNumber(sheet: Sheet, style: PaperStyle, ticket: TicketPaper, second: PaperWords | undefined): void {
  const ask = { size: style.ask, weight: 600 } as const
  const question = vietnamese('yourNumber', { address: ticket.address })
  const both = second === undefined ? question : `${question} / ${second('yourNumber', { address: '' })}`
  sheet.gap(style.gap)
  if (linesOf(both, ask, sheet.inner).length === 1) sheet.text(both, ask)
  else for (const line of both.split(' / ')) sheet.text(line, ask)
  sheet.gap(style.gap * 1.5)
  drawNumber(sheet, style, ticket.number)
  sheet.gap(style.gap * 1.5)
  if (ticket.priority) {
    const words = second === undefined ? vietnamese('priority') : `${vietnamese('priority')} / ${second('priority')}`
    sheet.label(words, style.mark, 'block', 'middle')
    sheet.gap(style.gap / 2)
  }
  sheet.text(ticket.service.vi, { size: style.service, weight: 700 })
  if (second !== undefined && ticket.service.en !== undefined) {
    sheet.text(ticket.service.en, { size: style.strong, weight: 500 })
  }
  sheet.gap(style.gap / 2)
  sheet.rule()
}

/** `A047` as "A 047", as large as the paper allows. */
function drawNumber(sheet: Sheet, style: PaperStyle, number: string): void {
  const letters = number.replace(/\d/g, '')
  const digits = number.slice(letters.length)
  const widthAt = (size: number) => widthOf(letters, size) + gapAt(letters, size) + widthOf(digits, size)
  const size = Math.floor(Math.min(style.number, (style.number * sheet.inner) / widthAt(style.number)))
  const left = Math.round((sheet.width - widthAt(size)) / 2)
  const baseline = sheet.y + Math.round(size * 0.72)
  const base = { kind: 'text', baseline, anchor: 'start', size, weight: 800, digits: 'all', white: false } as const
  if (letters !== '') sheet.marks.push({ ...base, text: letters, x: left })
  sheet.marks.push({ ...base, text: digits, x: left + Math.round(widthOf(letters, size) + gapAt(letters, size)) })
  sheet.gap(Math.round(size * 0.74))
}

function widthOf(text: string, size: number): number {
  return measureText(text, size, 800, 'all')
}

function gapAt(letters: string, size: number): number {
  return letters === '' ? 0 : size * 0.14
}

function layOutWait(sheet: Sheet, style: PaperStyle, ticket: TicketPaper, second: PaperWords | undefined): void {
  sheet.gap(style.gap)
  drawPeople(sheet, style, ticket.ahead)
  sheet.gap(style.gap / 2)
  sheet.text(peopleLine(vietnamese, ticket.ahead), { size: style.people, weight: 700 })
  const wait = waitLine(vietnamese, ticket.wait)
  if (wait !== undefined) sheet.text(wait, { size: style.strong, weight: 600 })
  if (second !== undefined) {
    sheet.text(peopleLine(second, ticket.ahead), { size: style.body, weight: 600 })
    const other = waitLine(second, ticket.wait)
    if (other !== undefined) sheet.text(other, { size: style.body, weight: 500 })
  }
  sheet.gap(style.gap / 2)
  sheet.rule()
}

function peopleLine(words: PaperWords, ahead: number): string {
  return ahead === 0 ? words('nobodyAhead') : words('ahead', { count: ahead })
}

function waitLine(words: PaperWords, wait: TicketPaper['wait']): string | undefined {
  if (wait === null) return undefined
  if (wait.high === 0) return words('waitShort')
  if (wait.low === wait.high) return words('waitAbout', { minutes: wait.low })
  return words('wait', { low: wait.low, high: wait.high })
}

/** The line of people: one figure each, the last, taller one is you. */
function drawPeople(sheet: Sheet, style: PaperStyle, ahead: number): void {
  const height = style.person
  const youHeight = Math.round((height * 46) / 32)
  const step = Math.round((height * 30) / 32)
  const youWidth = Math.round((youHeight * 34) / 46)
  const figures = Math.min(ahead, mostFigures)
  const dots = ahead > mostFigures ? 3 : 0
  const left = Math.round((sheet.width - (dots * 10 + figures * step + youWidth)) / 2)
  const bottom = sheet.y + youHeight
  for (let i = 0; i < dots; i++)
    sheet.marks.push({ kind: 'rect', x: left + i * 10, y: bottom - 5, width: 5, height: 5 })
  const first = left + dots * 10
  for (let i = 0; i < figures; i++) {
    sheet.marks.push({ kind: 'person', x: first + i * step, y: bottom - height, height, you: false })
  }
  sheet.marks.push({ kind: 'person', x: first + figures * step, y: sheet.y, height: youHeight, you: true })
  sheet.gap(youHeight)
}

function layOutRules(sheet: Sheet, style: PaperStyle, ticket: TicketPaper, second: PaperWords | undefined): void {
  sheet.gap(style.gap)
  for (const [words, key] of [[vietnamese, 'vi'] as const, [second, 'en'] as const]) {
    if (words === undefined) continue
    const zone = ticket.zone === null ? undefined : (ticket.zone[key] ?? ticket.zone.vi)
    const where = zone === undefined ? words('waitHere') : words('waitIn', { zone: zone.replaceAll(' ', '\u00a0') })
    sheet.text(where, { size: key === 'vi' ? style.strong : style.body, weight: 700, align: 'start' })
    const missed = ticket.missed === null ? words('missedPlain') : words('missed', ticket.missed)
    sheet.text(missed, { size: style.body, weight: 500, align: 'start' })
    if (key === 'vi' && second !== undefined) sheet.gap(style.gap / 2)
  }
  if (ticket.reserve) {
    sheet.gap(style.gap / 2)
    sheet.rule()
    sheet.gap(style.gap / 2)
    sheet.text(vietnamese('reserve'), { size: style.strong, weight: 700, align: 'start' })
    if (second !== undefined) sheet.text(second('reserve'), { size: style.body, weight: 500, align: 'start' })
  }
  sheet.gap(style.gap / 2)
  sheet.dashes()
}

/** QR, beside the sentence that says what it is good for, or beneath it on narrow paper. */
function layOutSquare(sheet: Sheet, style: PaperStyle, ticket: TicketPaper, second: PaperWords | undefined): void {
  const size = Sheet.squareWidth(ticket.code, style.qrModule)
  const sentences = [vietnamese('keep'), ...(second === undefined ? [] : [second('keep')])]
  const words = { size: style.body, weight: 600 } as const
  if (style.wide) {
    const left = sheet.margin + size
    const width = sheet.width - sheet.margin - left
    const lines = sentences.flatMap((sentence) => linesOf(sentence, words, width))
    const top = sheet.y
    const textHeight = lines.length * Math.round(words.size * 1.34)
    const height = Math.max(size, textHeight)
    sheet.square(ticket.code, sheet.margin, style.qrModule)
    sheet.y = top + Math.max(0, Math.floor((height - textHeight) / 2))
    for (const sentence of sentences) sheet.text(sentence, { ...words, align: 'start' }, left, width)
    sheet.y = top + height
  } else {
    for (const sentence of sentences) sheet.text(sentence, words)
    sheet.square(ticket.code, Math.floor((sheet.width - size) / 2), style.qrModule)
    sheet.gap(size)
  }
  sheet.gap(style.gap)
}

function layOutBars(sheet: Sheet, style: PaperStyle, code: string): void {
  sheet.bars(code, style.barHeight, style.barModule)
  sheet.gap(4)
  sheet.text(spacedCode(code), { size: style.body, weight: 600 })
  sheet.gap(style.gap / 2)
  sheet.rule()
}

/** `7K2M9QXR4T` in groups a person can read aloud. */
function spacedCode(code: string): string {
  return [code.slice(0, 3), code.slice(3, 6), code.slice(6)].join('\u00a0')
}

function layOutFoot(sheet: Sheet, style: PaperStyle, ticket: TicketPaper, second: PaperWords | undefined): void {
  const foot = { size: style.body, weight: 500, align: 'start' } as const
  const hours = ticket.hours.join(', ')
  sheet.gap(style.gap / 2)
  for (const words of second === undefined ? [vietnamese] : [vietnamese, second]) {
    sheet.text(timeLine(words, 'taken', ticket.at), foot)
    if (hours !== '') sheet.text(words('hours', { hours }), foot)
  }
  if (ticket.reprint) {
    sheet.gap(style.gap / 2)
    const mark = second === undefined ? vietnamese('reprint') : `${vietnamese('reprint')} / ${second('reprint')}`
    sheet.label(mark, style.mark, 'frame', 'start')
  }
  sheet.gap(style.gap / 2)
}
