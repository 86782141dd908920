import type { QueueState } from './state.ts'

/** The office before its first event. */
export function initialState(): QueueState {
  return {
    seq: 0,
    day: '',
    configVersion: 0,
    configHash: '',
    tickets: [],
    lines: {},
    directed: {},
    series: {},
    rollNumbers: {},
    counters: {},
    calls: [],
    callCount: 0,
    durations: {},
    issuedBy: {},
    help: [],
    ratings: {},
  }
}
