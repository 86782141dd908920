import { expect, test } from 'vitest'
import { createCompactMode } from './compact-mode.ts'

function place({
  search = '',
  narrow = false,
  remembered,
}: {
  search?: string
  narrow?: boolean
  remembered?: string
} = {}) {
  const memory = new Map<string, string>(remembered === undefined ? [] : [['denluot.desk.compact', remembered]])
  const listeners: (() => void)[] = []
  const viewport = {
    matches: narrow,
    addEventListener: (_: string, listener: unknown) => listeners.push(listener as () => void),
  }
  return {
    memory,
    parts: {
      search,
      memory: {
        getItem: (key: string) => memory.get(key) ?? null,
        setItem: (key: string, value: string) => void memory.set(key, value),
      },
      narrow: viewport,
    },
    resize(matches: boolean) {
      viewport.matches = matches
      for (const listener of listeners) listener()
    },
  }
}

function shellWindow(refuses = false) {
  const asked: boolean[] = []
  return {
    asked,
    compact: async (on: boolean) => {
      asked.push(on)
      if (refuses) throw new Error('not this window')
      return null
    },
  }
}

const wanted = (mode: ReturnType<typeof createCompactMode>) => mode.store.getState().wanted

test('[O70] a browser window is compact by its address, or while it is too small for anything else', () => {
  const opened = (parts: Parameters<typeof place>[0]) =>
    wanted(createCompactMode({ ...place(parts).parts, bridge: null }))
  expect(opened({})).toBe(false)
  expect(opened({ search: '?lang=en&compact=1' })).toBe(true)
  expect(opened({ narrow: true })).toBe(true)

  const { parts, resize } = place()
  const mode = createCompactMode({ ...parts, bridge: null })
  resize(true)
  expect(wanted(mode)).toBe(true)
  resize(false)
  expect(wanted(mode)).toBe(false)
})

test('[O70] what the officer chose outlives a reload and beats the address', () => {
  const { parts, memory } = place({ search: '?compact=1' })
  createCompactMode({ ...parts, bridge: null }).want(false)
  expect(memory.get('denluot.desk.compact')).toBe('no')
  expect(wanted(createCompactMode({ ...parts, bridge: null }))).toBe(false)
})

test('[O71] the window of the shell is told once for each change, and its own size decides nothing', async () => {
  const window = shellWindow()
  const { parts, resize } = place({ narrow: true })
  const mode = createCompactMode({ ...parts, bridge: window })
  expect(wanted(mode)).toBe(false)
  mode.want(true)
  for (const on of [true, true, false]) expect(await mode.fit(on)).toBe(true)
  resize(false)
  expect(window.asked).toEqual([true, false])
  expect(wanted(mode)).toBe(true)
})

test('[O71] a window that keeps its size leaves the desk full, and is asked again the next time', async () => {
  const window = shellWindow(true)
  const mode = createCompactMode({ ...place().parts, bridge: window })
  mode.want(true)
  expect(await mode.fit(true)).toBe(false)
  expect(wanted(mode)).toBe(false)
  expect(await mode.fit(true)).toBe(false)
  expect(window.asked).toEqual([true, true])
})

test('[O72] only a window of the shell has a big key that works from any program', () => {
  expect(createCompactMode({ ...place().parts, bridge: null }).anywhere).toBeNull()
  expect(createCompactMode({ ...place().parts, bridge: shellWindow() }).anywhere).toBe('Ctrl F2')
})
