/** A list in pages of 64: setting one of thousands of items copies one page and the list of pages. */
export type Pages<T> = readonly (readonly T[])[]

const PAGE = 64

export function itemAt<T>(pages: Pages<T>, index: number): T | undefined {
  return pages[Math.floor(index / PAGE)]?.[index % PAGE]
}

/** Replaces the item at `index`, or appends when `index` is the length. */
export function withItem<T>(pages: Pages<T>, index: number, item: T): Pages<T> {
  const page = Math.floor(index / PAGE)
  const next = pages.slice()
  const items = (pages[page] ?? []).slice()
  items[index % PAGE] = item
  next[page] = items
  return next
}

export function* allItems<T>(pages: Pages<T>): Generator<T> {
  for (const page of pages) yield* page
}
