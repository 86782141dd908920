import { LineError, type PrinterLine } from '../printer/printer-line.ts'

/** The twin of a serial scanner in the same process: `line` for the scanner, the rest for the hand that holds it. */
export type SimulatedScanner = {
  readonly line: PrinterLine
  /** Sends bytes as a scanner would, end mark included by the caller. */
  readonly send: (bytes: Uint8Array) => void
  readonly unplug: () => void
  readonly plugIn: () => void
}

export function createSimulatedScanner(): SimulatedScanner {
  let plugged = true
  let listener: (bytes: Uint8Array) => void = () => {}
  let hangUp: () => void = () => {}
  const line: PrinterLine = {
    kind: 'simulated',
    where: 'simulated',
    bytesPerSecond: 1_000_000,
    chunk: 1_024,
    async open() {
      if (!plugged) throw new LineError('no-such-device', 'simulated')
      const lost = new Promise<void>((settle) => {
        hangUp = settle
      })
      return {
        lost,
        listen: (next) => {
          listener = next
        },
        write: async () => {},
        close: async () => hangUp(),
        destroy: hangUp,
      }
    },
  }
  return {
    line,
    send: (bytes) => {
      if (plugged) listener(bytes)
    },
    unplug() {
      plugged = false
      listener = () => {}
      hangUp()
    },
    plugIn() {
      plugged = true
    },
  }
}
