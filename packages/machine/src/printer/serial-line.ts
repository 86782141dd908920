import { SerialPort } from 'serialport'
import { type Channel, LineError, lineErrorOf, type PrinterLine } from './printer-line.ts'

export type SerialSettings = {
  /** Device path, by-id on Linux: a printer that is plugged in again keeps it. */
  readonly path: string
  readonly baud: number
  /** The handshake the printer is set to; without one a picture overruns a small buffer. */
  readonly handshake: 'none' | 'rts-cts'
}

/** A printer on RS-232 or a virtual COM port. */
export function createSerialLine(settings: SerialSettings): PrinterLine {
  return {
    kind: 'serial',
    where: settings.path,
    bytesPerSecond: settings.baud / 10,
    chunk: 1_024,
    open: (signal) => openChannel(settings, signal),
  }
}

async function openChannel({ path, baud, handshake }: SerialSettings, signal: AbortSignal): Promise<Channel> {
  // A new port object each time: one that was closed keeps what was written to it and sends it at its next opening.
  const port = new SerialPort({ path, baudRate: baud, rtscts: handshake === 'rts-cts', autoOpen: false })
  let listener: (bytes: Uint8Array) => void = () => {}
  const lost = new Promise<void>((settle) => port.once('close', () => settle()))
  // A stalled write ends with an error event beside its callback; without a listener it would end the process.
  port.on('error', () => {})
  port.on('data', (bytes: Uint8Array) => listener(bytes))
  await new Promise<void>((resolve, reject) => {
    port.open((error) => {
      if (error !== null) reject(lineErrorOf(error, path))
      else if (signal.aborted) port.close(() => reject(new LineError('unreachable', path)))
      else resolve()
    })
  })
  await forget(port)
  let closing = false
  const close = async (): Promise<void> => {
    if (!closing && port.isOpen) {
      closing = true
      port.close(() => {})
    }
    await lost
  }
  return {
    lost,
    listen: (next) => {
      listener = next
    },
    write: (bytes) =>
      new Promise((done, fail) => {
        if (!port.isOpen || closing) fail(new LineError('unreachable', path))
        else port.write(Buffer.from(bytes), (error) => (error ? fail(error) : done()))
      }),
    close,
    destroy: () => {
      if (closing || !port.isOpen) return
      closing = true
      // What the system still holds must not come out later, and a close would wait for it.
      port.flush(() => port.close(() => {}))
    },
  }
}

/** Drops what the system still holds of an earlier job, in both directions. */
function forget(port: SerialPort): Promise<void> {
  return new Promise((resolve) => port.flush(() => resolve()))
}
