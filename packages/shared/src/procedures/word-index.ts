import { isOneSlipApart, otherSpellings } from './search-text.ts'

/** A word of the vocabulary that may be meant by a typed one; quality 1 = typed exactly so. */
export interface WordMatch {
  readonly word: string
  readonly quality: number
}

/** Which documents hold a word, and how weighty the best place is where each of them holds it. */
export interface Postings {
  readonly documents: Int32Array
  readonly weights: Float32Array
}

/** Inverted index of folded words. */
export interface WordIndex {
  readonly postings: (word: string) => Postings
  /** How telling a word is: rare words weigh more. Unknown words weigh as much as the rarest. */
  readonly weight: (word: string) => number
  /** Words of the vocabulary that a typed word may mean, best first. */
  readonly matches: (typed: string) => readonly WordMatch[]
  readonly has: (word: string) => boolean
}

const nowhere: Postings = { documents: new Int32Array(), weights: new Float32Array() }
const shortestSlip = 3

export function createWordIndex(documents: readonly (readonly [text: string, weight: number])[][]): WordIndex {
  const places = new Map<string, Map<number, number>>()
  documents.forEach((texts, document) => {
    for (const [text, weight] of texts) {
      for (const word of text.split(' ')) {
        if (word === '') continue
        let held = places.get(word)
        if (held === undefined) {
          held = new Map()
          places.set(word, held)
        }
        held.set(document, Math.max(held.get(document) ?? 0, weight))
      }
    }
  })
  const index = new Map<string, Postings>()
  for (const [word, held] of places) {
    index.set(word, { documents: Int32Array.from(held.keys()), weights: Float32Array.from(held.values()) })
  }
  const vocabulary = [...index.keys()].sort()
  const rarest = Math.log(1 + documents.length)

  function longer(start: string): readonly WordMatch[] {
    const found: WordMatch[] = []
    for (let at = firstNotBefore(vocabulary, start); at < vocabulary.length; at += 1) {
      const word = vocabulary[at] ?? ''
      if (!word.startsWith(start)) break
      if (word !== start) found.push({ word, quality: 0.45 + (0.4 * start.length) / word.length })
    }
    return found
  }

  function matches(typed: string): readonly WordMatch[] {
    const beginnings = longer(typed)
    if (index.has(typed)) return [{ word: typed, quality: 1 }, ...beginnings]
    const found = [...beginnings]
    for (const spelling of otherSpellings(typed)) {
      if (index.has(spelling)) found.push({ word: spelling, quality: 0.9 })
      else if (spelling.length > 1) found.push(...longer(spelling).map((m) => ({ ...m, quality: m.quality * 0.8 })))
    }
    if (typed.length >= shortestSlip) {
      for (const word of vocabulary) if (isOneSlipApart(typed, word)) found.push({ word, quality: 0.6 })
    }
    return found.sort((a, b) => b.quality - a.quality)
  }

  return {
    postings: (word) => index.get(word) ?? nowhere,
    weight: (word) => Math.log(1 + documents.length / Math.max(1, index.get(word)?.documents.length ?? 1)) / rarest,
    matches,
    has: (word) => index.has(word),
  }
}

function firstNotBefore(sorted: readonly string[], key: string): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? '') < key) low = middle + 1
    else high = middle
  }
  return low
}
