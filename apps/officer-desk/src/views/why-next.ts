import type { OfficeConfig } from '@denluot/shared/office/office-config'
import { type CallRule, whyNext } from '@denluot/shared/queue/next-in-line'
import type { QueueState, Ticket } from '@denluot/shared/queue/state'
import type { DeskView } from './desk-view.ts'

/** The facts behind "why is this one next", for sentences. */
export interface WhyFacts {
  readonly ticket: Ticket
  readonly rule: CallRule
  /** Priority calls in a row before this one. */
  readonly run: number
  readonly ratio: number
  /** The person after this one in the same line, when there is one. */
  readonly after: Ticket | null
  /** Somebody of a priority class waits at this counter. */
  readonly priorityWaits: boolean
  /** Newest calls of this counter, oldest first: at most two. */
  readonly before: readonly string[]
}

export function whyFacts(view: DeskView, state: QueueState, office: OfficeConfig): WhyFacts | null {
  const [ticket, ...rest] = view.waiting
  if (ticket === undefined) return null
  const why = whyNext(state, office, view.id, ticket.id)
  if (why === null) return null
  const sameLine = (other: Ticket) =>
    other.service === ticket.service && (other.priority === null) === (ticket.priority === null)
  return {
    ticket,
    rule: why.rule,
    run: why.run,
    ratio: office.rules.fairness,
    after: rest.find(sameLine) ?? null,
    priorityWaits: view.waiting.some((waiting) => waiting.priority !== null),
    before: state.calls
      .filter((call) => call.counter === view.id)
      .slice(-2)
      .map((call) => call.number),
  }
}
