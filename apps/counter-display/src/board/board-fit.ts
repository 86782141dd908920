/** Everything is drawn for 5 m: called number 127.5 mm, rows 61.5, other text 42. Another seat scales it all. */
const drawnForMetres = 5
const heroHeight = { landscape: 262, portrait: 409 }
const stripLine = 78
const portraitStrip = 152
const rowPitch = 97.5
/** From here on two lines of the strip stand at once instead of in turn. */
const twoStripLines = 126
const narrowest = { landscape: 813, portrait: 490 }
/** Below this width the door sign says "quầy" only. */
const longLabelWidth = 890
const mmPerInch = 25.4

export interface Glass {
  /** CSS pixels. */
  readonly width: number
  readonly height: number
  readonly inches: number
  /** Metres to the farthest seat. */
  readonly seat: number
}

export interface BoardFit {
  readonly shape: 'landscape' | 'portrait'
  /** CSS pixels per drawn millimetre. */
  readonly unit: number
  /** Width in drawn millimetres. */
  readonly width: number
  readonly rowLines: number
  readonly columns: 1 | 2
  readonly stripLines: 1 | 2
  readonly longLabel: boolean
}

/** Nothing is ever shrunk: a glass too small for its distance is refused, with what would do. */
export interface TooSmall {
  readonly inchesNeeded: number
  /** Metres from which this glass can be read. */
  readonly seatPossible: number
}

/** CSS pixels per millimetre of glass. */
export function pixelsPerMm({ width, height, inches }: Omit<Glass, 'seat'>): number {
  return Math.hypot(width, height) / (inches * mmPerInch)
}

/** Rounding of window sizes may cost a row a hundredth of its height. */
const lines = (room: number) => Math.floor(room / rowPitch + 0.02)

/** How the board fits the glass, or what is missing: rows are counted, never made smaller. */
export function fitBoard(glass: Glass): { readonly board: BoardFit } | { readonly tooSmall: TooSmall } {
  const unit = pixelsPerMm(glass) * (glass.seat / drawnForMetres)
  const width = glass.width / unit
  const height = glass.height / unit
  const landscape = lines(height - heroHeight.landscape - stripLine)
  if (width >= narrowest.landscape && landscape >= 1) {
    const strip = height - heroHeight.landscape - landscape * rowPitch
    const stripLines = strip >= twoStripLines ? 2 : 1
    const longLabel = width >= longLabelWidth
    return { board: { shape: 'landscape', unit, width, rowLines: landscape, columns: 2, stripLines, longLabel } }
  }
  const portrait = lines(height - heroHeight.portrait - portraitStrip)
  if (width >= narrowest.portrait && portrait >= 1) {
    const board = { shape: 'portrait', columns: 1, stripLines: 2, longLabel: true, unit, width } as const
    return { board: { ...board, rowLines: portrait } }
  }
  return { tooSmall: whatWouldDo(glass, width, height) }
}

function whatWouldDo(glass: Glass, width: number, height: number): TooSmall {
  const wide = Math.min(width / narrowest.landscape, height / (heroHeight.landscape + stripLine + rowPitch))
  const tall = Math.min(width / narrowest.portrait, height / (heroHeight.portrait + portraitStrip + rowPitch))
  const share = Math.max(wide, tall)
  return { inchesNeeded: Math.ceil(glass.inches / share), seatPossible: Math.floor(glass.seat * share * 10) / 10 }
}
