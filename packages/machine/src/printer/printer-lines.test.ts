import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { realTiming } from '../timing.ts'
import { openPseudoTerminal } from '../virtual-printer/pseudo-terminal.ts'
import { servePrinterOnTcp, servePrinterOnTerminal } from '../virtual-printer/serve-virtual-printer.ts'
import { createVirtualPrinter, type VirtualPrinter } from '../virtual-printer/virtual-printer.ts'
import { createDeviceLine } from './device-line.ts'
import { createNetworkLine } from './network-line.ts'
import type { PrinterLine } from './printer-line.ts'
import { testPrinterLine } from './printer-line-contract.ts'
import { createSerialLine } from './serial-line.ts'
import { createSimulatedLine } from './simulated-line.ts'

testPrinterLine('simulated', async (printer) => ({ line: createSimulatedLine(printer), close: async () => {} }))

testPrinterLine('tcp', async (printer) => {
  const { place, close } = await servePrinterOnTcp(printer, '127.0.0.1', 0)
  return { line: createNetworkLine('127.0.0.1', place), close }
})

const trial = openPseudoTerminal()
trial?.close()

function onTerminal(create: (path: string) => PrinterLine) {
  return async (printer: VirtualPrinter) => {
    const door = servePrinterOnTerminal(printer)
    if (door === undefined) throw new Error('the system has no pseudo-terminals')
    return { line: create(door.place), close: door.close }
  }
}

if (trial === undefined) {
  test('serial and lp did not run: this system has no pseudo-terminals', ({ skip }) =>
    skip('this system has no pseudo-terminals'))
} else {
  testPrinterLine(
    'serial',
    onTerminal((path) => createSerialLine({ path, baud: 921_600, handshake: 'none' })),
  )
  testPrinterLine(
    'lp',
    onTerminal((path) => createDeviceLine(path, realTiming)),
  )
}

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

  test('a port that nobody serves is unreachable', async () => {
    const printer = createVirtualPrinter({ dots: 576, timing: realTiming, timeOfDay: () => '' })
    const gone = await servePrinterOnTcp(printer, '127.0.0.1', 0)
    await gone.close()
    await expect(createNetworkLine('127.0.0.1', gone.place).open(signal)).rejects.toMatchObject({ code: 'unreachable' })
  })
})
