import { PNG } from 'pngjs'
import { type Bitmap, createBitmap, isBlack } from './bitmap.ts'

/** A grey PNG, one pixel per dot, black on white. */
export function bitmapToPng(bitmap: Bitmap): Buffer {
  const height = Math.max(1, bitmap.height)
  const pixels = Buffer.alloc(bitmap.width * height, 255)
  for (let y = 0; y < bitmap.height; y++) {
    for (let x = 0; x < bitmap.width; x++) if (isBlack(bitmap, x, y)) pixels[y * bitmap.width + x] = 0
  }
  const png = new PNG({ width: bitmap.width, height })
  png.data = pixels
  return PNG.sync.write(png, { colorType: 0, inputColorType: 0, deflateLevel: 6 })
}

/** Reads a PNG back: pixels darker than the middle are black. */
export function pngToBitmap(bytes: Buffer): Bitmap {
  const { width, height, data } = PNG.sync.read(bytes)
  const bitmap = createBitmap(width, height)
  for (let i = 0; i < width * height; i++) {
    if ((data[i * 4] ?? 0) >= 128) continue
    const at = Math.floor(i / width) * bitmap.stride + ((i % width) >> 3)
    bitmap.data[at] = (bitmap.data[at] ?? 0) | (0x80 >> ((i % width) & 7))
  }
  return bitmap
}
