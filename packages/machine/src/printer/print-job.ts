import type { Bitmap } from '../paper/bitmap.ts'
import { askReceipt, begin, cut, encodeBitmap, feed } from './escpos.ts'
import type { PrinterModel } from './printer-model.ts'

/** Bytes of the largest picture command in a job, head included. */
export function largestBand(model: PrinterModel, line: 'fast' | 'serial'): number {
  return 8 + (bandRows(model, line) * model.dots) / 8
}

function bandRows(model: PrinterModel, line: 'fast' | 'serial'): number {
  return line === 'serial' ? model.serialBandRows : model.bandRows
}

/** The whole of one job, in order: what is sent for a bitmap, up to the request for a receipt. */
export function jobCommands(bitmap: Bitmap, model: PrinterModel, line: 'fast' | 'serial'): readonly Uint8Array[] {
  const rows = bandRows(model, line)
  const end = model.cut === 'none' ? feed(model.feedBeforeCut) : cut(model.feedBeforeCut)
  return [begin, ...encodeBitmap(bitmap, { rows, crop: model.crop }), end, askReceipt]
}
