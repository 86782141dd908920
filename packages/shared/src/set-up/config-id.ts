import { foldText } from '../procedures/search-text.ts'

const LONGEST = 32

/** An id for a thing that people name: "Đất đai" gives `dat-dai`; `word` is for a name without letters or digits. */
export function idFromName(name: string, word: string, taken: ReadonlySet<string>): string {
  const folded = foldText(name).replaceAll(' ', '-')
  const plain = shortened(folded === '' ? word : folded, LONGEST)
  for (let nth = 1; ; nth += 1) {
    const ending = nth === 1 ? '' : `-${nth}`
    const id = shortened(plain, LONGEST - ending.length) + ending
    if (!taken.has(id)) return id
  }
}

function shortened(text: string, longest: number): string {
  return text.slice(0, longest).replace(/-+$/, '')
}

interface Named {
  /** Null until an id was made of the name. */
  readonly id: string | null
  readonly name: string
}

/** The ids of a list: those that stand stay, the others are made of the names, none twice. */
export function idsOf(items: readonly Named[], word: string): readonly string[] {
  const taken = new Set(items.flatMap(({ id }) => (id === null ? [] : [id])))
  return items.map(({ id, name }) => {
    if (id !== null) return id
    const made = idFromName(name, word, taken)
    taken.add(made)
    return made
  })
}
