import type { OfficeConfig } from '@denluot/shared/office/office-config'
import type { Intent } from '@denluot/shared/queue/command'
import { decide } from '@denluot/shared/queue/decide'
import { evolve } from '@denluot/shared/queue/evolve'
import type { RefusalReason } from '@denluot/shared/queue/refusal'
import type { QueueState } from '@denluot/shared/queue/state'

export interface Circumstances {
  readonly office: OfficeConfig
  readonly officer: string
  /** ISO 8601. */
  readonly now: string
}

export type Foreseen = { readonly state: QueueState } | { readonly refused: RefusalReason }

/**
 * What a command would do, by the rules that the hub will decide with. For sentences that tell a consequence before the
 * key is pressed; nothing is sent, and the day on the screen does not change.
 */
export function foresee(state: QueueState, intent: Intent, { office, officer, now }: Circumstances): Foreseen {
  const by = { device: 'desk', role: 'desk', officer } as const
  const decision = decide(state, { ...intent, id: 'foreseen' }, { now, office, by, keyedHash: () => '0'.repeat(64) })
  if ('refused' in decision) return { refused: decision.refused }
  return { state: decision.events.reduce((day, event) => evolve(day, { ...event, seq: day.seq + 1, at: now }), state) }
}
