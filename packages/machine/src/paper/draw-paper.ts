import { assertNever } from '@denluot/shared/assert-never'
import { Resvg } from '@resvg/resvg-js'
import { type Bitmap, fillRect, thresholdPixels } from './bitmap.ts'
import { barPattern, squarePattern } from './code-patterns.ts'
import { fontFiles, measureText, splitRuns } from './paper-fonts.ts'
import type { Mark, PaperLayout } from './sheet.ts'

/** Text is thresholded, never dithered: the stacked marks of Vietnamese letters stay clear at this value. */
const threshold = 150

/** Draws a layout in dots. Codes are drawn after thresholding, in whole dots: a scaled picture of a code does not read. */
export function drawPaper(layout: PaperLayout): Bitmap {
  const rendered = new Resvg(paperSvg(layout), {
    font: { loadSystemFonts: false, fontFiles: [...fontFiles], defaultFontFamily: 'Be Vietnam Pro' },
    fitTo: { mode: 'original' },
  }).render()
  const bitmap = thresholdPixels(rendered.pixels, rendered.width, rendered.height, threshold)
  for (const mark of layout.marks) {
    if (mark.kind === 'bars') drawBars(bitmap, mark)
    if (mark.kind === 'square') drawSquare(bitmap, mark)
  }
  return bitmap
}

/** The layout without its codes as an SVG document; `bleed` shows what lies that many dots outside the paper. */
export function paperSvg({ width, height, marks }: PaperLayout, bleed = 0): string {
  const box = `${-bleed} ${-bleed} ${width + 2 * bleed} ${height + 2 * bleed}`
  const body = marks.map(svgOf).join('')
  const white = `<rect x="${-bleed}" y="${-bleed}" width="100%" height="100%" fill="#fff"/>`
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width + 2 * bleed}" height="${height + 2 * bleed}" viewBox="${box}">${white}${body}</svg>`
}

function svgOf(mark: Mark): string {
  switch (mark.kind) {
    case 'text':
      return svgText(mark)
    case 'rect':
      return `<rect x="${mark.x}" y="${mark.y}" width="${mark.width}" height="${mark.height}"/>`
    case 'frame':
      return `<rect x="${mark.x + 2}" y="${mark.y + 2}" width="${mark.width - 4}" height="${mark.height - 4}" fill="none" stroke="#000" stroke-width="4"/>`
    case 'petals':
      return `<path transform="translate(${mark.x} ${mark.y}) scale(${mark.size / 32})" d="${petals}"/>`
    case 'person':
      return `<path transform="translate(${mark.x} ${mark.y}) scale(${mark.height / (mark.you ? 46 : 32)})" ${mark.you ? you : other}/>`
    case 'bars':
    case 'square':
      return ''
    default:
      return assertNever(mark)
  }
}

/** Four leaves in a cell of 32 × 32. */
const petals = [
  [3, 3],
  [29, 3],
  [29, 29],
  [3, 29],
]
  .map(([x, y]) => `M${x} ${y}A14.5 14.5 0 0 1 16 16A14.5 14.5 0 0 1 ${x} ${y}`)
  .join('')

/** Somebody before you: 22 × 32. */
const other = 'd="M11 0a7 7 0 0 1 0 14a7 7 0 0 1 0-14M0 32V23C0 18 5 15 11 15S22 18 22 23V32Z"'
/** You, taller and hollow: 34 × 46. */
const you =
  'fill="none" stroke="#000" stroke-width="5" d="M17 2.5a8.5 8.5 0 0 1 0 18a8.5 8.5 0 0 1 0-18M2.5 43.5V34C2.5 27 9 22 17 22S31.5 27 31.5 34V43.5Z"'

/**
 * One element per run, placed by our own measure: resvg 2.6 draws nothing at all for some texts whose runs are spans of
 * one element ("Gọi 3 lần"), and says nothing.
 */
function svgText({ text, x, baseline, anchor, size, weight, digits, white }: Extract<Mark, { kind: 'text' }>): string {
  const fill = white ? ' fill="#fff"' : ''
  let at = anchor === 'middle' ? x - measureText(text, size, weight, digits) / 2 : x
  let svg = ''
  for (const run of splitRuns(text, digits)) {
    const words = run.text.trim().replaceAll('\u00a0', ' ')
    const indent = run.text.slice(0, run.text.length - run.text.trimStart().length)
    const left = at + (indent === '' ? 0 : measureText(indent, size, weight, digits))
    if (words !== '') {
      svg += `<text x="${left.toFixed(2)}" y="${baseline}" font-family="${run.family}" font-size="${size}" font-weight="${weight}"${fill}>${escapeXml(words)}</text>`
    }
    at += measureText(run.text, size, weight, digits)
  }
  return svg
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function drawBars(bitmap: Bitmap, { x, y, height, module, code }: Extract<Mark, { kind: 'bars' }>): void {
  let at = x
  barPattern(code).widths.forEach((width, index) => {
    if (index % 2 === 0) fillRect(bitmap, at, y, width * module, height)
    at += width * module
  })
}

function drawSquare(bitmap: Bitmap, { x, y, module, code }: Extract<Mark, { kind: 'square' }>): void {
  const { size, black } = squarePattern(code)
  black.forEach((isBlack, index) => {
    if (!isBlack) return
    fillRect(bitmap, x + (index % size) * module, y + Math.floor(index / size) * module, module, module)
  })
}
