import type { OfficeConfig } from '@denluot/shared/office/office-config'

type Sessions = OfficeConfig['sessions']

/** `between`: closed, but it opens again today. `night`: closed until the next day's first session. */
export type OfficeHours = { readonly now: 'open' } | { readonly now: 'between' | 'night'; readonly opens: string }

/** "07:30" as it is said in a sentence: 7:30. */
function spokenTime(clock: string): string {
  return clock.replace(/^0/, '')
}

/** Whether the office works at a clock time `HH:MM` of its day, and else when it opens. */
export function officeHours(sessions: Sessions, clock: string): OfficeHours {
  if (sessions.some(({ from, to }) => from <= clock && clock < to)) return { now: 'open' }
  const starts = sessions.map(({ from }) => from).sort()
  const later = starts.find((from) => from > clock)
  const began = sessions.some(({ to }) => to <= clock)
  if (later !== undefined && began) return { now: 'between', opens: spokenTime(later) }
  return { now: 'night', opens: spokenTime(later ?? starts[0] ?? '') }
}
