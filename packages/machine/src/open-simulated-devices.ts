import type { PrintedPaper, Roll, Whereabouts } from '@denluot/shared/contract/devices-contract'
import { bitmapToPng } from './paper/bitmap-png.ts'
import type { PrinterModel } from './printer/printer-model.ts'
import { openScannerOnTcp, openScannerOnTerminal } from './scanner/scanner-twin.ts'
import type { Timing } from './timing.ts'
import { createPlugBoard } from './virtual-printer/plug-board.ts'
import { servePrinterOnTcp, servePrinterOnTerminal } from './virtual-printer/serve-virtual-printer.ts'
import { createVirtualPrinter, type PaperFromPrinter, type VirtualPrinter } from './virtual-printer/virtual-printer.ts'

export type SimulatedDevices = {
  readonly printer: VirtualPrinter
  readonly where: Whereabouts
  readonly roll: () => Roll
  /** Holds a code before the scanner; answers the bytes that were sent. */
  readonly scan: (text: string) => number
  readonly close: () => Promise<void>
}

/** Papers shown on the roll. */
const shown = 6
const host = '127.0.0.1'

/** A printer and a scanner of this model, on pseudo-terminals where the system has them, the printer on TCP as well. */
export async function openSimulatedDevices(
  model: PrinterModel,
  context: { readonly timing: Timing; readonly timeOfDay: () => string },
): Promise<SimulatedDevices> {
  const printer = createVirtualPrinter({ dots: model.dots, ...context })
  const board = createPlugBoard()
  const onTcp = await servePrinterOnTcp(printer, host, 0)
  const onTerminal = servePrinterOnTerminal(printer, (device) => board.plug('printer', device))
  const scannerOnTerminal = openScannerOnTerminal()
  const scanner = scannerOnTerminal ?? (await openScannerOnTcp(host))
  const printerTcp = `tcp://${host}:${onTcp.place}?model=${model.id}`
  const where: Whereabouts = {
    printerTcp,
    printer: onTerminal
      ? `serial://${board.plug('printer', onTerminal.place)}?baud=115200&model=${model.id}`
      : printerTcp,
    scanner: scannerOnTerminal
      ? `serial://${board.plug('scanner', scannerOnTerminal.place)}?baud=115200`
      : `tcp://${host}:${scanner.place}`,
    serial: onTerminal !== undefined,
  }
  const stop = printer.onFault((fault) => {
    if (fault === 'unplugged') board.unplug('printer')
  })
  const images = new Map<number, PrintedPaper>()
  return {
    printer,
    where,
    roll() {
      const hanging = printer.hanging()
      const papers = [...printer.papers().slice(-shown), ...(hanging === undefined ? [] : [hanging])].reverse()
      return { fault: printer.fault(), papers: papers.map((paper) => pictureOf(paper, images)) }
    },
    scan(text) {
      const bytes = new TextEncoder().encode(`${text.normalize('NFC')}\r`)
      scanner.send(bytes)
      return bytes.length
    },
    async close() {
      stop()
      await Promise.all([onTcp.close(), onTerminal?.close(), scanner.close()])
      board.close()
    },
  }
}

/** A paper that was cut never changes, so its picture is made once. */
function pictureOf(paper: PaperFromPrinter, images: Map<number, PrintedPaper>): PrintedPaper {
  const known = images.get(paper.ordinal)
  if (known !== undefined) return known
  const { bitmap, ordinal, at, cut, unknownBytes, overflowRows } = paper
  const image = `data:image/png;base64,${bitmapToPng(bitmap).toString('base64')}`
  const picture = { ordinal, at, image, width: bitmap.width, height: bitmap.height, cut, unknownBytes, overflowRows }
  if (cut) images.set(ordinal, picture)
  images.delete(ordinal - 2 * shown)
  return picture
}
