import type { OfficeConfig } from '@denluot/shared/office/office-config'
import type { Command, Intent } from '@denluot/shared/queue/command'
import type { Actor } from '@denluot/shared/queue/decide'
import type { OfficeEvent } from '@denluot/shared/queue/event'
import { evolve } from '@denluot/shared/queue/evolve'
import { nextInLine } from '@denluot/shared/queue/next-in-line'
import type { QueueState } from '@denluot/shared/queue/state'

/** The hand that plays the people of the demo office. Every move goes through the engine; refused moves change nothing. */
export interface OfficeHand {
  readonly office: OfficeConfig
  readonly state: () => QueueState
  /** `at` in milliseconds since 1970, never earlier than the move before. Returns whether the office accepted it. */
  readonly move: (at: number, by: Actor, intent: Intent) => boolean
}

/** Takes a command at a moment and gives the events it led to, null when it was refused. */
export type Receive = (at: number, command: Command, by: Actor) => readonly OfficeEvent[] | null

/** A hand over an office that stands at `start`; `name` makes the ids of its commands its own. */
export function createOfficeHand(name: string, office: OfficeConfig, start: QueueState, receive: Receive): OfficeHand {
  let state = start
  let count = 0
  return {
    office,
    state: () => state,
    move(at, by, intent) {
      // An officer sees that nobody waits; the log need not keep that nobody was called.
      if (intent.type === 'CallNext' && nextInLine(state, office, intent.counter) === null) return false
      count += 1
      const events = receive(at, { id: `${name}-${String(count).padStart(5, '0')}`, ...intent }, by)
      if (events === null) return false
      state = events.reduce(evolve, state)
      return true
    },
  }
}
