import { longestScan } from '@denluot/shared/contract/scan'
import type { Timing } from '../timing.ts'

/** Silence after which a code without an end mark is taken to be whole, in milliseconds. */
const silence = 80

const CR = 0x0d
const LF = 0x0a

/** `read` takes bytes as they come; `abandon` forgets the code that is coming in just now, to its end. */
export type BarcodeFrames = { readonly read: (bytes: Uint8Array) => void; readonly abandon: () => void }

/**
 * Cuts what a scanner sends into codes. They end in CR, LF, CRLF or silence; bytes become letters only when a code is
 * whole, so a "ễ" cut in two between chunks stays one letter. A code longer than `longestScan` bytes is dropped whole.
 */
export function createBarcodeFrames(timing: Timing, emit: (code: string) => void): BarcodeFrames {
  let bytes: number[] = []
  let spoilt = false
  let cancel: () => void = () => {}

  const end = (): void => {
    const code = spoilt ? '' : new TextDecoder().decode(Uint8Array.from(bytes))
    bytes = []
    spoilt = false
    if (code.trim() !== '') emit(code)
  }
  return {
    read(chunk) {
      cancel()
      for (const byte of chunk) {
        if (byte === CR || byte === LF) end()
        else if (bytes.length >= longestScan) spoilt = true
        else bytes.push(byte)
      }
      if (bytes.length > 0) cancel = timing.after(silence, end)
    },
    abandon() {
      if (bytes.length > 0) spoilt = true
    },
  }
}
