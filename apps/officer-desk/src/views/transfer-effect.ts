import type { CommandOf } from '@denluot/shared/queue/command'
import { ticketById } from '@denluot/shared/queue/find-ticket'
import { peopleAhead } from '@denluot/shared/queue/people-ahead'
import type { RefusalReason } from '@denluot/shared/queue/refusal'
import type { QueueState } from '@denluot/shared/queue/state'
import { type Wait, waitEstimate } from '@denluot/shared/queue/wait-estimate'
import { type Circumstances, foresee } from './foresee.ts'

export type TransferIntent = Omit<CommandOf<'TransferTicket'>, 'id'>

/** Where a ticket would stand after a transfer: 1 = next there. */
export type TransferEffect = { readonly place: number; readonly wait: Wait } | { readonly refused: RefusalReason }

export function transferEffect(
  state: QueueState,
  intent: TransferIntent,
  circumstances: Circumstances,
): TransferEffect {
  const after = foresee(state, intent, circumstances)
  if ('refused' in after) return after
  const { office, now } = circumstances
  const ticket = ticketById(after.state, intent.ticket)
  if (ticket === undefined) return { refused: 'unknown-ticket' }
  const ahead = peopleAhead(after.state, office, ticket)
  return { place: ahead + 1, wait: waitEstimate(after.state, office, ticket.service, ahead, now) }
}
