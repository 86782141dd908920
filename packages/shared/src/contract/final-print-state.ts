import type { PrintState } from './machine-contract.ts'

/** The last state a job can be in; nothing follows. */
export function isFinal(state: PrintState): boolean {
  return state.state !== 'queued' && state.state !== 'sending'
}
