const noBreak = '\u00a0'

/** Keeps a count with the word it counts: "3 lượt" never parts at the end of a line. */
export function keepCounts(text: string): string {
  return text.normalize('NFC').replace(/(\d) (?=\p{L})/gu, `$1${noBreak}`)
}

/**
 * Breaks a text into the fewest lines that fit `width`, as even as that number of lines allows, so that no word stands
 * alone. A word wider than the line is cut. `measure` answers in the unit of `width`.
 */
export function balanceLines(text: string, width: number, measure: (text: string) => number): readonly string[] {
  const words = text
    .split(' ')
    .filter((word) => word !== '')
    .flatMap((word) => cutToFit(word, width, measure))
  const fewest = fill(words, width, measure)
  if (fewest.length < 2) return fewest
  let narrow = 0
  let wide = width
  while (wide - narrow > 1) {
    const middle = (narrow + wide) / 2
    const lines = fill(words, middle, measure)
    const fits = lines.length <= fewest.length && lines.every((line) => measure(line) <= middle)
    if (fits) wide = middle
    else narrow = middle
  }
  return fill(words, wide, measure)
}

function fill(words: readonly string[], width: number, measure: (text: string) => number): readonly string[] {
  const lines: string[] = []
  for (const word of words) {
    const last = lines.at(-1)
    const longer = `${last} ${word}`
    if (last !== undefined && measure(longer) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

function cutToFit(word: string, width: number, measure: (text: string) => number): readonly string[] {
  if (measure(word) <= width) return [word]
  const pieces: string[] = []
  for (const character of word) {
    const last = pieces.at(-1)
    if (last !== undefined && measure(last + character) <= width) pieces[pieces.length - 1] = last + character
    else pieces.push(character)
  }
  return pieces
}
