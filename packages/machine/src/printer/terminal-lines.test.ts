import { test } from 'vitest'
import { realTiming } from '../timing.ts'
import { openPseudoTerminal } from '../virtual-printer/pseudo-terminal.ts'
import { servePrinterOnTerminal } from '../virtual-printer/serve-virtual-printer.ts'
import type { VirtualPrinter } from '../virtual-printer/virtual-printer.ts'
import { createDeviceLine } from './device-line.ts'
import type { PrinterLine } from './printer-line.ts'
import { testPrinterLine } from './printer-line-contract.ts'
import { createSerialLine } from './serial-line.ts'

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
