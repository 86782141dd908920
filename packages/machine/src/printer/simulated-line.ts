import type { VirtualPrinter } from '../virtual-printer/virtual-printer.ts'
import { type Channel, LineError, type PrinterLine } from './printer-line.ts'

/** Most bytes under way to a printer that does not read. */
const room = 4_096

/** The twin of the real lines: a virtual printer in the same process, with a cable that fills up like a real one. */
export function createSimulatedLine(printer: VirtualPrinter): PrinterLine {
  let inUse = false
  return {
    kind: 'simulated',
    where: 'simulated',
    bytesPerSecond: 1_000_000,
    chunk: 1_024,
    async open() {
      if (printer.fault() === 'unplugged') throw new LineError('unreachable', 'simulated')
      if (inUse) throw new LineError('busy', 'simulated')
      inUse = true
      return connectTo(printer, () => {
        inUse = false
      })
    },
  }
}

function connectTo(printer: VirtualPrinter, released: () => void): Channel {
  let listener: (bytes: Uint8Array) => void = () => {}
  let open = true
  let paused = false
  let underWay: readonly Uint8Array[] = []
  let waiting: (() => void) | undefined
  let settleLost: () => void = () => {}
  const lost = new Promise<void>((settle) => {
    settleLost = settle
  })
  const flow = (): void => {
    while (!paused && underWay.length > 0) {
      const [first, ...others] = underWay
      underWay = others
      if (first !== undefined) cable.receive(first)
    }
    if (countBytes(underWay) < room) waiting?.()
  }
  const cable = printer.attach({
    send: (bytes) => queueMicrotask(() => open && listener(bytes)),
    pause: () => {
      paused = true
    },
    resume: () => {
      paused = false
      queueMicrotask(flow)
    },
  })
  const stop = printer.onFault((fault) => {
    if (fault === 'unplugged') shut()
  })
  const shut = (): void => {
    if (!open) return
    open = false
    underWay = []
    stop()
    cable.detach()
    released()
    settleLost()
  }
  return {
    lost,
    listen: (next) => {
      listener = next
    },
    write: (bytes) =>
      new Promise((done, fail) => {
        if (!open) return fail(new LineError('unreachable', 'simulated'))
        void lost.then(() => fail(new LineError('unreachable', 'simulated')))
        underWay = [...underWay, bytes.slice()]
        waiting = done
        flow()
      }),
    close: async () => shut(),
    destroy: shut,
  }
}

function countBytes(chunks: readonly Uint8Array[]): number {
  return chunks.reduce((sum, chunk) => sum + chunk.length, 0)
}
