import type { AppName } from '../pages/page-address.ts'
import type { Bounds } from './window-options.ts'

/** Real sizes of the screens of an office in CSS px: what a page is drawn for. */
const drawnFor: Readonly<Record<AppName, { readonly width: number; readonly height: number }>> = {
  kiosk: { width: 1080, height: 1920 },
  'counter-display': { width: 1920, height: 1080 },
  'officer-desk': { width: 1366, height: 768 },
}

/** What a title bar takes at most, in px; nobody tells before the window is there. */
const titleBar = 40
const gap = 8
/** Chromium draws no page smaller than a quarter. */
const smallestZoom = 0.25

/**
 * Three windows that share one screen: the kiosk upright at the left, the hall's board above the desk at its right. Each shows
 * its page as it is drawn for its real screen, made smaller. The answer is the place of the window's content.
 */
export function sideBySide(app: AppName, area: Bounds): Bounds & { readonly zoomFactor: number } {
  const kiosk = fit('kiosk', { width: area.width / 3, height: area.height - titleBar })
  if (app === 'kiosk') return { x: area.x, y: area.y, ...kiosk }
  const half = {
    width: area.width - kiosk.width - gap,
    height: area.height / 2 - titleBar - gap / 2,
  }
  const y = app === 'counter-display' ? area.y : area.y + Math.ceil(area.height / 2 + gap / 2)
  return { x: area.x + kiosk.width + gap, y, ...fit(app, half) }
}

/** As large as it fits, and never larger than life. */
function fit(app: AppName, room: { readonly width: number; readonly height: number }) {
  const life = drawnFor[app]
  const most = Math.min(1, room.width / life.width, room.height / life.height)
  const zoomFactor = Math.max(smallestZoom, Math.floor(most * 100) / 100)
  return { width: Math.round(life.width * zoomFactor), height: Math.round(life.height * zoomFactor), zoomFactor }
}
