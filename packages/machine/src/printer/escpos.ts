import { type Bitmap, createBitmap } from '../paper/bitmap.ts'

/** ESC/POS as the usual 80 and 58 mm printers speak it. Everything here is bytes; nothing opens a device. */

const ESC = 0x1b
const GS = 0x1d
const DLE = 0x10

/** Start every job from a known state, with status broadcasts off. */
export const begin: Uint8Array = Uint8Array.of(ESC, 0x40, GS, 0x61, 0)
/** Answered in its turn, so the answer says that everything before it was consumed. */
export const askReceipt: Uint8Array = Uint8Array.of(GS, 0x72, 1)
/** Answered at once, even by a printer that is busy. */
export const askOffline: Uint8Array = Uint8Array.of(DLE, 0x04, 2)
export const askPaper: Uint8Array = Uint8Array.of(DLE, 0x04, 4)

/** Feed to the cutter and `dots` beyond, then cut. */
export function cut(dots: number): Uint8Array {
  return Uint8Array.of(GS, 0x56, 66, dots)
}

/** Feed `dots`, any number. */
export function feed(dots: number): Uint8Array {
  const bytes: number[] = []
  for (let left = dots; left > 0; left -= 255) bytes.push(ESC, 0x4a, Math.min(255, left))
  return Uint8Array.from(bytes)
}

/** How a bitmap is cut into commands. */
export type BandPlan = {
  /** Rows in one picture command, 1–128. */
  readonly rows: number
  /** Leave out white margins, moving the rest with `GS L`. */
  readonly crop: boolean
}

/** Rows `from` to `to` (exclusive) that carry ink, and the bytes of a row between which it lies. */
type Segment = { readonly from: number; readonly to: number; readonly left: number; readonly right: number }

/** White rows fewer than this stay in the picture: a feed command is no shorter. */
const shortestFeed = 4

/** The commands that print a bitmap: pictures for rows with ink, feeds for white ones. */
export function encodeBitmap(bitmap: Bitmap, plan: BandPlan): readonly Uint8Array[] {
  const safe = withoutRealTimeCodes(bitmap, plan.crop)
  const commands: Uint8Array[] = []
  let at = 0
  for (const segment of segmentsOf(safe, plan.crop)) {
    if (segment.from > at) commands.push(feed(segment.from - at))
    if (plan.crop) commands.push(leftMargin(segment.left * 8))
    for (let row = segment.from; row < segment.to; row += plan.rows) {
      commands.push(band(safe, { ...segment, from: row, to: Math.min(segment.to, row + plan.rows) }))
    }
    at = segment.to
  }
  if (bitmap.height > at) commands.push(feed(bitmap.height - at))
  if (plan.crop) commands.push(leftMargin(0))
  return commands
}

function leftMargin(dots: number): Uint8Array {
  return Uint8Array.of(GS, 0x4c, dots & 0xff, dots >> 8)
}

function band(bitmap: Bitmap, { from, to, left, right }: Segment): Uint8Array {
  const width = right - left
  const rows = to - from
  const bytes = new Uint8Array(8 + width * rows)
  bytes.set([GS, 0x76, 0x30, 0, width & 0xff, width >> 8, rows & 0xff, rows >> 8])
  for (let row = 0; row < rows; row++) {
    const start = (from + row) * bitmap.stride
    bytes.set(bitmap.data.subarray(start + left, start + right), 8 + row * width)
  }
  return bytes
}

function segmentsOf(bitmap: Bitmap, crop: boolean): readonly Segment[] {
  const segments: Segment[] = []
  let open: Segment | undefined
  for (let row = 0; row < bitmap.height; row++) {
    const bytes = bitmap.data.subarray(row * bitmap.stride, (row + 1) * bitmap.stride)
    const first = bytes.findIndex((byte) => byte !== 0)
    if (first === -1) continue
    const last = bytes.findLastIndex((byte) => byte !== 0)
    const left = crop ? first : 0
    const right = crop ? last + 1 : bitmap.stride
    if (open !== undefined && row - open.to < shortestFeed) {
      open = { from: open.from, to: row + 1, left: Math.min(open.left, left), right: Math.max(open.right, right) }
    } else {
      if (open !== undefined) segments.push(open)
      open = { from: row, to: row + 1, left, right }
    }
  }
  if (open !== undefined) segments.push(open)
  return segments
}

/** Second bytes that make a printer act on 0x10 even inside a picture: EOT asks, ENQ and DC4 may clear its buffer. */
const realTime: ReadonlySet<number> = new Set([0x04, 0x05, 0x14])

/**
 * The bitmap less the few single dots whose bytes would read as a real-time command when sent. Dots may move the margins
 * that are cropped, so it looks again until nothing is left to clear.
 */
export function withoutRealTimeCodes(bitmap: Bitmap, crop: boolean): Bitmap {
  let safe = bitmap
  for (;;) {
    const places = realTimePlaces(safe, crop)
    if (places.length === 0) return safe
    if (safe === bitmap) {
      safe = createBitmap(bitmap.width, bitmap.height)
      safe.data.set(bitmap.data)
    }
    for (const place of places) safe.data[place] = 0
  }
}

function realTimePlaces(bitmap: Bitmap, crop: boolean): readonly number[] {
  const places: number[] = []
  for (const { from, to, left, right } of segmentsOf(bitmap, crop)) {
    let previous = -1
    for (let row = from; row < to; row++) {
      for (let at = row * bitmap.stride + left; at < row * bitmap.stride + right; at++) {
        if (previous !== -1 && bitmap.data[previous] === DLE && realTime.has(bitmap.data[at] ?? 0))
          places.push(previous)
        previous = at
      }
    }
  }
  return places
}
