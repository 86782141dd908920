import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { createBitmap } from '../paper/bitmap.ts'
import { realTiming } from '../timing.ts'
import { servePrinterOnTcp } from '../virtual-printer/serve-virtual-printer.ts'
import { createVirtualPrinter } from '../virtual-printer/virtual-printer.ts'
import { createDeviceLine } from './device-line.ts'
import { createNetworkLine } from './network-line.ts'
import { executeJob } from './print-driver.ts'
import { jobCommands } from './print-job.ts'
import type { PrinterLine } from './printer-line.ts'
import { testPrinterLine } from './printer-line-contract.ts'
import { printerModelOf } from './printer-model.ts'
import { createSerialLine } from './serial-line.ts'
import { createSimulatedLine } from './simulated-line.ts'

testPrinterLine('simulated', async (printer) => ({ line: createSimulatedLine(printer), close: async () => {} }))

testPrinterLine('tcp', async (printer) => {
  const { place, close } = await servePrinterOnTcp(printer, '127.0.0.1', 0)
  return { line: createNetworkLine('127.0.0.1', place), close }
})

describe('a place where no printer is', () => {
  const folder = mkdtempSync(join(tmpdir(), 'denluot-lines-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const signal = new AbortController().signal
  const linesTo = (path: string): readonly PrinterLine[] => [
    createDeviceLine(path, realTiming),
    createSerialLine({ path, baud: 9_600, handshake: 'none' }),
  ]

  test('[D20] a missing device fails and nothing is created', async () => {
    const path = join(folder, 'lp0')
    for (const line of linesTo(path)) {
      await expect(line.open(signal)).rejects.toMatchObject({ code: 'no-such-device', where: path })
    }
    expect(existsSync(path)).toBe(false)
  })

  test('[D20] an ordinary file is no printer and keeps its contents', async () => {
    const path = join(folder, 'file')
    writeFileSync(path, 'as it was')
    await expect(createDeviceLine(path, realTiming).open(signal)).rejects.toMatchObject({ code: 'no-such-device' })
    expect(readFileSync(path, 'utf8')).toBe('as it was')
  })

  test.skipIf(process.platform === 'win32')('[D16] a device that swallows everything never confirms', async () => {
    const model = printerModelOf('generic-58', 'test')
    const bitmap = createBitmap(model.dots, 16)
    bitmap.data.fill(0xff)
    const result = await executeJob(jobCommands(bitmap, model, 'fast'), {
      line: createDeviceLine('/dev/null', realTiming),
      timing: realTiming,
      deadlines: { open: 1_000, answer: 50, chunk: 500, receipt: 100, close: 500 },
      memory: { torn: true, owed: 1 },
      bandBytes: 512,
    })
    expect(result).toMatchObject({ state: 'unconfirmed', reason: 'no-answer', answered: false })
  })

  test('a port that nobody serves is unreachable', async () => {
    const printer = createVirtualPrinter({ dots: 576, timing: realTiming, timeOfDay: () => '' })
    const gone = await servePrinterOnTcp(printer, '127.0.0.1', 0)
    await gone.close()
    await expect(createNetworkLine('127.0.0.1', gone.place).open(signal)).rejects.toMatchObject({ code: 'unreachable' })
  })
})
