import type { HelpCall, QueueState, Ticket } from '@denluot/shared/queue/state'
import { minutesWaited } from '@denluot/shared/queue/views'
import { oldestHelp, untoldPapers } from './attention.ts'
import type { DeskView } from './desk-view.ts'

/** What the two or three keys below the big one do. Each is also a key of the full desk. */
export type SecondKey = 'issue' | 'pause' | 'recall' | 'no-show' | 'outcome' | 'transfer' | 'hold' | 'full'

/** The one line that somebody must read now; `more` things wait behind it. */
export type DueLine = { readonly more: number } & (
  | { readonly kind: 'notice'; readonly text: string }
  | { readonly kind: 'help'; readonly call: HelpCall }
  | { readonly kind: 'paper'; readonly ticket: Ticket }
)

/** Who waits at this counter; `longest` in whole minutes, null when nobody does. */
export interface WaitingHere {
  readonly count: number
  readonly longest: number | null
}

/** Cut off, only what ends the own turn is offered, and the way to the full desk, which tells what is certain. */
export function secondKeys(view: DeskView, live: boolean, endKept: boolean): readonly SecondKey[] {
  const state = view.status === 'taken' ? undefined : view.ticket?.state
  if (!live) return state === 'serving' && !endKept ? ['hold', 'full'] : ['full']
  if (state === 'called') return ['recall', 'no-show']
  if (state === 'serving') return ['outcome', 'transfer', 'hold']
  if (view.status === 'open') return ['issue', 'pause']
  return view.status === 'taken' ? ['full'] : ['issue', 'full']
}

/**
 * One line for all that is due: first the answer to the last press, which the next press takes away, then calls for help,
 * then paper. Without a link only the answer: whether the others still hold is not known. `told` holds the papers that
 * the officer has looked after, as `paperKey` names them.
 */
export function dueLine(state: QueueState, notice: string, live: boolean, told: readonly string[]): DueLine | null {
  const papers = live ? untoldPapers(state, told) : []
  const help = live ? oldestHelp(state) : null
  const others = papers.length + (live ? state.help.length : 0)
  if (notice !== '') return { kind: 'notice', text: notice, more: others }
  if (help !== null) return { kind: 'help', call: help, more: others - 1 }
  const [ticket] = papers
  return ticket === undefined ? null : { kind: 'paper', ticket, more: others - 1 }
}

/** `now` is ISO 8601. */
export function waitingHere({ waiting }: DeskView, now: string): WaitingHere {
  const minutes = waiting.map((ticket) => minutesWaited(ticket, now))
  return { count: waiting.length, longest: minutes.length === 0 ? null : Math.max(...minutes) }
}
