import { describe, expect, it } from 'vitest'
import type { AppName } from '../pages/page-address.ts'
import { sideBySide } from './side-by-side.ts'

const apps: readonly AppName[] = ['kiosk', 'counter-display', 'officer-desk']
const areas = [
  { x: 0, y: 0, width: 1366, height: 728 },
  { x: 0, y: 27, width: 1920, height: 1053 },
  { x: 1920, y: 0, width: 2560, height: 1400 },
  { x: -1280, y: 0, width: 1280, height: 984 },
  { x: 0, y: 0, width: 1080, height: 1920 },
]

describe.each(areas)('three windows on $width × $height', (area) => {
  const places = apps.map((app) => sideBySide(app, area))

  it('[E7] lie within the screen', () => {
    for (const { x, y, width, height } of places) {
      expect(x).toBeGreaterThanOrEqual(area.x)
      expect(y).toBeGreaterThanOrEqual(area.y)
      expect(x + width).toBeLessThanOrEqual(area.x + area.width)
      expect(y + height).toBeLessThanOrEqual(area.y + area.height)
    }
  })

  it('[E7] do not lie upon each other', () => {
    const apart = (a: (typeof places)[number], b: (typeof places)[number]) =>
      a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y
    const pairs = places.flatMap((a, index) => places.slice(index + 1).map((b) => [a, b] as const))
    expect(pairs.filter(([a, b]) => !apart(a, b))).toEqual([])
  })

  it('[E7] show each page as it is drawn for its real screen', () => {
    const real = { kiosk: 1080, 'counter-display': 1920, 'officer-desk': 1366 }
    apps.forEach((app, index) => {
      const { width = 0, zoomFactor = 0 } = places[index] ?? {}
      expect(zoomFactor).toBeLessThanOrEqual(1)
      expect(Math.abs(width / zoomFactor - real[app])).toBeLessThan(4)
    })
  })
})
