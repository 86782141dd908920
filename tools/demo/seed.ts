import { simulatedClock } from '@denluot/hub/office-clock'
import { openHub } from '@denluot/hub/open-hub'
import { businessDay } from '@denluot/shared/queue/business-day'
import { midnight, playDay, playHall, workingDaysBefore } from './office-days.ts'
import { createOfficeHand, type OfficeHand } from './office-hand.ts'
import { type SampleDossiers, sampleDossiers } from './sample-dossiers.ts'

export interface Seeded {
  /** Past days that were played now; 0 when all were there. */
  readonly days: number
  /** Whether today's hall was opened now, or was found as it was left. */
  readonly hallOpened: boolean
  readonly toScan: SampleDossiers['toScan']
}

/** How many working days the demo office has behind it. */
const pastDays = 20

/**
 * Brings the demo's data folder up to today: the working days that are missing, today's hall, and the sample files.
 * Everything goes through the hub's own engine and log. `now` in milliseconds since 1970.
 * @throws HubProblem
 */
export async function seedDemo(data: string, now: number): Promise<Seeded> {
  const today = businessDay(new Date(now).toISOString())
  const days = workingDaysBefore(today, pastDays)
  const clock = simulatedClock(midnight(days[0] ?? today) + 7 * 3_600_000)
  const hub = await openHub({ data, clock })
  try {
    const play = (name: string, run: (hand: OfficeHand) => void) => {
      hub.openDay()
      hub.play((receive) => {
        run(
          createOfficeHand(name, hub.office().config, hub.state(), (at, command, by) => {
            clock.advanceTo(at)
            const reply = receive(command, by)
            return reply.status === 'accepted' ? reply.events : null
          }),
        )
      })
    }
    const last = hub.state().day
    const isNew = hub.state().tickets.length === 0 && last <= (days[0] ?? today)
    const missing = days.filter((day) => day > last || (isNew && day === last))
    for (const day of missing) {
      clock.advanceTo(midnight(day) + 7 * 3_600_000)
      play(`seed-${day}`, (hand) => playDay(hand, day))
    }
    const hallOpened = hub.state().day < today || hub.state().tickets.length === 0
    if (hallOpened) {
      clock.advanceTo(Math.max(midnight(today), now - 3 * 3_600_000))
      play(`hall-${today}`, (hand) => playHall(hand, now, today))
    }
    const { records, toScan } = sampleDossiers(today)
    hub.storage.dossiers.putAll(records, new Date(now - 25 * 60_000).toISOString())
    return { days: missing.length, hallOpened, toScan }
  } finally {
    hub.close()
  }
}
