import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { simulatedClock } from '@denluot/hub/office-clock'
import { openHub } from '@denluot/hub/open-hub'
import { midnight, playDay, workingDaysBefore } from '../demo/office-days.ts'
import { createOfficeHand } from '../demo/office-hand.ts'

const folder = fileURLToPath(new URL('../../.cache/bench', import.meta.url))
/** Raise it when a day is played otherwise or the log has another shape: the kept log is then made anew. */
const edition = 1
/** The day after the log's last: nothing that is played lies in the future of the hub that opens it. */
const lastDay = '2026-11-20'

export interface LongLog {
  readonly data: string
  readonly events: number
  /** ISO time in the evening of its last day. */
  readonly evening: string
}

/**
 * An office with at least `events` events behind it, its last day whole: played through the engine day by day, kept in
 * `.cache/bench` for the next time. `say` hears how long it took when it had to be made.
 */
export async function longLog(events: number, say: (line: string) => void): Promise<LongLog> {
  const data = join(folder, `office-${events}-${edition}`)
  const evening = `${lastDay}T19:00:00.000+07:00`
  if (!existsSync(data)) {
    const began = performance.now()
    await make(`${data}.part`, events)
    renameSync(`${data}.part`, data)
    say(`(made ${events} events in ${((performance.now() - began) / 1000).toFixed(0)} s, kept in .cache/bench)`)
  }
  const hub = await openHub({ data, clock: simulatedClock(Date.parse(evening)) })
  const { seq } = hub.state()
  hub.close()
  return { data, events: seq, evening }
}

async function make(data: string, events: number): Promise<void> {
  rmSync(data, { recursive: true, force: true })
  mkdirSync(data, { recursive: true })
  // More days than needed: a day has about a thousand events.
  const days = [...workingDaysBefore(lastDay, Math.ceil(events / 500)), lastDay]
  const first = days[0] ?? lastDay
  const clock = simulatedClock(midnight(first))
  const hub = await openHub({ data, clock })
  try {
    for (const day of days) {
      if (day !== lastDay && hub.state().seq >= events) continue
      clock.advanceTo(midnight(day) + 7 * 3_600_000)
      hub.openDay()
      hub.play((receive) => {
        const hand = createOfficeHand(`bench-${day}`, hub.office().config, hub.state(), (at, command, by) => {
          clock.advanceTo(at)
          const reply = receive(command, by)
          return reply.status === 'accepted' ? reply.events : null
        })
        playDay(hand, day)
      })
    }
  } finally {
    hub.close()
  }
}
