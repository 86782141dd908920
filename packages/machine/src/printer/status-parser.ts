/** One thing a printer said. `time` answers `DLE EOT`, `receipt` answers `GS r`. */
export type PrinterAnswer = { readonly kind: 'real-time' | 'receipt'; readonly byte: number }

/**
 * Takes what a printer sends, at any chunk size. Bytes 2–4 of an automatic status packet look exactly like a receipt, so
 * a packet is swallowed whole, also when it is cut in two; flow control (XON, XOFF) says nothing about paper.
 */
export function createStatusParser(): (bytes: Uint8Array) => readonly PrinterAnswer[] {
  let toSkip = 0
  return (bytes) => {
    const answers: PrinterAnswer[] = []
    for (const byte of bytes) {
      if (toSkip > 0) toSkip--
      else if ((byte & 0x93) === 0x10) toSkip = 3
      else if ((byte & 0x93) === 0x12) answers.push({ kind: 'real-time', byte })
      else if ((byte & 0x90) === 0) answers.push({ kind: 'receipt', byte })
    }
    return answers
  }
}

/** What `DLE EOT 2` says: test bits, not bytes, models differ in the rest. */
export function readOffline(byte: number): {
  readonly coverOpen: boolean
  readonly paperOut: boolean
  readonly error: boolean
} {
  return { coverOpen: (byte & 0x04) !== 0, paperOut: (byte & 0x20) !== 0, error: (byte & 0x40) !== 0 }
}

/** What `DLE EOT 4` says. */
export function readPaper(byte: number): 'ok' | 'near-end' | 'out' {
  if ((byte & 0x60) !== 0) return 'out'
  return (byte & 0x0c) !== 0 ? 'near-end' : 'ok'
}
