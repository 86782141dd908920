import type { PublicOffice } from '@denluot/shared/contract/public-office'

type Session = PublicOffice['sessions'][number]

/** Whether numbers are given at a time of day, and if not, when next. */
export type Opening =
  | { readonly open: true }
  | { readonly open: false; readonly next: string; readonly day: 'today' | 'tomorrow' }

/** `timeOfDay` is "HH:MM" or "H:MM" at the office. */
export function openingAt(sessions: readonly Session[], timeOfDay: string): Opening {
  const now = minutes(timeOfDay)
  if (sessions.some((session) => minutes(session.from) <= now && now < lastMinute(session))) return { open: true }
  const starts = sessions.map((session) => session.from).sort((a, b) => minutes(a) - minutes(b))
  const later = starts.find((from) => minutes(from) > now)
  return { open: false, next: later ?? starts[0] ?? '7:00', day: later === undefined ? 'tomorrow' : 'today' }
}

/** "07:30" as it is written for people: "7:30". */
export function plainTime(time: string): string {
  return time.replace(/^0(?=\d:)/, '')
}

function lastMinute(session: Session): number {
  return minutes(session.lastTicket ?? session.to)
}

function minutes(time: string): number {
  const [hours = 0, rest = 0] = time.split(':').map(Number)
  return hours * 60 + rest
}
