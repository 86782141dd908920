import { isFinal } from '@denluot/shared/contract/final-print-state'
import type { PrintState, TicketPaper } from '@denluot/shared/contract/machine-contract'
import type { Intent } from '@denluot/shared/queue/command'
import type { Inside } from './inside.ts'

/** Slips that staff may ask for again, newest last: who stands at the desk without paper came a moment ago. */
const keptPapers = 50

/**
 * Prints slips, shows what became of them and tells the hub. Nothing is printed twice by itself: only when staff ask
 * (`ReprintAsked`), with the same number and marked "In lại", and only what this page printed.
 */
export function createPrintTicket(inside: Inside) {
  const { hub, machine, dispatch, shown, tell, report } = inside
  const kept = new Map<string, TicketPaper>()

  const print = async (ticket: string, paper: TicketPaper): Promise<void> => {
    await machine().print(paper, (state) => {
      const screen = shown()
      if (screen.name === 'ticket' && screen.ticket.id === ticket) dispatch({ do: 'paper', paper: state })
      const intent = printReport(ticket, state)
      if (intent !== null) tell(intent)
    })
  }

  hub.onEvent((event) => {
    if (event.type !== 'ReprintAsked') return
    const paper = kept.get(event.ticket)
    if (paper === undefined) return
    print(event.ticket, { ...paper, reprint: true }).catch((fault: unknown) =>
      report('a slip was not printed again', fault),
    )
  })

  return (ticket: string, paper: TicketPaper): Promise<void> => {
    kept.set(ticket, paper)
    const [oldest] = kept.keys()
    if (kept.size > keptPapers && oldest !== undefined) kept.delete(oldest)
    return print(ticket, paper)
  }
}

/** The hub's journal knows sending and the three ends of a paper. */
function printReport(ticket: string, state: PrintState): Intent | null {
  if (state.state === 'queued') return null
  if (!isFinal(state) || !('reason' in state)) return { type: 'ReportPrint', ticket, state: state.state }
  return { type: 'ReportPrint', ticket, state: state.state, reason: state.reason }
}
