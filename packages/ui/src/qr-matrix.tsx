/**
 * A QR code (ISO/IEC 18004) of at most 106 bytes: byte mode, error correction M, versions 1 to 6. That is all our screens
 * show: a ticket code or an address of the national portal. Beyond version 6 more tables would be needed.
 */

interface Version {
  readonly size: number
  readonly blocks: number
  readonly dataPerBlock: number
  readonly checkPerBlock: number
  readonly alignment: number | null
}

const versions: readonly Version[] = [
  { size: 21, blocks: 1, dataPerBlock: 16, checkPerBlock: 10, alignment: null },
  { size: 25, blocks: 1, dataPerBlock: 28, checkPerBlock: 16, alignment: 18 },
  { size: 29, blocks: 1, dataPerBlock: 44, checkPerBlock: 26, alignment: 22 },
  { size: 33, blocks: 2, dataPerBlock: 32, checkPerBlock: 18, alignment: 26 },
  { size: 37, blocks: 2, dataPerBlock: 43, checkPerBlock: 24, alignment: 30 },
  { size: 41, blocks: 4, dataPerBlock: 27, checkPerBlock: 16, alignment: 34 },
]

type Grid = (boolean | null)[][]

/** Rows of modules, true = dark, without the quiet zone; null when the text is too long. */
export function qrMatrix(text: string): readonly (readonly boolean[])[] | null {
  const bytes = new TextEncoder().encode(text)
  const version = versions.find((each) => bytes.length <= each.blocks * each.dataPerBlock - 2)
  if (version === undefined) return null
  const bits = interleave(version, dataWords(bytes, version.blocks * version.dataPerBlock)).flatMap((word) =>
    bitsOf(word, 8),
  )
  const candidates = maskRules.map((rule, mask) => {
    const grid = emptyGrid(version, mask)
    fillZigzag(grid, bits, rule)
    return grid.map((row) => row.map((module) => module === true))
  })
  return candidates.reduce((best, each) => (penalty(each) < penalty(best) ? each : best))
}

function dataWords(bytes: Uint8Array, capacity: number): readonly number[] {
  const bits = [
    ...bitsOf(0b0100, 4),
    ...bitsOf(bytes.length, 8),
    ...[...bytes].flatMap((byte) => bitsOf(byte, 8)),
    0,
    0,
    0,
    0,
  ]
  const words = Array.from({ length: bytes.length + 2 }, (_, at) =>
    bits.slice(at * 8, at * 8 + 8).reduce((word, bit) => word * 2 + bit, 0),
  )
  return [...words, ...Array.from({ length: capacity - words.length }, (_, at) => (at % 2 === 0 ? 0xec : 0x11))]
}

function interleave(version: Version, words: readonly number[]): readonly number[] {
  const blocks = Array.from({ length: version.blocks }, (_, at) =>
    words.slice(at * version.dataPerBlock, (at + 1) * version.dataPerBlock),
  )
  const checks = blocks.map((block) => checkWords(block, version.checkPerBlock))
  const byColumn = (lists: readonly (readonly number[])[]) =>
    (lists[0] ?? []).flatMap((_, at) => lists.map((list) => list[at] ?? 0))
  return [...byColumn(blocks), ...byColumn(checks)]
}

/** Product in GF(256) modulo x⁸ + x⁴ + x³ + x² + 1. */
function times(a: number, b: number): number {
  let product = 0
  for (let bit = 7; bit >= 0; bit--) {
    product = (product << 1) ^ ((product >> 7) * 0x11d)
    product ^= ((b >> bit) & 1) * a
  }
  return product
}

/** Reed–Solomon remainder of a block. */
function checkWords(block: readonly number[], count: number): readonly number[] {
  let generator = [1]
  let root = 1
  for (let degree = 0; degree < count; degree++) {
    const next = [...generator, 0]
    generator.forEach((factor, at) => {
      next[at + 1] = (next[at + 1] ?? 0) ^ times(factor, root)
    })
    generator = next
    root = times(root, 2)
  }
  const rest = [...block, ...Array<number>(count).fill(0)]
  for (let at = 0; at < block.length; at++) {
    const factor = rest[at] ?? 0
    generator.forEach((part, offset) => {
      rest[at + offset] = (rest[at + offset] ?? 0) ^ times(part, factor)
    })
  }
  return rest.slice(block.length)
}

