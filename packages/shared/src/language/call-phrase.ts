import { digitWords, type NumberReading, northernReading, numberWords } from './number-words.ts'
import { type ClipKey, clipTexts, letterClip, numberClips } from './voice-clips.ts'

/** How an office's voice calls. */
export interface CallVoice {
  /** A047 as không bốn bảy (clearer in a hall) or as bốn mươi bảy (leading zeros dropped). */
  readonly ticket: 'digits' | 'whole'
  readonly letters: 'names' | 'sounds'
  readonly invitation: 'plain' | 'polite'
  readonly reading: NumberReading
}

export const defaultCallVoice: CallVoice = {
  ticket: 'digits',
  letters: 'names',
  invitation: 'plain',
  reading: northernReading,
}

/** A sentence of the voice: the clips in order (without the chime) and the same as text. */
export interface CallPhrase {
  readonly clips: readonly ClipKey[]
  readonly text: string
}

interface Called {
  /** As the hub writes it, without a gap: `A047`. */
  readonly number: string
  /** What stands above the counter: `12`, `3A`. */
  readonly counter: string
}

/** Of `A047`, `3A` or `Quầy 4` the part with the digits: its letters one by one, its digits as a row. */
function spokenParts(label: string): readonly string[] {
  const core = label.toUpperCase().match(/[A-Z]{0,2}\d+[A-Z]?|^[A-Z]{1,2}$/)
  return core?.[0].match(/\d+|[A-Z]/g) ?? []
}

/** Rows of digits too long for a number a hall would understand are read one by one. */
function isRow(part: string, style: 'digits' | 'whole'): boolean {
  return style === 'digits' || part.length > 6
}

function partClips(part: string, style: 'digits' | 'whole', voice: CallVoice): readonly ClipKey[] {
  if (!/^\d/.test(part)) return [letterClip(part, voice.letters)]
  return isRow(part, style) ? [...part] : numberClips(Number(part), voice.reading)
}

function partText(part: string, style: 'digits' | 'whole', voice: CallVoice): string {
  if (!/^\d/.test(part)) return part
  const words = isRow(part, style) ? digitWords(part) : numberWords(Number(part), voice.reading)
  return words.join(' ')
}

function spoken(label: string, style: 'digits' | 'whole', voice: CallVoice): CallPhrase {
  const parts = spokenParts(label)
  return {
    clips: parts.flatMap((part) => partClips(part, style, voice)),
    text: parts.map((part) => partText(part, style, voice)).join(' '),
  }
}

function sentence(opening: ClipKey, link: ClipKey, called: Called, voice: CallVoice): CallPhrase {
  const number = spoken(called.number, voice.ticket, voice)
  const counter = spoken(called.counter, 'whole', voice)
  const start = clipTexts.get(opening) ?? ''
  return {
    clips: [opening, ...number.clips, link, ...counter.clips],
    text: `${start.charAt(0).toUpperCase()}${start.slice(1)} ${number.text}, ${clipTexts.get(link)} ${counter.text}`,
  }
}

/** "Mời công dân có số A không bốn tám, đến quầy mười hai". */
export function callPhrase(called: Called, voice: CallVoice = defaultCallVoice): CallPhrase {
  const opening = voice.invitation === 'polite' ? 'kinh-moi-cong-dan-co-so' : 'moi-cong-dan-co-so'
  return sentence(opening, 'den-quay', called, voice)
}

/** The short form when calls wait: "Số A không bốn tám, quầy mười hai". */
export function shortCallPhrase(called: Called, voice: CallVoice = defaultCallVoice): CallPhrase {
  return sentence('so', 'quay', called, voice)
}
