import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { ChecklistPaper, Paper } from '@denluot/shared/contract/machine-contract'
import { Resvg } from '@resvg/resvg-js'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import { jobCommands } from '../printer/print-job.ts'
import { listPrinterModels, type PrinterModel, printerModelOf } from '../printer/printer-model.ts'
import { createManualTiming } from '../timing.ts'
import { createVirtualPrinter, type PaperFromPrinter } from '../virtual-printer/virtual-printer.ts'
import { type Bitmap, countBlack, countDifferences, createBitmap, thresholdPixels } from './bitmap.ts'
import { bitmapToPng, pngToBitmap } from './bitmap-png.ts'
import { drawPaper, paperSvg } from './draw-paper.ts'
import { layOutPaper, paperBitmap } from './paper-bitmap.ts'
import { fontFiles } from './paper-fonts.ts'
import { randomTicket } from './random-ticket.ts'
import { sampleTicket } from './sample-ticket.ts'
import { testCode } from './test-layout.ts'

const seed = 20_261_121
const checklist: ChecklistPaper = {
  kind: 'checklist',
  language: 'en',
  office: sampleTicket.office,
  procedure: 'Đăng ký khai sinh có yếu tố nước ngoài',
  items: ['Giấy chứng sinh (bản chính)', `Tờ khai theo mẫu ${'dài '.repeat(60)}`],
  facts: [{ label: 'Lệ phí', text: 'Không thu' }],
  at: sampleTicket.at,
}

const usualModel = printerModelOf('generic-80', 'test')

/** What a printer lays on paper when it gets the bytes in pieces of the given sizes, over and over. */
function printed(
  bitmap: Bitmap,
  model: PrinterModel,
  line: 'fast' | 'serial',
  sizes: readonly number[],
): PaperFromPrinter {
  const printer = createVirtualPrinter({ dots: model.dots, timing: createManualTiming(), timeOfDay: () => '' })
  const { receive } = printer.attach({ send: () => {}, pause: () => {}, resume: () => {} })
  const bytes = Buffer.concat(jobCommands(bitmap, model, line))
  for (let at = 0, i = 0; at < bytes.length; i++) {
    const size = sizes[i % sizes.length] ?? 1
    receive(bytes.subarray(at, at + size))
    at += size
  }
  const [paper] = printer.papers()
  if (paper === undefined) throw new Error('nothing was cut')
  return paper
}

/** Texts of the codes on a picture of dots, by format. */
async function codesOn(bitmap: Bitmap): Promise<readonly (readonly [string, string])[]> {
  const read = await readBarcodes(new Uint8Array(bitmapToPng(bitmap)), { formats: ['QRCode', 'Code128'] })
  return read.map(({ format, text }) => [format, text] as const).sort()
}

beforeAll(() => {
  const wasm = readFileSync(fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm')))
  prepareZXingModule({
    overrides: { wasmBinary: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) as ArrayBuffer },
  })
})

describe.each(listPrinterModels())('on paper of %s', (id) => {
  const model = printerModelOf(id, 'test')

  test('[D1] [D2] the printed dots are the dots that were drawn, and both codes on them read back as the ticket’s code', async () => {
    await fc.assert(
      fc.asyncProperty(
        randomTicket,
        fc.array(fc.integer({ min: 1, max: 5_000 }), { minLength: 1, maxLength: 5 }),
        fc.constantFrom('fast' as const, 'serial' as const),
        async (ticket, sizes, line) => {
          const bitmap = paperBitmap(ticket, model)
          const paper = printed(bitmap, model, line, sizes)
          expect(bitmap.width).toBe(model.dots)
          expect(countDifferences(paper.bitmap, bitmap)).toBe(0)
          expect([paper.unknownBytes, paper.overflowRows]).toEqual([0, 0])
          expect(await codesOn(paper.bitmap)).toEqual([
            ['Code128', ticket.code],
            ['QRCode', ticket.code],
          ])
        },
      ),
      { seed, numRuns: 6 },
    )
  })

  test('[D3] no ink lies outside the paper', () => {
    const bleed = 48
    fc.assert(
      fc.property(randomTicket, (ticket) => {
        const layout = layOutPaper(ticket, model)
        const marks = layout.marks.filter((mark) => mark.kind !== 'bars' && mark.kind !== 'square')
        const { pixels, width, height } = new Resvg(paperSvg(layout, bleed), {
          font: { loadSystemFonts: false, fontFiles: [...fontFiles] },
        }).render()
        const everywhere = countBlack(thresholdPixels(pixels, width, height, 150))
        expect(everywhere).toBe(countBlack(drawPaper({ ...layout, marks })))
      }),
      { seed: seed + 2, numRuns: 3 },
    )
  })

  test('the other papers fit it too', async () => {
    const page: Paper = { kind: 'test', language: 'vi', office: sampleTicket.office, at: sampleTicket.at }
    const { bitmap } = printed(paperBitmap(page, model), model, 'fast', [4_096])
    expect(await codesOn(bitmap)).toEqual([
      ['Code128', testCode],
      ['QRCode', testCode],
    ])
    expect(countBlack(paperBitmap(checklist, model))).toBeGreaterThan(5_000)
  })
})