function bitsOf(value: number, length: number): readonly number[] {
  return Array.from({ length }, (_, at) => (value >> (length - 1 - at)) & 1)
}

/** The fixed patterns and the format of a version; null = free for data. */
function emptyGrid({ size, alignment }: Version, mask: number): Grid {
  const grid: Grid = Array.from({ length: size }, () => Array<boolean | null>(size).fill(null))
  const set = (row: number, column: number, dark: boolean) => {
    const line = grid[row]
    if (line !== undefined && column >= 0 && column < size) line[column] = dark
  }
  for (let at = 8; at < size - 8; at++) {
    set(6, at, at % 2 === 0)
    set(at, 6, at % 2 === 0)
  }
  const square = (row: number, column: number, reach: number, light: readonly number[]) => {
    for (let down = -reach; down <= reach; down++) {
      for (let right = -reach; right <= reach; right++) {
        set(row + down, column + right, !light.includes(Math.max(Math.abs(down), Math.abs(right))))
      }
    }
  }
  square(3, 3, 4, [2, 4])
  square(3, size - 4, 4, [2, 4])
  square(size - 4, 3, 4, [2, 4])
  if (alignment !== null) square(alignment, alignment, 2, [1])
  writeFormat(set, size, mask)
  return grid
}

/** Error correction M and the mask, BCH coded, twice. */
function writeFormat(set: (row: number, column: number, dark: boolean) => void, size: number, mask: number): void {
  let rest = mask
  for (let bit = 0; bit < 10; bit++) rest = (rest << 1) ^ ((rest >> 9) * 0x537)
  const format = ((mask << 10) | rest) ^ 0x5412
  for (let at = 0; at < 15; at++) {
    const dark = ((format >> at) & 1) === 1
    if (at < 6) set(at, 8, dark)
    else if (at < 8) set(at + 1, 8, dark)
    else if (at === 8) set(8, 7, dark)
    else set(8, 14 - at, dark)
    if (at < 8) set(8, size - 1 - at, dark)
    else set(size - 15 + at, 8, dark)
  }
  set(size - 8, 8, true)
}

type MaskRule = (row: number, column: number) => boolean
const maskRules: readonly MaskRule[] = [
  (row, column) => (row + column) % 2 === 0,
  (row) => row % 2 === 0,
  (_, column) => column % 3 === 0,
  (row, column) => (row + column) % 3 === 0,
  (row, column) => (Math.floor(row / 2) + Math.floor(column / 3)) % 2 === 0,
  (row, column) => ((row * column) % 2) + ((row * column) % 3) === 0,
  (row, column) => (((row * column) % 2) + ((row * column) % 3)) % 2 === 0,
  (row, column) => (((row + column) % 2) + ((row * column) % 3)) % 2 === 0,
]

/** Data runs in columns of two, up and down, from the right; the column of the timing pattern is skipped. */
function fillZigzag(grid: Grid, bits: readonly number[], masked: MaskRule): void {
  const size = grid.length
  let next = 0
  for (let right = size - 1; right >= 1; right -= 2) {
    if (right === 6) right = 5
    for (let step = 0; step < size; step++) {
      const upward = ((right + 1) & 2) === 0
      const row = upward ? size - 1 - step : step
      for (const column of [right, right - 1]) {
        const line = grid[row]
        if (line === undefined || line[column] !== null) continue
        line[column] = (bits[next++] === 1) !== masked(row, column)
      }
    }
  }
}

/** How hard a mask is to read: long runs, blocks of one colour, and an uneven share of dark. */
function penalty(rows: readonly (readonly boolean[])[]): number {
  const size = rows.length
  const at = (row: number, column: number) => rows[row]?.[column] ?? false
  let points = 0
  const sideways = (row: number, column: number) => at(column, row)
  for (const along of [at, sideways]) {
    for (let row = 0; row < size; row++) {
      let run = 1
      for (let column = 1; column <= size; column++) {
        if (column < size && along(row, column) === along(row, column - 1)) run++
        else {
          if (run >= 5) points += run - 2
          run = 1
        }
      }
    }
  }
  for (let row = 1; row < size; row++) {
    for (let column = 1; column < size; column++) {
      const dark = at(row, column)
      if (dark === at(row - 1, column) && dark === at(row, column - 1) && dark === at(row - 1, column - 1)) points += 3
    }
  }
  const share = rows.flat().filter(Boolean).length / (size * size)
  return points + Math.floor(Math.abs(share - 0.5) * 20) * 10
}
