/**
 * People who wait, ticket ids in the order of calling, in chunks of at most 128:
 * joining or leaving a line of thousands copies one chunk and the list of chunks.
 */
export type Line = readonly (readonly string[])[]

/** What the order leans on. `placed` people stand where they were put and are no measure of arrival. */
export interface Standing {
  readonly id: string
  readonly arrival: string
  readonly ordinal: number
  readonly placed: boolean
}

const CHUNK = 64

export const noLine: Line = []

export function lineLength(line: Line): number {
  let length = 0
  for (const chunk of line) length += chunk.length
  return length
}

export function firstInLine(line: Line): string | undefined {
  return line[0]?.[0]
}

export function* peopleInLine(line: Line): Generator<string> {
  for (const chunk of line) yield* chunk
}

/** Place of a ticket counted from 0, or −1. Looks from the end: most who ask have just come. */
export function placeInLine(line: Line, id: string): number {
  let before = lineLength(line)
  for (let c = line.length - 1; c >= 0; c--) {
    const chunk = line[c] ?? []
    before -= chunk.length
    const index = chunk.indexOf(id)
    if (index >= 0) return before + index
  }
  return -1
}

export function withoutPerson(line: Line, id: string): Line {
  for (let c = 0; c < line.length; c++) {
    const chunk = line[c] ?? []
    const index = chunk.indexOf(id)
    if (index < 0) continue
    const rest = [...chunk.slice(0, index), ...chunk.slice(index + 1)]
    return rest.length === 0 ? [...line.slice(0, c), ...line.slice(c + 1)] : replaceChunk(line, c, [rest])
  }
  return line
}

/** Puts a ticket at `index`, at most at the end. */
export function withPersonAt(line: Line, index: number, id: string): Line {
  let before = 0
  for (let c = 0; c < line.length; c++) {
    const chunk = line[c] ?? []
    if (index < before + chunk.length) return insertInChunk(line, c, index - before, id)
    before += chunk.length
  }
  return withPersonLast(line, id)
}

export function withPersonLast(line: Line, id: string): Line {
  const last = line.length - 1
  const chunk = line[last]
  if (chunk === undefined || chunk.length >= CHUNK) return [...line, [id]]
  return replaceChunk(line, last, [[...chunk, id]])
}

/**
 * Puts somebody where the arrival says: before the first person who came later and was not placed.
 * Looks from the end, because nearly everybody who joins has just come.
 */
export function withPersonByArrival(
  line: Line,
  person: Standing,
  standingOf: (id: string) => Standing | undefined,
): Line {
  let found: readonly [chunk: number, index: number] | null = null
  search: for (let c = line.length - 1; c >= 0; c--) {
    const chunk = line[c] ?? []
    for (let i = chunk.length - 1; i >= 0; i--) {
      const other = standingOf(chunk[i] ?? '')
      if (other === undefined || other.placed) continue
      if (!cameBefore(person, other)) break search
      found = [c, i]
    }
  }
  return found === null ? withPersonLast(line, person.id) : insertInChunk(line, found[0], found[1], person.id)
}

/** Arrival decides; two of the same millisecond stand in the order in which the hub took them. */
export function cameBefore(a: Standing, b: Standing): boolean {
  return a.arrival < b.arrival || (a.arrival === b.arrival && a.ordinal < b.ordinal)
}

function insertInChunk(line: Line, c: number, index: number, id: string): Line {
  const chunk = line[c] ?? []
  const grown = [...chunk.slice(0, index), id, ...chunk.slice(index)]
  return replaceChunk(line, c, grown.length > 2 * CHUNK ? [grown.slice(0, CHUNK), grown.slice(CHUNK)] : [grown])
}

function replaceChunk(line: Line, c: number, chunks: Line): Line {
  if (chunks.length !== 1) return [...line.slice(0, c), ...chunks, ...line.slice(c + 1)]
  const next = line.slice()
  next[c] = chunks[0] ?? []
  return next
}
