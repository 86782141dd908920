import { fourAfterZeroTens, type NumberReading, numberWords } from './number-words.ts'

/** Name of one recording of a voice pack, the same in every pack. */
export type ClipKey = string

export const chimeClip: ClipKey = 'chime'

/** What a letter is called: by its name (bê, xê), or by its sound (bờ, cờ) where it has one of its own. */
const letterNames: Readonly<Record<string, string>> = {
  A: 'a',
  B: 'bê',
  C: 'xê',
  D: 'đê',
  E: 'e',
  F: 'ép',
  G: 'giê',
  H: 'hát',
  I: 'i',
  J: 'gi',
  K: 'ca',
  L: 'lờ',
  M: 'mờ',
  N: 'nờ',
  O: 'o',
  P: 'pê',
  Q: 'quy',
  R: 'rờ',
  S: 'sờ',
  T: 'tê',
  U: 'u',
  V: 'vê',
  W: 'vê kép',
  X: 'xờ',
  Y: 'y dài',
  Z: 'dét',
}
const letterSounds: Readonly<Record<string, string>> = {
  B: 'bờ',
  C: 'cờ',
  D: 'đờ',
  F: 'phờ',
  G: 'gờ',
  H: 'hờ',
  P: 'pờ',
  Q: 'quờ',
  T: 'tờ',
  V: 'vờ',
}

export function letterClip(letter: string, style: 'names' | 'sounds'): ClipKey {
  const sounded = style === 'sounds' && Object.hasOwn(letterSounds, letter)
  return `${sounded ? 'am' : 'chu'}-${letter.toLowerCase()}`
}

function letterClips(
  prefix: string,
  letters: Readonly<Record<string, string>>,
): readonly (readonly [ClipKey, string])[] {
  return Object.entries(letters).map(([letter, text]) => [`${prefix}-${letter.toLowerCase()}`, text])
}

const phrases = [
  ['moi-cong-dan-co-so', 'mời công dân có số'],
  ['kinh-moi-cong-dan-co-so', 'kính mời công dân có số thứ tự'],
  ['den-quay', 'đến quầy'],
  ['den-quay-so', 'đến quầy số'],
  ['so', 'số'],
  ['quay', 'quầy'],
] as const

const connectingWords = [
  ['tram', 'trăm'],
  ['linh', 'linh'],
  ['le', 'lẻ'],
  ['tu', 'tư'],
  ['nghin', 'nghìn'],
  ['ngan', 'ngàn'],
] as const

const wholeNumbers = Array.from({ length: 100 }, (_, n) => [String(n), numberWords(n).join(' ')] as const)

/** Every spoken clip of a Vietnamese pack and what it says; the chime is made, not spoken. */
export const clipTexts: ReadonlyMap<ClipKey, string> = new Map([
  ...wholeNumbers,
  ...connectingWords,
  ...letterClips('chu', letterNames),
  ...letterClips('am', letterSounds),
  ...phrases,
])

const connectingClips = { linh: 'linh', lẻ: 'le', nghìn: 'nghin', ngàn: 'ngan', tư: 'tu', bốn: '4' } as const

/** Clips of what follows a hundred; the tens and units are one recording, so that their tones run together. */
function afterHundred(value: number, reading: NumberReading): readonly ClipKey[] {
  if (value === 0) return []
  if (value >= 10) return [String(value)]
  return [connectingClips[reading.zeroTens], value === 4 ? connectingClips[fourAfterZeroTens(reading)] : String(value)]
}

function hundreds(value: number, reading: NumberReading): readonly ClipKey[] {
  return [String(Math.floor(value / 100)), 'tram', ...afterHundred(value % 100, reading)]
}

/** The clips that say a whole number, 0 … 999 999, in the words of `numberWords`. */
export function numberClips(value: number, reading: NumberReading): readonly ClipKey[] {
  if (value < 100) return [String(value)]
  if (value < 1000) return hundreds(value, reading)
  const rest = value % 1000
  return [
    ...numberClips(Math.floor(value / 1000), reading),
    connectingClips[reading.thousand],
    ...(rest === 0 ? [] : hundreds(rest, reading)),
  ]
}
