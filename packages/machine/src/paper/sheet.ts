import { barPattern, barQuietZone, squarePattern, squareQuietZone } from './code-patterns.ts'
import { balanceLines, keepCounts } from './line-breaks.ts'
import { PaperError } from './paper-error.ts'
import { measureText, type Weight } from './paper-fonts.ts'

/** Something that leaves ink, placed in dots from the top left of the paper. */
export type Mark =
  | {
      readonly kind: 'text'
      readonly text: string
      readonly x: number
      readonly baseline: number
      readonly anchor: 'start' | 'middle'
      readonly size: number
      readonly weight: Weight
      readonly digits: 'mixed' | 'all'
      readonly white: boolean
    }
  | { readonly kind: 'rect'; readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  | { readonly kind: 'frame'; readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  | { readonly kind: 'petals'; readonly x: number; readonly y: number; readonly size: number }
  | { readonly kind: 'person'; readonly x: number; readonly y: number; readonly height: number; readonly you: boolean }
  | {
      readonly kind: 'bars'
      readonly x: number
      readonly y: number
      readonly height: number
      readonly module: number
      readonly code: string
    }
  | { readonly kind: 'square'; readonly x: number; readonly y: number; readonly module: number; readonly code: string }

export type TextStyle = { readonly size: number; readonly weight: Weight; readonly align?: 'start' | 'middle' }

/** A finished layout: `width` × `height` dots. */
export type PaperLayout = { readonly width: number; readonly height: number; readonly marks: readonly Mark[] }

/** Paper longer than half a metre is a mistake, not a slip. */
const longestPaper = 4_000
const lineHeight = 1.34
/** Room above the baseline for stacked marks such as Ổ and Ễ, in em. */
const rise = 1.02

/** Lays things under one another on paper `width` dots wide; `margin` dots stay free at both sides of text and rules. */
export class Sheet {
  readonly width: number
  readonly margin: number
  readonly marks: Mark[] = []
  /** Dots from the top to the next thing. */
  y = 0

  constructor(width: number, margin: number) {
    this.width = width
    this.margin = margin
  }

  get inner(): number {
    return this.width - 2 * this.margin
  }

  gap(dots: number): void {
    this.y += dots
  }

  /** Text in balanced lines, in a column that starts at `left` when one is given. */
  text(text: string, style: TextStyle, left = this.margin, width = this.inner): void {
    const { size, weight, align = 'middle' } = style
    for (const line of linesOf(text, style, width)) {
      const x = align === 'middle' ? left + width / 2 : left
      const baseline = this.y + Math.round(size * rise)
      this.marks.push({
        kind: 'text',
        text: line,
        x,
        baseline,
        anchor: align,
        size,
        weight,
        digits: 'mixed',
        white: false,
      })
      this.y += Math.round(size * lineHeight)
    }
  }

  rule(): void {
    this.marks.push({ kind: 'rect', x: this.margin, y: this.y, width: this.inner, height: 3 })
    this.y += 3
  }

  dashes(): void {
    for (let x = this.margin; x + 8 <= this.width - this.margin; x += 14) {
      this.marks.push({ kind: 'rect', x, y: this.y, width: 8, height: 3 })
    }
    this.y += 3
  }

  /** The breeze-block frieze across the whole paper. */
  frieze(size: number): void {
    const count = Math.floor(this.width / size)
    const start = Math.floor((this.width - count * size) / 2)
    for (let i = 0; i < count; i++) this.marks.push({ kind: 'petals', x: start + i * size, y: this.y, size })
    this.y += size
  }

  /** One short text in a black block, or in a frame; centred, or at the margin. */
  label(text: string, size: number, look: 'block' | 'frame', align: 'start' | 'middle'): void {
    const pad = Math.round(size * 0.55)
    const width = Math.min(this.inner, Math.ceil(measureText(text, size, 700)) + 2 * pad)
    const height = Math.round(size * 1.5)
    const x = align === 'middle' ? Math.round((this.width - width) / 2) : this.margin
    this.marks.push({ kind: look === 'block' ? 'rect' : 'frame', x, y: this.y, width, height })
    const baseline = this.y + Math.round(size * 1.08)
    const white = look === 'block'
    this.marks.push({
      kind: 'text',
      text,
      x: x + width / 2,
      baseline,
      anchor: 'middle',
      size,
      weight: 700,
      digits: 'mixed',
      white,
    })
    this.y += height
  }

  /** Dots across of a QR with its quiet zone. */
  static squareWidth(code: string, module: number): number {
    return (squarePattern(code).size + 2 * squareQuietZone) * module
  }

  /** A QR whose quiet zone starts at `x`; the cursor does not move. */
  square(code: string, x: number, module: number): void {
    this.marks.push({
      kind: 'square',
      x: x + squareQuietZone * module,
      y: this.y + squareQuietZone * module,
      module,
      code,
    })
  }

  /** Code128 in the middle, with the widest module up to `widest` that leaves both quiet zones. */
  bars(code: string, height: number, widest: number): void {
    const { modules } = barPattern(code)
    const module = Math.min(widest, Math.floor(this.width / (modules + 2 * barQuietZone)))
    if (module < 2) throw new PaperError('code-too-wide', code)
    const x = Math.floor((this.width - modules * module) / 2)
    this.marks.push({ kind: 'bars', x, y: this.y, height, module, code })
    this.y += height
  }

  finish(): PaperLayout {
    if (this.y > longestPaper) throw new PaperError('too-long', `${this.y} dots`)
    return { width: this.width, height: this.y, marks: this.marks }
  }
}

/** The lines a text takes in `width` dots. Throws PaperError `missing-glyph`. */
export function linesOf(text: string, { size, weight }: TextStyle, width: number): readonly string[] {
  return balanceLines(keepCounts(text), width, (part) => measureText(part, size, weight))
}
