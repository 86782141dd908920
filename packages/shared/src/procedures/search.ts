import type { Procedure } from './procedure.ts'
import { nationalCode } from './procedure-names.ts'
import { foldText, isMarked, markedWords } from './search-text.ts'
import { createWordIndex, type WordIndex } from './word-index.ts'

export interface ProcedureQuery {
  /** What somebody typed; empty = everything, in the order of the catalogue. */
  readonly q?: string | undefined
  readonly field?: string | undefined
  readonly level?: string | undefined
  /** Most items in the answer; 20 when left out. */
  readonly limit?: number | undefined
}

export interface ProcedureSearchResult {
  readonly items: readonly Procedure[]
  /** How many match in all, with or without the limit. */
  readonly total: number
}

interface Phrase {
  /** Folded, with a space at both ends, so that whole words can be looked for. */
  readonly text: string
  readonly words: readonly string[]
  readonly weight: number
}

interface Entry {
  readonly procedure: Procedure
  readonly phrases: readonly Phrase[]
  readonly marked: ReadonlySet<string>
  readonly codeDigits: string
  /** Small head start of what people come for: described in everyday words, early in its field. */
  readonly standing: number
}

/** Words that people say around the matter itself. They still help to order, but nobody has to match them. */
const fillers = new Set(
  'toi minh can muon lam xin cho cua thu tuc ho so nhu the nao o dau hoi ve de di va bi'.split(' '),
)

const abbreviations: ReadonlyMap<string, string> = new Map([
  ['cccd', 'can cuoc'],
  ['cmnd', 'can cuoc'],
  ['cmt', 'can cuoc'],
  ['gks', 'giay khai sinh'],
  ['gpxd', 'giay phep xay dung'],
  ['gpkd', 'giay phep kinh doanh'],
  ['dkkd', 'dang ky kinh doanh'],
  ['hkd', 'ho kinh doanh'],
  ['bhyt', 'bao hiem y te'],
  ['gcn', 'giay chung nhan'],
  ['qsdd', 'quyen su dung dat'],
  ['attp', 'an toan thuc pham'],
])

const leastCovered = 0.5
const rankedClosely = 150
/** A procedure that no longer holds is still found, so that a screen can say so, but behind its like. */
const historicLoss = 0.35

/**
 * Builds the search over a catalogue once; each call is pure. A query needs no marks, no word order and no whole
 * words, and forgives a slip or leftovers of Telex and VNI. Best first; historic procedures after current ones.
 */
export function createProcedureSearch(
  catalogue: readonly Procedure[],
): (query: ProcedureQuery) => ProcedureSearchResult {
  const placeInField = new Map<string, number>()
  const entries = catalogue.map((procedure) => {
    const place = placeInField.get(procedure.field) ?? 0
    placeInField.set(procedure.field, place + 1)
    return entryOf(procedure, place)
  })
  const index = createWordIndex(
    entries.map(({ phrases, procedure }) => [
      ...phrases.map((phrase) => [phrase.text, phrase.weight] as const),
      [foldText(procedure.field), 0.4] as const,
    ]),
  )

  return ({ q = '', field, level, limit = 20 }) => {
    const wanted = (procedure: Procedure) =>
      (level === undefined || procedure.level === level) &&
      (field === undefined || foldText(procedure.field) === foldText(field))
    const ranked = rank(entries, index, q).filter(wanted)
    return { items: ranked.slice(0, limit), total: ranked.length }
  }
}

/** All procedures that answer what was typed, best first. */
function rank(entries: readonly Entry[], index: WordIndex, q: string): readonly Procedure[] {
  if (foldText(q) === '') return currentFirst(entries.map((entry) => entry.procedure))
  const code = nationalCode(q) ?? (/^[\s\d.]+$/.test(q) ? q : null)
  if (code !== null) return byCode(entries, code)
  return byWords(entries, index, queryWords(q, index), markedWords(q).filter(isMarked))
}

function byCode(entries: readonly Entry[], written: string): readonly Procedure[] {
  const digits = written.replace(/\D/g, '')
  const starts = entries.filter((entry) => entry.codeDigits.startsWith(digits))
  const holds = entries.filter((entry) => entry.codeDigits.includes(digits) && !entry.codeDigits.startsWith(digits))
  return digits === '' ? [] : [...starts, ...holds].map((entry) => entry.procedure)
}

