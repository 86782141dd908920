/** A second tap on the same key within this time is the same wish. */
export const secondTapMs = 400

/**
 * Tells whether a tap at `timeStamp` (ms, as in DOM events) counts. A tap within 400 ms of the last one that counted does
 * not: shaking hands and impatient double taps must not press twice.
 */
export function createTapGuard(withinMs: number = secondTapMs): (timeStamp: number) => boolean {
  let last = Number.NEGATIVE_INFINITY
  return (timeStamp) => {
    if (timeStamp - last < withinMs) return false
    last = timeStamp
    return true
  }
}

export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** A finger that slid off the key by no more than `slack` px still meant it. */
export function isWithin(x: number, y: number, box: Box, slack: number): boolean {
  return x >= box.left - slack && x <= box.right + slack && y >= box.top - slack && y <= box.bottom + slack
}
