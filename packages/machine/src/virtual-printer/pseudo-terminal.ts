import { closeSync, constants, openSync, writeSync } from 'node:fs'
import { createRequire } from 'node:module'
import { ReadStream } from 'node:tty'

/** The far end of a serial line that exists in software only: whoever opens `path` talks to the holder of this. */
export type PseudoTerminal = {
  /** Device a serial port or printer line can open, such as `/dev/pts/3`. */
  readonly path: string
  readonly listen: (listener: (bytes: Uint8Array) => void) => void
  /** Bytes nobody reads are dropped when the line is full, as on a wire. */
  readonly send: (bytes: Uint8Array) => void
  readonly pause: () => void
  readonly resume: () => void
  /** Pulls the plug: those who have `path` open lose it. */
  readonly close: () => void
}

type Libc = {
  readonly openpt: (flags: number) => number
  readonly grant: (fd: number) => number
  readonly unlock: (fd: number) => number
  readonly nameOf: (fd: number) => string | null
  readonly readAttributes: (fd: number, attributes: Buffer) => number
  readonly makeRaw: (attributes: Buffer) => void
  readonly writeAttributes: (fd: number, when: number, attributes: Buffer) => number
}

/** Larger than `struct termios` on every Linux. */
const attributeBytes = 256

let libc: Libc | 'none' | undefined

/** Undefined where the system has no pseudo-terminals (Windows, a container without /dev/ptmx). */
export function openPseudoTerminal(): PseudoTerminal | undefined {
  libc ??= loadLibc()
  if (libc === 'none') return undefined
  const master = libc.openpt(constants.O_RDWR | constants.O_NOCTTY | constants.O_NONBLOCK)
  if (master < 0) return undefined
  const path = libc.grant(master) === 0 && libc.unlock(master) === 0 ? libc.nameOf(master) : null
  if (path === null) {
    closeSync(master)
    return undefined
  }
  // Held open here, so that the line stays up while nobody else has it, and raw from the first byte on.
  const slave = openSync(path, constants.O_RDWR | constants.O_NOCTTY)
  makeRaw(libc, slave)
  return operate(path, master, slave)
}

function operate(path: string, master: number, slave: number): PseudoTerminal {
  let open = true
  let listener: (bytes: Uint8Array) => void = () => {}
  const stream = new ReadStream(master)
  stream.on('data', (bytes: Uint8Array) => listener(bytes))
  // The line going down is told by its owner closing it; there is nobody to tell here.
  stream.on('error', () => {})
  return {
    path,
    listen: (next) => {
      listener = next
    },
    send(bytes) {
      if (!open) return
      try {
        writeSync(master, bytes)
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) throw error
      }
    },
    pause: () => void stream.pause(),
    resume: () => void stream.resume(),
    close() {
      if (!open) return
      open = false
      stream.destroy()
      closeSync(slave)
    },
  }
}

function makeRaw(system: Libc, fd: number): void {
  const attributes = Buffer.alloc(attributeBytes)
  if (system.readAttributes(fd, attributes) !== 0) return
  system.makeRaw(attributes)
  system.writeAttributes(fd, 0, attributes)
}

function loadLibc(): Libc | 'none' {
  if (process.platform !== 'linux') return 'none'
  const koffi = createRequire(import.meta.url)('koffi') as typeof import('koffi')
  for (const name of ['libc.so.6', 'libc.so']) {
    try {
      const library = koffi.load(name)
      return {
        openpt: library.func('int posix_openpt(int flags)'),
        grant: library.func('int grantpt(int fd)'),
        unlock: library.func('int unlockpt(int fd)'),
        nameOf: library.func('const char *ptsname(int fd)'),
        readAttributes: library.func('int tcgetattr(int fd, _Out_ uint8_t *attributes)'),
        makeRaw: library.func('void cfmakeraw(_Inout_ uint8_t *attributes)'),
        writeAttributes: library.func('int tcsetattr(int fd, int when, const uint8_t *attributes)'),
      }
    } catch (error) {
      if (!(error instanceof Error)) throw error
    }
  }
  return 'none'
}
