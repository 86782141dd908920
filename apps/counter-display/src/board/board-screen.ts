import type { LinkState } from '@denluot/client/hub-link'
import type { OfficeConfig } from '@denluot/shared/office/office-config'
import { officeTime } from '@denluot/shared/queue/business-day'
import type { QueueState } from '@denluot/shared/queue/state'
import { ticketsOf } from '@denluot/shared/queue/views'
import type { AnnouncerState } from '../voice/announcer.ts'
import { type Called, newestCalls, type OfficeNames } from './called.ts'
import { officeHours } from './office-hours.ts'

/** What the whole screen is. Only `board` shows a number as current. */
export type BoardScreen =
  | { readonly screen: 'connecting' | 'outdated' | 'board' }
  | { readonly screen: 'lost'; readonly last: Called | null }
  | { readonly screen: 'between'; readonly opens: string; readonly kept: readonly string[] }
  | { readonly screen: 'night'; readonly opens: string }

/** A link that is away for a moment only is not told to the hall. */
export const patienceMs = 5_000
/** How long the last call still stands, small and with its time, and how long a call keeps a closed office's board up. */
const minuteMs = 60_000

export interface LinkNow {
  readonly link: LinkState
  /** Epoch ms since when the link is not live; null while it is. */
  readonly awaySince: number | null
}

function lostScreen(office: OfficeNames, day: QueueState | null, now: number, awayMs: number): BoardScreen {
  const newest = day === null ? undefined : newestCalls(office, day)[0]
  const shown = newest !== undefined && awayMs < minuteMs && now - newest.at < 2 * minuteMs
  return { screen: 'lost', last: shown ? newest : null }
}

function closedScreen(
  office: Pick<OfficeConfig, 'sessions'>,
  day: QueueState,
  announcer: AnnouncerState,
  now: number,
): BoardScreen | null {
  const hours = officeHours(office.sessions, officeTime(new Date(now).toISOString()).clock)
  if (hours.now === 'open') return null
  const { speaking, waiting } = announcer.queue
  const calling = day.calls.some(({ over, lastAt }) => !over && now - Date.parse(lastAt) < 10 * minuteMs)
  const justCalled = day.calls.some(({ lastAt }) => now - Date.parse(lastAt) < minuteMs)
  if (calling || justCalled || speaking !== null || waiting.length > 0) return null
  if (hours.now === 'night') return { screen: 'night', opens: hours.opens }
  const kept = ticketsOf(day).filter(({ state }) => state === 'waiting')
  return { screen: 'between', opens: hours.opens, kept: kept.map(({ number }) => number) }
}

/** Which screen the wall shows. `pcNow` is this PC's clock (the link's), `now` the hub's, both epoch ms. */
export function boardScreen(
  { link, awaySince }: LinkNow,
  office: (OfficeNames & Pick<OfficeConfig, 'sessions'>) | null,
  day: QueueState | null,
  announcer: AnnouncerState,
  { now, pcNow }: { readonly now: number; readonly pcNow: number },
): BoardScreen {
  if (link === 'outdated') return { screen: link }
  const awayMs = awaySince === null ? 0 : pcNow - awaySince
  if (office === null || day === null) {
    return awayMs < patienceMs ? { screen: 'connecting' } : { screen: 'lost', last: null }
  }
  if (awayMs >= patienceMs) return lostScreen(office, day, now, awayMs)
  return closedScreen(office, day, announcer, now) ?? { screen: 'board' }
}
