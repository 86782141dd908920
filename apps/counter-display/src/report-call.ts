import { newCommandId } from '@denluot/client/command-id'
import { type HubLink, HubUnreachable } from '@denluot/client/hub-link'

export interface CallReport {
  /** Day, call and recall: each is reported once as painted and once as spoken. */
  readonly id: string
  readonly ticket: string
  readonly call: number
  readonly report: 'painted' | 'spoken'
}

export type ReportCall = (report: CallReport) => void

/** A report that came through later than this would say nothing true about the hall any more. */
const keptMs = 60_000
/** A wall runs for months: what was reported longer ago is not news to anybody. */
const remembered = 1_000

/**
 * Tells the hub what the hall saw and heard. A report that does not reach the hub is sent again, under the same id, when
 * the link is back.
 */
export function createCallReporter(link: Pick<HubLink, 'send' | 'store' | 'now'>): ReportCall {
  const known = new Set<string>()
  const unsent = new Map<string, { readonly report: CallReport; readonly command: string; readonly at: number }>()

  const send = async (key: string) => {
    const entry = unsent.get(key)
    if (entry === undefined) return
    const { ticket, call, report } = entry.report
    try {
      await link.send({ type: 'ReportCall', ticket, call, report }, entry.command)
      unsent.delete(key)
    } catch (error) {
      if (error instanceof HubUnreachable && link.now() - entry.at < keptMs) return
      unsent.delete(key)
      console.warn('The hub does not take the report of a call', error)
    }
  }

  link.store.subscribe((now, before) => {
    if (now.link === 'live' && before.link !== 'live') for (const key of [...unsent.keys()]) void send(key)
  })

  return (report) => {
    const key = `${report.id} ${report.report}`
    if (known.has(key)) return
    if (known.size >= remembered) known.clear()
    known.add(key)
    unsent.set(key, { report, command: newCommandId(), at: link.now() })
    void send(key)
  }
}
