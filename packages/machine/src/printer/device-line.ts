import { constants, type FileHandle, open } from 'node:fs/promises'
import { pause, type Timing } from '../timing.ts'
import { type Channel, LineError, lineErrorOf, type PrinterLine } from './printer-line.ts'

/** How long to wait before a device that would block is tried again, in milliseconds. */
const patience = 4

/** A printer behind a character device such as /dev/usb/lp0. Nothing is ever created: a wrong path is a fault. */
export function createDeviceLine(path: string, timing: Timing): PrinterLine {
  return { kind: 'lp', where: path, bytesPerSecond: 50_000, chunk: 4_096, open: () => openChannel(path, timing) }
}

async function openChannel(path: string, timing: Timing): Promise<Channel> {
  const { handle, readable } = await openDevice(path)
  let listener: (bytes: Uint8Array) => void = () => {}
  let open = true
  let settleLost: () => void = () => {}
  const lost = new Promise<void>((settle) => {
    settleLost = settle
  })
  /** Reads and writes in flight must end before the descriptor is given back: its number may be another file by then. */
  const inFlight = new Set<Promise<unknown>>()
  const during = <T>(work: Promise<T>): Promise<T> => {
    inFlight.add(work)
    const done = () => inFlight.delete(work)
    work.then(done, done)
    return work
  }
  const shut = (): void => {
    if (!open) return
    open = false
    void Promise.allSettled([...inFlight])
      .then(() => handle.close())
      .catch(() => {})
      .finally(settleLost)
  }
  const readOn = async (): Promise<void> => {
    const buffer = new Uint8Array(256)
    while (open) {
      const count = await tryAgain(() =>
        during(handle.read(buffer, 0, buffer.length, null)).then((read) => read.bytesRead),
      )
      if (count === 'lost') return shut()
      if (count > 0) listener(buffer.slice(0, count))
      else await pause(timing, patience)
    }
  }
  if (readable) void readOn()
  return {
    lost,
    listen: (next) => {
      listener = next
    },
    write: async (bytes) => {
      for (let at = 0; at < bytes.length; ) {
        if (!open) throw new LineError('unreachable', path)
        const count = await tryAgain(() =>
          during(handle.write(bytes, at, bytes.length - at, null)).then((write) => write.bytesWritten),
        )
        if (count === 'lost') {
          shut()
          throw new LineError('unreachable', path)
        }
        at += count
        if (count === 0) await pause(timing, patience)
      }
    },
    close: () => {
      shut()
      return lost
    },
    destroy: shut,
  }
}

/** Both ways where the device allows it, else one way: such a printer never confirms. Never O_CREAT, never O_TRUNC. */
async function openDevice(path: string): Promise<{ readonly handle: FileHandle; readonly readable: boolean }> {
  const way = constants.O_NONBLOCK | constants.O_NOCTTY
  try {
    const both = await open(path, constants.O_RDWR | way).catch((error: unknown) => {
      const code = lineErrorOf(error, path).code
      if (code === 'no-such-device' || code === 'busy') throw error
      return undefined
    })
    const handle = both ?? (await open(path, constants.O_WRONLY | way))
    if (!(await handle.stat()).isCharacterDevice()) {
      await handle.close()
      throw new LineError('no-such-device', path)
    }
    return { handle, readable: both !== undefined }
  } catch (error) {
    throw lineErrorOf(error, path)
  }
}

/** Bytes moved; 0 when the device would block; `lost` when it is gone. */
async function tryAgain(work: () => Promise<number>): Promise<number | 'lost'> {
  try {
    return await work()
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    return code === 'EAGAIN' || code === 'EINTR' ? 0 : 'lost'
  }
}
