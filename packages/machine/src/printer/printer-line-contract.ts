import { describe, expect, test } from 'vitest'
import { type Bitmap, countDifferences, createBitmap } from '../paper/bitmap.ts'
import { paperBitmap } from '../paper/paper-bitmap.ts'
import { sampleTicket } from '../paper/sample-ticket.ts'
import { realTiming } from '../timing.ts'
import { createVirtualPrinter, type VirtualPrinter } from '../virtual-printer/virtual-printer.ts'
import { executeJob } from './print-driver.ts'
import { jobCommands, largestBand } from './print-job.ts'
import type { PrinterLine } from './printer-line.ts'
import { printerModelOf } from './printer-model.ts'
import { type Deadlines, type LineMemory, probePrinter } from './send-job.ts'

/** A line that leads to a virtual printer, and how to take both away. */
export type LineUnderTest = { readonly line: PrinterLine; readonly close: () => Promise<void> }

const model = printerModelOf('generic-80', 'test')
const bitmap = paperBitmap(sampleTicket, model)
/** More than 60 kB on any line: dots everywhere, so that nothing can be left out. */
const largeBitmap = createBitmap(model.dots, 900)
largeBitmap.data.forEach((_, at) => {
  largeBitmap.data[at] = 0x81 | ((at * 7) & 0x66)
})
const deadlines: Deadlines = { open: 2_000, answer: 150, chunk: 300, receipt: 300, close: 500 }
/** For jobs that must come through however busy the testing machine is. */
const patient: Deadlines = { open: 5_000, answer: 3_000, chunk: 5_000, receipt: 8_000, close: 2_000 }