test('[D4] every line of text leaves ink', () => {
  fc.assert(
    fc.property(randomTicket, (ticket) => {
      const layout = layOutPaper(ticket, usualModel)
      for (const mark of layout.marks) {
        if (mark.kind !== 'text') continue
        const line = { ...mark, baseline: 60, x: mark.anchor === 'middle' ? 300 : 10, white: false, size: 28 }
        const ink = countBlack(drawPaper({ width: 600, height: 80, marks: [line] }))
        expect(ink, mark.text).toBeGreaterThan(40)
      }
    }),
    { seed: seed + 3, numRuns: 3 },
  )
})

test('[D5] a character that no font of ours has is an error, not a gap', () => {
  expect(() => paperBitmap({ ...sampleTicket, service: { vi: 'Sao y 😀' } }, usualModel)).toThrow('missing-glyph: 😀')
})

test('[D6] the number is at least 12 mm high on 80 mm paper, and as wide as the paper allows', () => {
  const heightOf = (number: string): number => {
    const layout = layOutPaper({ ...sampleTicket, number }, usualModel)
    const marks = layout.marks.filter((mark) => mark.kind === 'text' && mark.digits === 'all')
    const bitmap = drawPaper({ ...layout, marks })
    const rows = Array.from({ length: bitmap.height }, (_, y) =>
      bitmap.data.subarray(y * bitmap.stride, (y + 1) * bitmap.stride),
    )
    const inked = rows.map((row) => row.some((byte) => byte !== 0))
    return inked.lastIndexOf(true) - inked.indexOf(true) + 1
  }
  expect(heightOf('A047')).toBeGreaterThanOrEqual(12 * 8)
  expect(heightOf('A1047')).toBeGreaterThanOrEqual(12 * 8)
  expect(heightOf('A047')).toBeGreaterThan(heightOf('A1047'))
})

test('[D33] the short form saves paper and still carries the code', async () => {
  const short = paperBitmap(sampleTicket, usualModel, 'short')
  expect(short.height).toBeLessThanOrEqual(paperBitmap(sampleTicket, usualModel).height - 150)
  expect(await codesOn(short)).toEqual([['Code128', sampleTicket.code]])
})

test('the same text in either Unicode form gives the same picture', () => {
  const nfd = { ...sampleTicket, service: { vi: sampleTicket.service.vi.normalize('NFD') } }
  expect(countDifferences(paperBitmap(nfd, usualModel), paperBitmap(sampleTicket, usualModel))).toBe(0)
})

test('[D7] a reprint is marked, a priority ticket stands out, English stands under the Vietnamese', () => {
  const texts = (part: Partial<typeof sampleTicket>): readonly string[] =>
    layOutPaper({ ...sampleTicket, ...part }, usualModel).marks.flatMap((mark) =>
      mark.kind === 'text' ? [mark.text] : [],
    )
  expect(texts({})).not.toContain('In lại')
  expect(texts({ reprint: true })).toContain('In lại')
  expect(texts({ priority: true })).toContain('Ưu tiên')
  const both = texts({ language: 'en' })
  expect(both.indexOf('Certified copies')).toBeGreaterThan(both.indexOf('Sao y, chứng thực'))
})

test('a bitmap comes back from its PNG', () => {
  const bitmap = paperBitmap(sampleTicket, usualModel)
  expect(countDifferences(pngToBitmap(bitmapToPng(bitmap)), bitmap)).toBe(0)
  expect(countDifferences(pngToBitmap(bitmapToPng(createBitmap(8, 3))), createBitmap(8, 3))).toBe(0)
})
