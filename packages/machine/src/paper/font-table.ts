/** The few facts of a TrueType file that a layout needs. Advances are in units of the em square. */
export type FontTable = {
  readonly unitsPerEm: number
  /** Undefined for a character the font has no glyph for. */
  readonly advanceOf: (codePoint: number) => number | undefined
}

/**
 * Reads `head`, `hhea`, `hmtx` and `cmap` (format 4 or 12). resvg draws nothing and reports nothing for a glyph
 * that is missing, and does not measure: both come from here. Throws when a table is missing.
 */
export function readFontTable(bytes: Buffer): FontTable {
  const tables = new Map<string, number>()
  for (let i = 0; i < bytes.readUInt16BE(4); i++) {
    const entry = 12 + i * 16
    tables.set(bytes.toString('latin1', entry, entry + 4), bytes.readUInt32BE(entry + 8))
  }
  const table = (name: string): number => {
    const at = tables.get(name)
    if (at === undefined) throw new Error(`font has no ${name} table`)
    return at
  }
  const longMetrics = bytes.readUInt16BE(table('hhea') + 34)
  const hmtx = table('hmtx')
  const glyphOf = readCharacterMap(bytes, table('cmap'))
  const known = new Map<number, number | undefined>()
  const measure = (codePoint: number): number | undefined => {
    const glyph = glyphOf(codePoint)
    return glyph === 0 ? undefined : bytes.readUInt16BE(hmtx + 4 * Math.min(glyph, longMetrics - 1))
  }
  return {
    unitsPerEm: bytes.readUInt16BE(table('head') + 18),
    advanceOf(codePoint) {
      if (!known.has(codePoint)) known.set(codePoint, measure(codePoint))
      return known.get(codePoint)
    },
  }
}

/** Code point → glyph number, 0 where there is none. */
function readCharacterMap(bytes: Buffer, cmap: number): (codePoint: number) => number {
  const offsets = Array.from(
    { length: bytes.readUInt16BE(cmap + 2) },
    (_, i) => cmap + bytes.readUInt32BE(cmap + 8 + i * 8),
  )
  const full = offsets.find((at) => bytes.readUInt16BE(at) === 12)
  if (full !== undefined) return (codePoint) => glyphInGroups(bytes, full, codePoint)
  const basic = offsets.find((at) => bytes.readUInt16BE(at) === 4)
  if (basic !== undefined) return (codePoint) => glyphInSegments(bytes, basic, codePoint)
  throw new Error('font has no cmap of format 4 or 12')
}

function glyphInGroups(bytes: Buffer, at: number, codePoint: number): number {
  for (let i = 0; i < bytes.readUInt32BE(at + 12); i++) {
    const group = at + 16 + i * 12
    const first = bytes.readUInt32BE(group)
    if (codePoint >= first && codePoint <= bytes.readUInt32BE(group + 4)) {
      return bytes.readUInt32BE(group + 8) + codePoint - first
    }
  }
  return 0
}

function glyphInSegments(bytes: Buffer, at: number, codePoint: number): number {
  const size = bytes.readUInt16BE(at + 6)
  for (let i = 0; i < size; i += 2) {
    if (codePoint > bytes.readUInt16BE(at + 14 + i)) continue
    const first = bytes.readUInt16BE(at + 16 + size + i)
    if (codePoint < first) return 0
    const delta = bytes.readUInt16BE(at + 16 + 2 * size + i)
    const rangeAt = at + 16 + 3 * size + i
    const range = bytes.readUInt16BE(rangeAt)
    if (range === 0) return (codePoint + delta) & 0xffff
    const glyph = bytes.readUInt16BE(rangeAt + range + 2 * (codePoint - first))
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff
  }
  return 0
}
