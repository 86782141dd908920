import type { Intent } from '@denluot/shared/queue/command'
import { nextInLine } from '@denluot/shared/queue/next-in-line'
import type { QueueState, Ticket } from '@denluot/shared/queue/state'
import type { DeskView } from './desk-view.ts'
import { type Circumstances, foresee } from './foresee.ts'

/** What F2 will do, and to whom. */
export type BigKey =
  | { readonly kind: 'open' }
  | { readonly kind: 'taken'; readonly officer: string }
  | { readonly kind: 'resume'; readonly waiting: number }
  | { readonly kind: 'call'; readonly next: Ticket }
  | { readonly kind: 'nobody' }
  | { readonly kind: 'arrived'; readonly current: Ticket }
  | { readonly kind: 'finish-call'; readonly current: Ticket; readonly next: Ticket }
  | { readonly kind: 'finish'; readonly current: Ticket }

export function bigKey(view: DeskView, state: QueueState, circumstances: Circumstances): BigKey {
  if (view.status === 'closed') return { kind: 'open' }
  if (view.status === 'taken') return { kind: 'taken', officer: view.counter?.officer ?? '' }
  const { ticket } = view
  if (ticket?.state === 'called') return { kind: 'arrived', current: ticket }
  if (ticket?.state === 'serving') {
    const next = view.status === 'open' ? nextAfterFinish(view, state, circumstances) : null
    return next === null ? { kind: 'finish', current: ticket } : { kind: 'finish-call', current: ticket, next }
  }
  if (view.status === 'paused') return { kind: 'resume', waiting: view.waiting.length }
  const [next] = view.waiting
  return next === undefined ? { kind: 'nobody' } : { kind: 'call', next }
}

/** Finishing may itself change the line: somebody who was sent on returns to their first service. */
function nextAfterFinish(view: DeskView, state: QueueState, circumstances: Circumstances): Ticket | null {
  const after = foresee(state, { type: 'FinishService', counter: view.id }, circumstances)
  return 'refused' in after ? null : nextInLine(after.state, circumstances.office, view.id)
}

/** The commands of F2, in order. */
export function intentsOf(key: BigKey, counter: string, outcome: string | undefined): readonly Intent[] {
  const finish: Intent = { type: 'FinishService', counter, ...(outcome === undefined ? {} : { outcome }) }
  switch (key.kind) {
    case 'open':
      return [{ type: 'OpenCounter', counter }]
    case 'resume':
      return [{ type: 'ResumeCounter', counter }]
    case 'call':
      return [{ type: 'CallNext', counter }]
    case 'arrived':
      return [{ type: 'BeginService', counter }]
    case 'finish-call':
      return [finish, { type: 'CallNext', counter }]
    case 'finish':
      return [finish]
    case 'nobody':
    case 'taken':
      return []
  }
}

/** Whom F2 promises to call. */
export function promised(key: BigKey): Ticket | null {
  return key.kind === 'call' || key.kind === 'finish-call' ? key.next : null
}
