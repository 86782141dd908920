import type { ScannerStatus } from '@denluot/shared/contract/machine-contract'
import { recogniseScan } from '@denluot/shared/contract/recognise-scan'
import type { Scan } from '@denluot/shared/contract/scan'
import { LineError, type PrinterLine } from '../printer/printer-line.ts'
import type { Timing } from '../timing.ts'
import { createBarcodeFrames } from './barcode-frames.ts'

/** A scanner hangs on the same kinds of line as a printer; only its bytes flow the other way. */
export type ScannerSetting = { readonly line: PrinterLine | undefined; readonly timing: Timing }

export type Scanner = ReturnType<typeof createScanner>

/** How long after a lost or missing scanner the next attempt follows, in milliseconds. */
const redial = 2_000
const openDeadline = 3_000
/** No hand holds codes before a window faster than this; a scanner that runs wild must not flood a kiosk. */
const shortestGap = 250
/** A code that stays before the window is read again and again. */
const sameCodeGap = 1_500

/** Reads codes while it is armed. A scanner that is missing or pulled out is tried again until it is there. */
export function createScanner({ line, timing }: ScannerSetting) {
  let armed = false
  let condition: ScannerStatus['condition'] = line === undefined ? 'no-scanner' : 'lost'
  let closed = false
  let hangUp: () => void = () => {}
  let cancelRedial: () => void = () => {}
  let last: { readonly at: number; readonly code: string } | undefined
  const scans = new Set<(scan: Scan) => void>()
  const changes = new Set<(status: ScannerStatus) => void>()

  const status = (): ScannerStatus => ({ condition, armed, where: line?.where ?? '' })
  const tell = (): void => {
    for (const listener of changes) listener(status())
  }
  const become = (next: ScannerStatus['condition']): void => {
    if (next === condition) return
    condition = next
    tell()
  }
  const frames = createBarcodeFrames(timing, (code) => {
    if (!armed) return
    const at = timing.now()
    const gap = last === undefined ? Number.POSITIVE_INFINITY : at - last.at
    if (gap < shortestGap || (gap < sameCodeGap && last?.code === code)) return
    last = { at, code }
    const scan = recogniseScan(code)
    for (const listener of scans) listener(scan)
  })
  const dial = async (from: PrinterLine): Promise<void> => {
    const attempt = new AbortController()
    const cancel = timing.after(openDeadline, () => attempt.abort(new LineError('unreachable', from.where)))
    const channel = await from.open(attempt.signal).catch((error: unknown) => {
      if (error instanceof LineError) return undefined
      throw error
    })
    cancel()
    if (channel !== undefined) {
      if (closed) return channel.destroy()
      hangUp = channel.destroy
      channel.listen(frames.read)
      become('open')
      await channel.lost
      frames.abandon()
    }
    if (closed) return
    become('lost')
    cancelRedial = timing.after(redial, () => void dial(from))
  }
  if (line !== undefined) void dial(line)

  return {
    status,
    onScan(listener: (scan: Scan) => void): () => void {
      scans.add(listener)
      return () => scans.delete(listener)
    },
    onStatus(listener: (status: ScannerStatus) => void): () => void {
      changes.add(listener)
      return () => changes.delete(listener)
    },
    /** What was scanned while disarmed is gone, also the half of a code that was coming in. */
    arm(next: boolean): void {
      if (next === armed) return
      frames.abandon()
      last = undefined
      armed = next
      tell()
    },
    close(): void {
      closed = true
      cancelRedial()
      hangUp()
    },
  }
}
