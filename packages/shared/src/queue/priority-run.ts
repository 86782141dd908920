export interface CalledPerson {
  readonly priority: boolean
  /** Transferred to this very counter: comes first there and leaves the turn-taking of the others as it was. */
  readonly sentHere: boolean
  /** An ordinary citizen waits on, in a line of this counter. */
  readonly ordinaryWaits: boolean
}

/** Priority calls in a row that passed an ordinary citizen, after one more call at the counter. */
export function runAfter(run: number, called: CalledPerson): number {
  if (called.priority) return called.ordinaryWaits ? run + 1 : 0
  return called.sentHere ? run : 0
}
