import { describe, expect, it } from 'vitest'
import { type CompactableWindow, createCompactToggle } from './compact-window.ts'

const workArea = { x: 0, y: 27, width: 1366, height: 741 }
const wide = { x: 100, y: 100, width: 1000, height: 600 }

function desk(maximized = false, fullScreen = false) {
  const state = { bounds: wide, content: null as object | null, onTop: false, resizable: true, maximized, fullScreen }
  const window: CompactableWindow = {
    getBounds: () => state.bounds,
    setBounds: (bounds) => {
      state.bounds = { ...state.bounds, ...bounds }
      state.content = null
    },
    setContentBounds: (bounds) => {
      state.content = bounds
    },
    isMaximized: () => state.maximized,
    isFullScreen: () => state.fullScreen,
    maximize: () => {
      state.maximized = true
    },
    unmaximize: () => {
      state.maximized = false
    },
    setFullScreen: (on) => {
      state.fullScreen = on
    },
    setAlwaysOnTop: (on) => {
      state.onTop = on
    },
    setResizable: (on) => {
      state.resizable = on
    },
  }
  return { state, toggle: createCompactToggle(window, () => workArea) }
}

describe('the narrow desk', () => {
  it('[E17] lies small above all others in the corner of its screen', () => {
    const { state, toggle } = desk(true)
    toggle(true)
    expect(state).toMatchObject({
      content: { x: 990, y: 552, width: 360, height: 200 },
      onTop: true,
      resizable: false,
      maximized: false,
    })
  })

  it.each([
    { maximized: false, fullScreen: false },
    { maximized: true, fullScreen: false },
    { maximized: false, fullScreen: true },
  ])('[E17] becomes again what it was: %j', ({ maximized, fullScreen }) => {
    const { state, toggle } = desk(maximized, fullScreen)
    const before = { ...state }
    toggle(true)
    toggle(true)
    toggle(false)
    toggle(false)
    expect(state).toEqual(before)
  })
})
