import bwip from 'bwip-js/node'
import { PaperError } from './paper-error.ts'

/** Widths of bar, gap, bar, … in modules, without quiet zones. */
export type BarPattern = { readonly modules: number; readonly widths: readonly number[] }
/** `size × size` modules, row by row, true = black, without quiet zone. */
export type SquarePattern = { readonly size: number; readonly black: readonly boolean[] }

export const barQuietZone = 10
export const squareQuietZone = 4

/** Code128 of an ASCII text, check digit included. */
export function barPattern(text: string): BarPattern {
  const widths = [...(read(bwip.raw('code128', text)).sbs ?? [])]
  if (widths.length === 0) throw new PaperError('code-too-wide', text)
  return { modules: widths.reduce((sum, width) => sum + width, 0), widths }
}

/** The smallest QR of a text at error correction Q (a quarter may be lost). */
export function squarePattern(text: string): SquarePattern {
  const { pixs, pixx } = read(bwip.raw('qrcode', text, 'eclevel=Q'))
  if (pixs === undefined || pixx === undefined) throw new PaperError('code-too-wide', text)
  return { size: pixx, black: Array.from(pixs, (pixel) => pixel === 1) }
}

type Raw = {
  readonly sbs?: ArrayLike<number> & Iterable<number>
  readonly pixs?: ArrayLike<number>
  readonly pixx?: number
}

/** bwip-js answers one symbol in a list; which fields it has depends on the kind of code. */
function read(answer: readonly Raw[]): Raw {
  return answer[0] ?? {}
}
