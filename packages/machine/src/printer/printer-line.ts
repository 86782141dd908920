/** Why a line could not be opened. All of these mean that nothing was sent. */
export type LineFault = 'unreachable' | 'busy' | 'no-permission' | 'no-such-device'

/** `where` is the address that was tried. */
export class LineError extends Error {
  readonly code: LineFault
  readonly where: string

  constructor(code: LineFault, where: string, cause?: unknown) {
    super(`${code}: ${where}`, { cause })
    this.name = 'LineError'
    this.code = code
    this.where = where
  }
}

/** An open way to a printer, for one job. */
export type Channel = {
  /** Settles when the system has taken all bytes (not when they are printed); rejects once the channel is lost or destroyed. */
  readonly write: (bytes: Uint8Array) => Promise<void>
  /** Bytes from the printer; one listener, set before the first write. */
  readonly listen: (listener: (bytes: Uint8Array) => void) => void
  /** Settles when the other side is gone, or after `close` and `destroy`. */
  readonly lost: Promise<void>
  /** Ends politely: what was written goes out, what arrives is still read. May never settle; the caller sets a deadline. */
  readonly close: () => Promise<void>
  /** Ends at once and forgets what the system has not sent yet. May be called twice. */
  readonly destroy: () => void
}

/** A way to one printer. Opened anew for each job, never twice at a time. */
export type PrinterLine = {
  readonly kind: 'tcp' | 'serial' | 'lp' | 'simulated'
  /** As people should read it. */
  readonly where: string
  /** What the line carries at most; deadlines lean on it. */
  readonly bytesPerSecond: number
  /** Most bytes to write at a time; one deadline each. */
  readonly chunk: number
  /** Throws LineError. `signal` ends an attempt that takes too long. */
  readonly open: (signal: AbortSignal) => Promise<Channel>
}

const faults: Readonly<Record<string, LineFault>> = {
  ENOENT: 'no-such-device',
  ENXIO: 'no-such-device',
  ENODEV: 'no-such-device',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EBUSY: 'busy',
}

/** The fault a system error stands for. serialport gives only sentences, so their words are looked at too. */
export function lineErrorOf(error: unknown, where: string): LineError {
  if (error instanceof LineError) return error
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const said = error instanceof Error ? error.message : ''
  const byWords = /cannot lock|busy/i.test(said)
    ? 'busy'
    : /no such|not found|cannot find/i.test(said)
      ? 'no-such-device'
      : /permission|access denied/i.test(said)
        ? 'no-permission'
        : 'unreachable'
  return new LineError(faults[code] ?? byWords, where, error)
}
