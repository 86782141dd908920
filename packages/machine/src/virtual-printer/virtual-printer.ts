import type { PrinterFault } from '@denluot/shared/contract/devices-contract'
import type { Timing } from '../timing.ts'
import { createEscposDecoder, type DecodedPaper } from './escpos-decoder.ts'

/** How a cable reaches the virtual printer; `pause` is its handshake line. */
export type Cable = {
  readonly send: (bytes: Uint8Array) => void
  readonly pause: () => void
  readonly resume: () => void
}

/** `ordinal` counts papers since the printer was made; `cut` is false for one that still hangs in it. */
export type PaperFromPrinter = DecodedPaper & { readonly ordinal: number; readonly at: string; readonly cut: boolean }

export type VirtualPrinterSetting = {
  /** Dots a line; a multiple of 8. */
  readonly dots: number
  readonly timing: Timing
  readonly timeOfDay: () => string
  /** Bytes a second while the fault `slow` lasts. */
  readonly slowRate?: number
}

export type VirtualPrinter = ReturnType<typeof createVirtualPrinter>

/** Bytes handled at a time, so that a fault can strike within a job. */
const step = 256
/** Bytes the printer keeps before it stops its sender. */
const buffer = 128 * 1024
/** Rows after which the paper of the fault `paper-out-mid-job` is used up. */
const rowsLeft = 200
/** Papers remembered: a demo may run for days. */
const kept = 100
const noiseEvery = 40
const statusPacket = Uint8Array.of(0x10, 0x00, 0x00, 0x0f)

/**
 * A printer made of software that reads real ESC/POS, answers like one and breaks like one. Its papers are kept for those
 * who look at them.
 */
export function createVirtualPrinter({ dots, timing, timeOfDay, slowRate = 8_000 }: VirtualPrinterSetting) {
  let fault: PrinterFault = 'none'
  let noisy = false
  let papers: readonly PaperFromPrinter[] = []
  let cuts = 0
  let inbox: readonly Uint8Array[] = []
  let inboxBytes = 0
  let busy = false
  const cables = new Set<Cable>()
  /** Who sent last gets the answers. */
  let speaker: Cable | undefined
  let held = false
  let lastTwo = 0
  const changes = new Set<() => void>()
  const faults = new Set<(fault: PrinterFault) => void>()

  const tell = (): void => {
    for (const listener of changes) listener()
  }
  const send = (bytes: Uint8Array): void => {
    if (fault !== 'mute' && fault !== 'unplugged') speaker?.send(bytes)
  }
  const decoder = createEscposDecoder(dots, {
    cut(paper) {
      papers = [...papers.slice(1 - kept), { ...paper, ordinal: ++cuts, at: timeOfDay(), cut: true }]
      tell()
    },
    receipt() {
      send(Uint8Array.of(fault === 'near-end' ? 0x03 : 0x00))
    },
  })
  const isDry = (): boolean =>
    fault === 'paper-out' || (fault === 'paper-out-mid-job' && decoder.rowCount() >= rowsLeft)
  const isOffline = (): boolean => isDry() || fault === 'cover-open' || fault === 'stuck' || fault === 'unplugged'

  const statusByte = (n: number): number => {
    if (n === 2) return 0x12 | (fault === 'cover-open' ? 0x04 : 0) | (isDry() ? 0x20 : 0)
    if (n === 4) return 0x12 | (isDry() ? 0x6c : 0) | (fault === 'near-end' ? 0x0c : 0)
    return 0x12 | (isOffline() ? 0x08 : 0)
  }
  /** `DLE EOT n` is answered on arrival, wherever it stands. */
  const answerRealTime = (bytes: Uint8Array): void => {
    for (const byte of bytes) {
      if (lastTwo === 0x1004 && byte >= 1 && byte <= 4) send(Uint8Array.of(statusByte(byte)))
      lastTwo = ((lastTwo << 8) | byte) & 0xffff
    }
  }

  const holdOrRelease = (): void => {
    const wanted = fault === 'stuck' || inboxBytes > buffer
    if (wanted === held) return
    held = wanted
    for (const cable of cables) {
      if (held) cable.pause()
      else cable.resume()
    }
  }
  const takeStep = (): Uint8Array | undefined => {
    const [first, ...others] = inbox
    if (first === undefined) return undefined
    const bytes = first.subarray(0, step)
    inbox = first.length > step ? [first.subarray(step), ...others] : others
    inboxBytes -= bytes.length
    return bytes
  }
  const work = (): void => {
    while (!busy && !isOffline()) {
      const bytes = takeStep()
      if (bytes === undefined) break
      decoder.push(bytes)
      if (fault === 'slow') {
        busy = true
        timing.after((1_000 * bytes.length) / slowRate, () => {
          busy = false
          work()
        })
      }
    }
    holdOrRelease()
    if (decoder.rowCount() > 0) tell()
  }
  const makeNoise = (): void => {
    if (!noisy || cables.size === 0) return
    for (const cable of cables) cable.send(statusPacket)
    timing.after(noiseEvery, makeNoise)
  }

  return {
    dots,
    fault: (): PrinterFault => fault,
    setFault(next: PrinterFault): void {
      const unplugs = next === 'unplugged' && fault !== 'unplugged'
      fault = next
      if (unplugs) {
        inbox = []
        inboxBytes = 0
        decoder.restart()
      }
      if (next === 'noise') this.setNoise(true)
      else if (next === 'none') this.setNoise(false)
      for (const listener of faults) listener(next)
      work()
      tell()
    },
    /** Automatic status packets all the time, beside any fault. */
    setNoise(on: boolean): void {
      const starts = on && !noisy
      noisy = on
      if (starts) makeNoise()
    },
    /** Plugs a cable in; the answer takes it out again. What was received stays in the printer. */
    attach(cable: Cable): { readonly receive: (bytes: Uint8Array) => void; readonly detach: () => void } {
      const isFirst = cables.size === 0
      cables.add(cable)
      if (held) cable.pause()
      if (isFirst) makeNoise()
      return {
        receive(bytes) {
          if (fault === 'unplugged') return
          speaker = cable
          if (fault !== 'stuck') answerRealTime(bytes)
          inbox = [...inbox, bytes.slice()]
          inboxBytes += bytes.length
          if (noisy) send(statusPacket)
          work()
        },
        detach() {
          cables.delete(cable)
          if (speaker === cable) speaker = undefined
        },
      }
    },
    /** Oldest first; the last hundred. */
    papers: (): readonly PaperFromPrinter[] => papers,
    /** What hangs out of the printer, not cut yet. */
    hanging(): PaperFromPrinter | undefined {
      if (decoder.rowCount() === 0) return undefined
      return { ...decoder.paper(), ordinal: cuts + 1, at: timeOfDay(), cut: false }
    },
    onChange(listener: () => void): () => void {
      changes.add(listener)
      return () => changes.delete(listener)
    },
    onFault(listener: (fault: PrinterFault) => void): () => void {
      faults.add(listener)
      return () => faults.delete(listener)
    },
  }
}
