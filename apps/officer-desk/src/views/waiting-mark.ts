/** ○ below two thirds of the service's target · ◐ from there · ◆ over the target. */
export type WaitingMark = 'fresh' | 'soon' | 'late'

/** First minute at which a mark of a target becomes half full. */
export function soonFrom(targetMinutes: number): number {
  return Math.ceil((targetMinutes * 2) / 3)
}

export function waitingMark(minutes: number, targetMinutes: number): WaitingMark {
  if (minutes > targetMinutes) return 'late'
  return minutes >= soonFrom(targetMinutes) ? 'soon' : 'fresh'
}
