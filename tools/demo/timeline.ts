/** Things that will happen, run in the order of their time. */
export interface Timeline {
  /** `at` in milliseconds since 1970. Things of the same moment happen in the order in which they were planned. */
  readonly plan: (at: number, happen: (at: number) => void) => void
  /** Runs all that was planned before `end`, also what is planned meanwhile; the rest never happens. */
  readonly runUntil: (end: number) => void
}

export function createTimeline(): Timeline {
  const heap: { readonly at: number; readonly order: number; readonly happen: (at: number) => void }[] = []
  let count = 0
  const earlier = (a: number, b: number): boolean => {
    const [one, other] = [heap[a], heap[b]]
    if (one === undefined || other === undefined) return one !== undefined
    return one.at < other.at || (one.at === other.at && one.order < other.order)
  }
  const swap = (a: number, b: number): void => {
    const [one, other] = [heap[a], heap[b]]
    if (one === undefined || other === undefined) return
    heap[a] = other
    heap[b] = one
  }
  return {
    plan(at, happen) {
      heap.push({ at, order: count, happen })
      count += 1
      let index = heap.length - 1
      while (index > 0) {
        const parent = (index - 1) >> 1
        if (!earlier(index, parent)) break
        swap(index, parent)
        index = parent
      }
    },
    runUntil(end) {
      for (let first = heap[0]; first !== undefined && first.at < end; first = heap[0]) {
        swap(0, heap.length - 1)
        heap.pop()
        let index = 0
        for (;;) {
          const left = 2 * index + 1
          const next = earlier(left + 1, left) ? left + 1 : left
          if (left >= heap.length || !earlier(next, index)) break
          swap(index, next)
          index = next
        }
        first.happen(first.at)
      }
    },
  }
}
