import type { BrowserWindow, Rectangle } from 'electron'
import type { Bounds } from './window-options.ts'

/** The narrow desk, content in px: it lies above the officer's other program. */
const size = { width: 360, height: 200 }
const margin = 16

/** What of a window the toggle uses. */
export type CompactableWindow = Pick<
  BrowserWindow,
  | 'getBounds'
  | 'setBounds'
  | 'setContentBounds'
  | 'isMaximized'
  | 'isFullScreen'
  | 'maximize'
  | 'unmaximize'
  | 'setFullScreen'
  | 'setAlwaysOnTop'
  | 'setResizable'
>

interface Former {
  readonly bounds: Rectangle
  readonly maximized: boolean
  readonly fullScreen: boolean
}

/** Makes a window narrow and back. `workArea` is that of the screen the window lies on now. */
export function createCompactToggle(window: CompactableWindow, workArea: () => Bounds): (on: boolean) => void {
  let former: Former | null = null
  return (on) => {
    if (on === (former !== null)) return
    if (former === null) {
      former = { bounds: window.getBounds(), maximized: window.isMaximized(), fullScreen: window.isFullScreen() }
      if (former.fullScreen) window.setFullScreen(false)
      if (former.maximized) window.unmaximize()
      window.setContentBounds(cornerOf(workArea()))
      window.setResizable(false)
      // Above a program that fills the screen as well.
      window.setAlwaysOnTop(true, 'screen-saver')
      return
    }
    const { bounds, maximized, fullScreen } = former
    former = null
    window.setAlwaysOnTop(false)
    window.setResizable(true)
    window.setBounds(bounds)
    if (maximized) window.maximize()
    if (fullScreen) window.setFullScreen(true)
  }
}

/** The lower right corner, where programs for counters have least to say. */
function cornerOf({ x, y, width, height }: Bounds): Bounds {
  return { x: x + width - size.width - margin, y: y + height - size.height - margin, ...size }
}
