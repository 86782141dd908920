/** The office's time. Everything of the hub asks it and never the machine, so that a day can be played in seconds. */
export interface Clock {
  /** Epoch milliseconds. */
  now(): number
  /** Calls again and again; the returned function ends it. Never keeps the process alive. */
  every(milliseconds: number, call: () => void): () => void
}

/** The machine's clock, or one that runs beside it from another moment (ISO 8601). */
export function systemClock(start?: string): Clock {
  const offset = start === undefined ? 0 : Date.parse(start) - Date.now()
  if (Number.isNaN(offset))
    throw new RangeError(`The clock cannot start at "${start}": write an ISO time such as 2026-11-21T07:00:00+07:00.`)
  return {
    now: () => Date.now() + offset,
    every(milliseconds, call) {
      const timer = setInterval(call, milliseconds)
      timer.unref()
      return () => clearInterval(timer)
    },
  }
}

/** A clock that stands still until it is told to move. */
export interface SimulatedClock extends Clock {
  /** Moves to a moment (epoch ms) and calls on the way what is due there, once each. Never moves back. */
  advanceTo(moment: number): void
}

export function simulatedClock(start: number): SimulatedClock {
  let now = start
  const calls = new Set<{ next: number; readonly milliseconds: number; readonly call: () => void }>()
  return {
    now: () => now,
    every(milliseconds, call) {
      const entry = { next: now + milliseconds, milliseconds, call }
      calls.add(entry)
      return () => void calls.delete(entry)
    },
    advanceTo(moment) {
      now = Math.max(now, moment)
      for (const entry of calls) {
        if (entry.next > now) continue
        entry.next = now + entry.milliseconds
        entry.call()
      }
    },
  }
}
