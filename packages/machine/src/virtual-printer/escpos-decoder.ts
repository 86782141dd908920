import { type Bitmap, createBitmap } from '../paper/bitmap.ts'

/** What the bytes asked a printer to do beyond printing. */
export type DecoderEvents = {
  readonly cut: (paper: DecodedPaper) => void
  /** `GS r n` came up in its turn. */
  readonly receipt: (n: number) => void
}

export type DecodedPaper = {
  readonly bitmap: Bitmap
  /** Bytes that are no command this decoder knows. */
  readonly unknownBytes: number
  /** Rows with ink beyond the paper. */
  readonly overflowRows: number
}

const lineFeedDots = 30

/** Turns ESC/POS back into dots, at any chunk size, the way a printer `dots` wide would lay them on paper. */
export function createEscposDecoder(dots: number, events: DecoderEvents) {
  const stride = dots / 8
  let rows: Uint8Array[] = []
  let unknownBytes = 0
  let overflowRows = 0
  let margin = 0
  let align: 'left' | 'middle' | 'right' = 'left'
  let pending: Uint8Array = new Uint8Array()
  let picture: { readonly width: number; rowsLeft: number; readonly at: number } | undefined

  const blankRows = (count: number): void => {
    for (let i = 0; i < count; i++) rows.push(new Uint8Array(stride))
  }
  const paper = (): DecodedPaper => {
    const bitmap = createBitmap(dots, rows.length)
    for (const [index, row] of rows.entries()) bitmap.data.set(row, index * stride)
    return { bitmap, unknownBytes, overflowRows }
  }
  const endPaper = (): void => {
    events.cut(paper())
    rows = []
    unknownBytes = 0
    overflowRows = 0
  }
  const startPicture = (width: number, height: number): void => {
    const room = dots - margin - width * 8
    const indent = align === 'left' ? 0 : align === 'middle' ? room >> 1 : room
    picture = { width, rowsLeft: height, at: margin + Math.max(0, indent) }
  }
  const printRow = (source: Uint8Array, at: number): void => {
    const row = new Uint8Array(stride)
    let overflows = false
    source.forEach((byte, index) => {
      for (let bit = 0; bit < 8; bit++) {
        if ((byte & (0x80 >> bit)) === 0) continue
        const x = at + index * 8 + bit
        if (x >= dots) overflows = true
        else row[x >> 3] = (row[x >> 3] ?? 0) | (0x80 >> (x & 7))
      }
    })
    if (overflows) overflowRows++
    rows.push(row)
  }

  /** Runs the command at the start of `bytes`; how many bytes it took, 0 when it is not whole yet. */
  const command = (bytes: Uint8Array): number => {
    const [first = 0, second, third, fourth] = bytes
    if (first === 0x00) return 1
    if (first === 0x0a) {
      blankRows(lineFeedDots)
      return 1
    }
    const length = lengthOf(bytes)
    if (length === 'unknown') {
      unknownBytes++
      return 1
    }
    if (bytes.length < length || second === undefined) return 0
    switch ((first << 8) | second) {
      case 0x1b40:
        margin = 0
        align = 'left'
        break
      case 0x1b61:
        align = (third ?? 0) % 48 === 1 ? 'middle' : (third ?? 0) % 48 === 2 ? 'right' : 'left'
        break
      case 0x1b4a:
        blankRows(third ?? 0)
        break
      case 0x1b64:
        blankRows((third ?? 0) * lineFeedDots)
        break
      case 0x1d4c:
        margin = (third ?? 0) + 256 * (fourth ?? 0)
        break
      case 0x1d72:
        events.receipt(third ?? 0)
        break
      case 0x1d56:
        if ((third ?? 0) >= 65) blankRows(fourth ?? 0)
        endPaper()
        break
      case 0x1d76: {
        const [, , , , xl = 0, xh = 0, yl = 0, yh = 0] = bytes
        startPicture(xl + 256 * xh, yl + 256 * yh)
        break
      }
      default:
        break
    }
    return length
  }

  return {
    push(bytes: Uint8Array): void {
      let rest = pending.length === 0 ? bytes : Buffer.concat([pending, bytes])
      for (;;) {
        if (picture !== undefined) {
          if (picture.rowsLeft === 0 || picture.width === 0) {
            picture = undefined
            continue
          }
          if (rest.length < picture.width) break
          printRow(rest.subarray(0, picture.width), picture.at)
          picture.rowsLeft--
          rest = rest.subarray(picture.width)
          continue
        }
        if (rest.length === 0) break
        const taken = command(rest)
        if (taken === 0) break
        rest = rest.subarray(taken)
      }
      pending = rest.slice()
    },
    /** The paper that hangs in the printer, not cut yet. */
    paper,
    rowCount: (): number => rows.length,
    /** Power off and on: what was not printed is gone, what was is still there. */
    restart(): void {
      pending = new Uint8Array()
      picture = undefined
      margin = 0
      align = 'left'
    },
  }
}

/** Bytes of the command that starts here, its picture data excluded. At least 2 while the second byte is missing. */
function lengthOf(bytes: Uint8Array): number | 'unknown' {
  const [first = 0, second, third] = bytes
  if (first !== 0x1b && first !== 0x1d && first !== 0x10) return 'unknown'
  if (second === undefined) return 2
  switch ((first << 8) | second) {
    case 0x1b40:
      return 2
    case 0x1b61:
    case 0x1b4a:
    case 0x1b64:
    case 0x1d61:
    case 0x1d72:
    case 0x1004:
    case 0x1005:
      return 3
    case 0x1d4c:
      return 4
    case 0x1014:
      return 5
    case 0x1d76:
      return third === undefined || third === 0x30 ? 8 : 'unknown'
    case 0x1d56:
      if (third === undefined) return 3
      return third >= 65 ? 4 : 3
    default:
      return 'unknown'
  }
}
