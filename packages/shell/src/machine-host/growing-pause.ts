/** How long to wait before something that ended is started again, all in milliseconds. */
export interface Pauses {
  readonly first: number
  readonly longest: number
  /** After a life as long as this the next pause is the first again. */
  readonly forgiven: number
}

/** Each pause is twice the one before, because what dies at once will die at once again. `lived` is how long the last life was. */
export function createGrowingPause({ first, longest, forgiven }: Pauses): (lived: number) => number {
  let next = first
  return (lived) => {
    if (lived >= forgiven) next = first
    const pause = next
    next = Math.min(next * 2, longest)
    return pause
  }
}