function byWords(
  entries: readonly Entry[],
  index: WordIndex,
  words: readonly string[],
  marked: readonly string[],
): readonly Procedure[] {
  const scores = new Float64Array(entries.length)
  const covered = new Float64Array(entries.length)
  const heard: string[] = []
  let asked = 0
  words.forEach((word, at) => {
    // Only the last word may still be growing: "ho" before "nghèo" does not mean "hoa" or "hợp".
    const known = index.has(word) && at < words.length - 1
    const matches = known ? [{ word, quality: 1 }] : index.matches(word)
    const best = matches[0]
    if (fillers.has(word) && best === undefined) return
    const weight = (best ? index.weight(best.word) : 1) * (fillers.has(word) ? 0.15 : 1)
    asked += weight
    if (best === undefined) return
    heard.push(best.word)
    const places = new Float64Array(entries.length)
    for (const { word: meant, quality } of matches) {
      const { documents, weights } = index.postings(meant)
      for (let i = 0; i < documents.length; i += 1) {
        const document = documents[i] ?? 0
        places[document] = Math.max(places[document] ?? 0, quality * (weights[i] ?? 0))
      }
    }
    for (let document = 0; document < places.length; document += 1) {
      const place = places[document] ?? 0
      if (place === 0) continue
      scores[document] = (scores[document] ?? 0) + weight * place
      covered[document] = (covered[document] ?? 0) + weight
    }
  })
  const candidates: (readonly [document: number, score: number])[] = []
  scores.forEach((score, document) => {
    if (score === 0) return
    const share = (covered[document] ?? 0) / asked
    if (share >= leastCovered) candidates.push([document, (score / asked) * share])
  })
  candidates.sort((a, b) => b[1] - a[1] || a[0] - b[0])
  const close = candidates.slice(0, rankedClosely).map(([document, score]) => {
    const entry = entries[document]
    return [document, entry ? score + closeness(entry, index, heard, marked) : score] as const
  })
  close.sort((a, b) => b[1] - a[1] || a[0] - b[0])
  return [...close, ...candidates.slice(rankedClosely)].flatMap(([document]) => {
    const entry = entries[document]
    return entry ? [entry.procedure] : []
  })
}

/** What the words alone do not tell: neighbours that stay neighbours, how much of a name is meant, and marks. */
function closeness(entry: Entry, index: WordIndex, heard: readonly string[], marked: readonly string[]): number {
  const pairs = heard.slice(1).map((word, at) => ` ${heard[at]} ${word}`)
  let best = 0
  for (const phrase of entry.phrases) {
    const together = pairs.filter((pair) => phrase.text.includes(pair)).length / Math.max(1, pairs.length)
    let meant = 0
    let all = 0
    for (const word of phrase.words) {
      const weight = index.weight(word)
      all += weight
      if (heard.includes(word)) meant += weight
    }
    best = Math.max(best, phrase.weight * (0.5 * together + 0.6 * (all === 0 ? 0 : meant / all)))
  }
  const exact = marked.filter((word) => entry.marked.has(word)).length / Math.max(1, marked.length)
  return best + 0.3 * exact + entry.standing
}

function queryWords(q: string, index: WordIndex): readonly string[] {
  return foldText(q)
    .split(' ')
    .flatMap((word) => abbreviations.get(word)?.split(' ') ?? apart(word, index))
}

/** Words typed without the space between them ("khaisinh"), when both halves are words. */
function apart(word: string, index: WordIndex): readonly string[] {
  if (word.length < 5 || index.matches(word).length > 0) return [word]
  for (let at = word.length - 2; at >= 2; at -= 1) {
    const halves = [word.slice(0, at), word.slice(at)]
    if (halves.every((half) => index.has(half))) return halves
  }
  return [word]
}

function currentFirst(procedures: readonly Procedure[]): readonly Procedure[] {
  return [
    ...procedures.filter((procedure) => procedure.status === 'current'),
    ...procedures.filter((procedure) => procedure.status === 'historic'),
  ]
}

function entryOf(procedure: Procedure, placeInField: number): Entry {
  const names: readonly (readonly [string, number])[] = [
    [procedure.name, 1],
    ...(procedure.shortName === undefined ? [] : [[procedure.shortName, 1] as const]),
    ...procedure.everydayNames.map((name) => [name, 0.85] as const),
  ]
  return {
    procedure,
    phrases: names.map(([name, weight]) => {
      const folded = foldText(name)
      return { text: ` ${folded} `, words: folded.split(' '), weight }
    }),
    marked: new Set(names.flatMap(([name]) => markedWords(name))),
    codeDigits: procedure.code?.replace('.', '') ?? '',
    standing:
      (procedure.everydayNames.length > 0 ? 0.05 + 0.2 / (1 + placeInField) : 0) -
      (procedure.status === 'historic' ? historicLoss : 0),
  }
}
