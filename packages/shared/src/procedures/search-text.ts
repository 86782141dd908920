/**
 * Vietnamese text as search sees it: lower case, without marks, đ as d, everything but letters and digits a space.
 * SQLite's own folding keeps đ apart from d, so index and query both pass through here.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

/** Words of a text with their marks kept, in NFC and lower case: tells đất from đặt where the writer did. */
export function markedWords(text: string): readonly string[] {
  return text
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}

/** Whether a word carries a mark or đ, that is, whether its writer took care to tell it from its neighbours. */
export function isMarked(word: string): boolean {
  return foldText(word) !== word
}

/**
 * Other plain spellings that a folded word may stand for: an input method that was off or half on, Telex
 * ("chuwngs" → "chung", "ddaats" → "dat") or VNI ("chu7ng1" → "chung"), and sounds that many write alike
 * (tr for ch, i for y). Most likely first; may be empty.
 */
export function otherSpellings(word: string): readonly string[] {
  const found = new Set<string>()
  if (/[a-z]/.test(word) && /\d/.test(word)) found.add(word.replace(/\d/g, ''))
  const letters = word
    .replace(/dd/g, 'd')
    .replace(/aa/g, 'a')
    .replace(/ee/g, 'e')
    .replace(/oo/g, 'o')
    .replace(/^w/, 'u')
    .replace(/w/g, '')
  found.add(letters)
  const tone = /^([a-z]*[aeiouy][a-z]*?)[sfrxj]([a-z]*)$/.exec(letters)
  if (tone) found.add(`${tone[1]}${tone[2]}`)
  if (word.startsWith('tr')) found.add(`ch${word.slice(2)}`)
  if (word.startsWith('ch')) found.add(`tr${word.slice(2)}`)
  if (word.endsWith('i')) found.add(`${word.slice(0, -1)}y`)
  if (word.endsWith('y')) found.add(`${word.slice(0, -1)}i`)
  found.delete(word)
  found.delete('')
  return [...found]
}

/** Whether one slip of the finger (a letter added, left out, wrong, or two swapped) makes one word of the other. */
export function isOneSlipApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false
  let same = 0
  while (same < a.length && a[same] === b[same]) same += 1
  const restA = a.slice(same)
  const restB = b.slice(same)
  if (restA.length > restB.length) return restA.slice(1) === restB
  if (restB.length > restA.length) return restB.slice(1) === restA
  return (
    restA.slice(1) === restB.slice(1) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  )
}
