import { newCommandId } from '@denluot/client/command-id'
import type { Intent } from '@denluot/shared/queue/command'
import type { Inside } from './inside.ts'
import { sendSurely } from './send-surely.ts'

/** Levels up to this one are asked what should be better. */
const asksWhy = 3

/** Rates a finished turn. A turn can be rated once, so a low level goes out together with its reasons, or without them. */
export function createRate({ hub, dispatch, shown, tell, noticeOf }: Inside) {
  const rate = async (level: number): Promise<void> => {
    const screen = shown()
    if (screen.name !== 'rating' || screen.busy) return
    if (level <= asksWhy) {
      return dispatch({ do: 'replace', screen: { name: 'reasons', ticket: screen.ticket, level, chosen: [] } })
    }
    dispatch({ do: 'busy' })
    try {
      const reply = await sendSurely(hub, rating(screen.ticket.code, level, []), newCommandId())
      if (reply.status === 'accepted') dispatch({ do: 'replace', screen: { name: 'thanks' } })
      else dispatch({ do: 'notice', notice: { kind: 'refused', reason: reply.reason } })
    } catch (fault) {
      dispatch({ do: 'notice', notice: noticeOf(fault) })
    }
  }

  /** The level was touched already: it counts also when the reasons are skipped or nobody is left to touch them. */
  const sendReasons = (withReasons: boolean): void => {
    const screen = shown()
    if (screen.name !== 'reasons') return
    tell(rating(screen.ticket.code, screen.level, withReasons ? screen.chosen : []))
    dispatch({ do: 'replace', screen: { name: 'thanks' } })
  }

  return { rate, sendReasons }
}

function rating(ticket: string, level: number, answers: readonly string[]): Intent {
  return { type: 'RateService', ticket, level, answers: [...answers] }
}
