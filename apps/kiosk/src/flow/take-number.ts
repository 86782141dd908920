import { newCommandId } from '@denluot/client/command-id'
import type { Paper as PrintedPaper } from '@denluot/shared/contract/machine-contract'
import type { TicketBrief } from '@denluot/shared/contract/replies'
import type { Intent } from '@denluot/shared/queue/command'
import { ticketPaper } from '../data/papers.ts'
import type { Inside } from './inside.ts'
import { createPrintTicket } from './print-ticket.ts'
import type { Order } from './screen.ts'
import { sendSurely } from './send-surely.ts'

/**
 * Takes a number for what the question screen says, shows it, prints it and tells the hub what became of the paper.
 * A wish has one command id: sent again after no answer came, it is the same number.
 */
export function createTakeNumber(inside: Inside) {
  const { hub, machine, store, dispatch, shown, noticeOf } = inside
  const printTicket = createPrintTicket(inside)
  let unanswered: { readonly wish: string; readonly id: string } | null = null

  const takeNumber = async (): Promise<void> => {
    const screen = shown()
    if (screen.name !== 'before' || screen.busy) return
    const intent = issueIntent(screen.order)
    const wish = JSON.stringify([store.getState().kiosk.person, intent])
    const id = unanswered?.wish === wish ? unanswered.id : newCommandId()
    unanswered = { wish, id }
    dispatch({ do: 'busy' })
    try {
      const reply = await sendSurely(hub, intent, id)
      unanswered = null
      if (reply.status === 'refused') dispatch({ do: 'notice', notice: { kind: 'refused', reason: reply.reason } })
      else if (reply.ticket !== undefined) await give(reply.ticket, screen.order)
      else throw new Error('an accepted IssueTicket carried no ticket')
    } catch (fault) {
      dispatch({ do: 'notice', notice: noticeOf(fault) })
    }
  }

  const give = async (ticket: TicketBrief, order: Order) => {
    dispatch({ do: 'notice', notice: null })
    dispatch({ do: 'open', screen: { name: 'ticket', ticket, order, paper: { state: 'queued' } } })
    const { office } = hub.store.getState()
    if (office === null) throw new Error('a number was given before the office was known')
    const { language } = store.getState().kiosk.modes
    const paper = ticketPaper(office, ticket, order, language, new Date(hub.now()).toISOString())
    await printTicket(ticket.id, paper)
  }

  const printPaper = async (paper: PrintedPaper): Promise<void> => {
    if (shown().name !== 'procedure') return
    dispatch({ do: 'paper', paper: { state: 'queued' } })
    await machine().print(paper, (state) => {
      if (shown().name === 'procedure') dispatch({ do: 'paper', paper: state })
    })
  }

  return { takeNumber, printPaper }
}

function issueIntent({ service, priority, files, procedure, dossier }: Order): Intent {
  return {
    type: 'IssueTicket',
    service,
    channel: 'kiosk',
    files,
    ...(priority === null ? {} : { priority }),
    ...(procedure === null ? {} : { procedure }),
    ...(dossier === null ? {} : { dossier }),
  }
}
