import { isBusy, type Kiosk, type Modes, type Step, shownScreen } from './kiosk-flow.ts'

/** A step that happens by itself when nobody has touched the kiosk for `afterMs`. */
export interface TimeOut {
  readonly afterMs: number
  readonly step: Step
}

export const times = {
  /** Idle before the still-there question, plain and for people who need longer (large text). */
  askAfter: 60_000,
  askAfterLong: 120_000,
  /** Then this long to answer; no countdown is shown. */
  answerWithin: 30_000,
  /** A ticket whose paper is out is left standing this long. */
  ticketTaken: 15_000,
  /** A number that is not on paper stays until somebody says it is kept, or so long. */
  ticketUnprinted: 120_000,
  /** A rating waits this long for its reasons, then it goes without them. */
  reasons: 30_000,
  thanks: 8_000,
} as const

/** What happens next by itself, or null when the kiosk may stand as it is. */
export function timeOutOf(kiosk: Kiosk): TimeOut | null {
  const screen = shownScreen(kiosk)
  if (kiosk.asking) return { afterMs: times.answerWithin, step: { do: 'finish' } }
  if (kiosk.help !== 'none') return { afterMs: times.askAfterLong, step: { do: 'finish' } }
  if (isBusy(screen)) return null
  switch (screen.name) {
    case 'home':
      return isPlain(kiosk) ? null : { afterMs: askAfter(kiosk.modes), step: { do: 'finish' } }
    case 'thanks':
      return { afterMs: times.thanks, step: { do: 'finish' } }
    case 'reasons':
      return { afterMs: times.reasons, step: { do: 'finish' } }
    case 'ticket':
      switch (screen.paper.state) {
        case 'confirmed':
          return { afterMs: times.ticketTaken, step: { do: 'finish' } }
        case 'unconfirmed':
        case 'failed':
          return { afterMs: times.ticketUnprinted, step: { do: 'ask-still-there' } }
        default:
          return { afterMs: times.askAfter, step: { do: 'ask-still-there' } }
      }
    default:
      return { afterMs: askAfter(kiosk.modes), step: { do: 'ask-still-there' } }
  }
}

function askAfter(modes: Modes): number {
  return modes.large ? times.askAfterLong : times.askAfter
}

function isPlain({ modes, opensIn }: Kiosk): boolean {
  return modes.language === opensIn && !modes.large && !modes.contrast && !modes.low
}
