import { EventEmitter } from 'node:events'
import { describe, expect, it } from 'vitest'
import { createTestClock } from '../test-clock.ts'
import { type PageLife, revivePage } from './revive-page.ts'

function page() {
  const clock = createTestClock()
  const events = new EventEmitter()
  const seen = { loads: 0, crashes: 0, destroyed: false, log: [] as string[] }
  // Only what revivePage uses of a contents; Electron's own overloads say no more than that.
  const life = Object.assign(events, {
    forcefullyCrashRenderer: () => {
      seen.crashes += 1
    },
    isDestroyed: () => seen.destroyed,
  }) as unknown as PageLife
  revivePage(life, {
    load: () => {
      seen.loads += 1
    },
    log: (what) => seen.log.push(what),
    ...clock,
  })
  const die = () => events.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 })
  return { clock, events, seen, die }
}

describe('a page', () => {
  it('[E13] whose process has died is loaded again at once', () => {
    const { clock, seen, die } = page()
    die()
    clock.pass(300)
    expect([seen.loads, seen.log]).toEqual([1, ['page-died']])
  })

  it('[E11] that dies at once again waits longer, and is back within 5 s the first four times', () => {
    const { clock, seen, die } = page()
    for (const pause of [300, 600, 1_200, 2_400]) {
      die()
      const before = seen.loads
      clock.pass(pause - 1)
      expect(seen.loads).toBe(before)
      clock.pass(1)
      expect(seen.loads).toBe(before + 1)
    }
    clock.pass(60_000)
    die()
    clock.pass(300)
    expect(seen.loads).toBe(5)
  })

  it('[E13] that did not load is loaded again; one whose load was replaced is not', () => {
    const { clock, events, seen } = page()
    events.emit('did-fail-load', {}, -3, 'ERR_ABORTED', '', true)
    events.emit('did-fail-load', {}, -6, 'ERR_FILE_NOT_FOUND', '', false)
    clock.pass(60_000)
    expect(seen.loads).toBe(0)
    events.emit('did-fail-load', {}, -6, 'ERR_FILE_NOT_FOUND', '', true)
    events.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 })
    clock.pass(60_000)
    expect(seen.loads).toBe(1)
  })

  it('[E13] that hangs is taken down, one that was only slow is not', () => {
    const { clock, events, seen } = page()
    events.emit('unresponsive')
    clock.pass(7_000)
    events.emit('responsive')
    clock.pass(60_000)
    expect(seen.crashes).toBe(0)
    events.emit('unresponsive')
    clock.pass(8_000)
    expect(seen.crashes).toBe(1)
  })

  it('[E13] of a window that was closed stays gone', () => {
    const { clock, seen, die } = page()
    die()
    seen.destroyed = true
    clock.pass(60_000)
    die()
    clock.pass(60_000)
    expect(seen.loads).toBe(0)
  })
})
