/** A picture of dots. Rows from the top; each row `stride` bytes, high bit left, 1 = black; bits past `width` are 0. */
export type Bitmap = {
  readonly width: number
  readonly height: number
  readonly stride: number
  readonly data: Uint8Array
}

/** A white bitmap; `width` and `height` in dots. */
export function createBitmap(width: number, height: number): Bitmap {
  const stride = Math.ceil(width / 8)
  return { width, height, stride, data: new Uint8Array(stride * height) }
}

export function isBlack({ width, height, stride, data }: Bitmap, x: number, y: number): boolean {
  if (x < 0 || y < 0 || x >= width || y >= height) return false
  return ((data[y * stride + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) !== 0
}

/** Blackens a rectangle. Throws RangeError when it leaves the bitmap: ink outside the paper is a fault of the layout. */
export function fillRect(bitmap: Bitmap, x: number, y: number, width: number, height: number): void {
  if (x < 0 || y < 0 || x + width > bitmap.width || y + height > bitmap.height) {
    throw new RangeError(`rectangle ${x},${y} ${width}×${height} leaves the paper of ${bitmap.width}×${bitmap.height}`)
  }
  for (let row = y; row < y + height; row++) {
    for (let column = x; column < x + width; column++) {
      const at = row * bitmap.stride + (column >> 3)
      bitmap.data[at] = (bitmap.data[at] ?? 0) | (0x80 >> (column & 7))
    }
  }
}

/** Blackens every pixel darker than `threshold` (0–255) of opaque RGBA pixels. */
export function thresholdPixels(rgba: Uint8Array, width: number, height: number, threshold: number): Bitmap {
  const bitmap = createBitmap(width, height)
  let at = 0
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += 4) {
      const light = (299 * (rgba[at] ?? 0) + 587 * (rgba[at + 1] ?? 0) + 114 * (rgba[at + 2] ?? 0)) / 1000
      if (light < threshold) {
        const byte = y * bitmap.stride + (x >> 3)
        bitmap.data[byte] = (bitmap.data[byte] ?? 0) | (0x80 >> (x & 7))
      }
    }
  }
  return bitmap
}

/** How many dots differ between two bitmaps of one width; rows that only one of them has differ where they are black. */
export function countDifferences(one: Bitmap, other: Bitmap): number {
  if (one.width !== other.width) throw new RangeError(`widths differ: ${one.width} and ${other.width}`)
  let count = 0
  for (let at = 0; at < Math.max(one.data.length, other.data.length); at++) {
    count += countBits((one.data[at] ?? 0) ^ (other.data[at] ?? 0))
  }
  return count
}

export function countBlack({ data }: Bitmap): number {
  let count = 0
  for (const byte of data) count += countBits(byte)
  return count
}

function countBits(byte: number): number {
  let count = 0
  for (let left = byte; left !== 0; left &= left - 1) count++
  return count
}
