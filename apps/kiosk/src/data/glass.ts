/** The drawn sizes of the glass in mm: 21.5" upright, and 15" lying. */
const upright = { width: 268, height: 476 }
const lying = { width: 304, height: 228 }

export interface Glass {
  /** Wider than high: the ledge stands at the right. */
  readonly wide: boolean
  /** Pixels of one millimetre, so that the drawn glass fits the window. */
  readonly pixelsPerMm: number
}

export function glassOf(width: number, height: number): Glass {
  const wide = width > height
  const drawn = wide ? lying : upright
  return { wide, pixelsPerMm: Math.min(width / drawn.width, height / drawn.height) }
}
