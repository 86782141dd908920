import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { countDifferences } from '@denluot/machine/paper/bitmap'
import { bitmapToPng } from '@denluot/machine/paper/bitmap-png'
import { paperBitmap } from '@denluot/machine/paper/paper-bitmap'
import type { PrinterModel } from '@denluot/machine/printer/printer-model'
import type { PaperFromPrinter } from '@denluot/machine/virtual-printer/virtual-printer'
import { paper as paperSchema } from '@denluot/shared/contract/machine-contract'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'

/** Papers that a page handed to its machine host, as they went over the wire. */
export function papersSent(page: Page): unknown[] {
  const sent: unknown[] = []
  page.on('websocket', (socket) => {
    socket.on('framesent', ({ payload }) => {
      const paper = paperWithin(readJson(payload.toString()))
      if (paper !== null) sent.push(paper)
    })
  })
  return sent
}

function readJson(text: string): unknown {
  return text.startsWith('{') ? JSON.parse(text) : null
}

function paperWithin(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return null
  if ('paper' in value) return value.paper
  return (
    Object.values(value)
      .map(paperWithin)
      .find((found) => found !== null) ?? null
  )
}

let reader: Promise<unknown> | null = null

function prepareReader(): Promise<unknown> {
  const wasm = readFileSync(fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm')))
  return prepareZXingModule({ overrides: { wasmBinary: wasm.buffer as ArrayBuffer }, fireImmediately: true })
}

/** What came out of the printer is the picture of what was sent, whole, and its codes read back as the ticket's. */
export async function checkPaper(
  decoded: PaperFromPrinter | undefined,
  sent: unknown,
  model: PrinterModel,
  code: string,
): Promise<void> {
  if (decoded === undefined) throw new Error('no paper came out')
  reader ??= prepareReader()
  await reader
  expect(countDifferences(decoded.bitmap, paperBitmap(paperSchema.parse(sent), model))).toBe(0)
  expect([decoded.unknownBytes, decoded.overflowRows, decoded.cut]).toEqual([0, 0, true])
  const codes = await readBarcodes(bitmapToPng(decoded.bitmap), { formats: ['QRCode', 'Code128'] })
  expect(codes.map(({ format, text }) => `${format} ${text}`).sort()).toEqual([`Code128 ${code}`, `QRCode ${code}`])
}