/** What every way to a printer must do, the simulated one included. */
export function testPrinterLine(name: string, connect: (printer: VirtualPrinter) => Promise<LineUnderTest>): void {
  const withLine = async (
    run: (at: {
      printer: VirtualPrinter
      memory: LineMemory
      print: (patience?: Deadlines, picture?: Bitmap) => ReturnType<typeof executeJob>
      probe: () => ReturnType<typeof probePrinter>
    }) => Promise<void>,
  ): Promise<void> => {
    const printer = createVirtualPrinter({
      dots: model.dots,
      timing: realTiming,
      timeOfDay: () => '',
      slowRate: 200_000,
    })
    const { line, close } = await connect(printer)
    const memory: LineMemory = { torn: false, owed: 0 }
    const speed = line.kind === 'serial' ? 'serial' : 'fast'
    const bandBytes = largestBand(model, speed)
    try {
      await run({
        printer,
        memory,
        print: (patience = deadlines, picture = bitmap) =>
          executeJob(jobCommands(picture, model, speed), {
            line,
            timing: realTiming,
            deadlines: patience,
            memory,
            bandBytes,
          }),
        probe: () => probePrinter({ line, timing: realTiming, deadlines: patient }),
      })
    } finally {
      await close()
    }
  }
  /** Printer papers that equal the bitmap, by number of differing dots, unknown bytes and rows off the paper. */
  const faultsOf = (printer: VirtualPrinter) =>
    printer.papers().map((paper) => [countDifferences(paper.bitmap, bitmap), paper.unknownBytes, paper.overflowRows])

  describe(`a printer line: ${name}`, () => {
    test('[D1] prints exactly the dots it was given and confirms', () =>
      withLine(async ({ printer, print }) => {
        expect(await print(patient)).toMatchObject({ state: 'confirmed', paper: 'ok' })
        expect(faultsOf(printer)).toEqual([[0, 0, 0]])
      }))

    test('[D12] two jobs are two papers: nothing of the first is sent again', () =>
      withLine(async ({ printer, print }) => {
        await print(patient)
        await print(patient)
        expect(faultsOf(printer)).toEqual([
          [0, 0, 0],
          [0, 0, 0],
        ])
      }))

    test('[D13] everything arrives at a slow printer that sends status noise', () =>
      withLine(async ({ printer, print }) => {
        printer.setFault('slow')
        printer.setNoise(true)
        expect(await print(patient, largeBitmap)).toMatchObject({ state: 'confirmed' })
        expect(printer.papers().map((paper) => countDifferences(paper.bitmap, largeBitmap))).toEqual([0])
      }))

    test.each([
      ['paper-out', 'paper-out'],
      ['cover-open', 'cover-open'],
    ] as const)('[D14] %s before the job fails it, and no byte of it comes out, not even later', (fault, reason) =>
      withLine(async ({ printer, print }) => {
        printer.setFault(fault)
        expect(await print(patient)).toMatchObject({ state: 'failed', reason })
        printer.setFault('none')
        await print(patient)
        expect(faultsOf(printer)).toEqual([[0, 0, 0]])
      }),
    )

    test('[D15] paper that runs out in mid-job is a doubt', () =>
      withLine(async ({ printer, print }) => {
        printer.setFault('paper-out-mid-job')
        const result = await print({ ...deadlines, receipt: 5_000 })
        expect(result).toMatchObject({ state: 'unconfirmed', reason: 'paper-out-while-printing', paper: 'out' })
        expect(printer.papers()).toEqual([])
      }))

    test('[D19] once there is paper again the doubtful job comes out by itself, and the next one is whole', () =>
      withLine(async ({ printer, print }) => {
        printer.setFault('paper-out-mid-job')
        await print({ ...deadlines, receipt: 5_000 })
        printer.setFault('none')
        expect(await print(patient)).toMatchObject({ state: 'confirmed' })
        expect(faultsOf(printer)).toEqual([
          [0, 0, 0],
          [0, 0, 0],
        ])
      }))

    test('[D10] a printer that is stuck and only sends status noise is never confirmed', () =>
      withLine(async ({ printer, print }) => {
        printer.setFault('stuck')
        printer.setNoise(true)
        expect(await print()).toMatchObject({ state: 'unconfirmed' })
        expect(printer.papers()).toEqual([])
      }))

    test('[D16] a printer that answers nothing prints, and the job stays in doubt', () =>
      withLine(async ({ printer, print }) => {
        printer.setFault('mute')
        expect(await print()).toMatchObject({ state: 'unconfirmed', reason: 'no-answer', answered: false })
        expect(faultsOf(printer)).toEqual([[0, 0, 0]])
      }))

    test('[D14] a printer that is unplugged fails the job', () =>
      withLine(async ({ printer, print }) => {
        printer.setFault('unplugged')
        const result = await print()
        expect(result).toMatchObject({ state: 'failed' })
        expect(['unreachable', 'no-such-device']).toContain(result.state === 'failed' && result.reason)
      }))

    test('[D17] a plug that is pulled in mid-job ends the wait at once and is a doubt', () =>
      withLine(async ({ printer, print }) => {
        printer.setFault('slow')
        const stop = printer.onChange(() => {
          stop()
          printer.setFault('unplugged')
        })
        expect(await print(patient)).toMatchObject({ state: 'unconfirmed', reason: 'connection-lost' })
        expect(printer.papers()).toEqual([])
      }))

    test('[D18] readiness is what the printer says of itself', () =>
      withLine(async ({ printer, probe }) => {
        expect(await probe()).toEqual({ condition: 'ready', paper: 'ok' })
        printer.setFault('near-end')
        expect(await probe()).toEqual({ condition: 'ready', paper: 'near-end' })
        printer.setFault('cover-open')
        expect(await probe()).toMatchObject({ condition: 'cover-open' })
        expect(printer.papers()).toEqual([])
      }))

    test('[D19] after a doubt the next job comes out whole', () =>
      withLine(async ({ printer, print, memory }) => {
        printer.setFault('mute')
        await print()
        expect(memory.owed).toBe(1)
        printer.setFault('none')
        expect(await print(patient)).toMatchObject({ state: 'confirmed' })
        expect(faultsOf(printer).slice(-1)).toEqual([[0, 0, 0]])
      }))
  })
}
