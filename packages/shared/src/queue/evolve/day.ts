import { initialState } from '../initial-state.ts'
import type { QueueState } from '../state.ts'
import type { EventOf } from './event-of.ts'

/** Numbers start again and nobody is carried over; what was learnt about durations stays. */
export function dayOpened(state: QueueState, event: EventOf<'DayOpened'>): QueueState {
  return {
    ...initialState(),
    seq: state.seq,
    day: event.day,
    configVersion: state.configVersion,
    configHash: state.configHash,
    durations: state.durations,
  }
}
