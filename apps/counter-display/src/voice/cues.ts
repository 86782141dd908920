import { type ClipKey, chimeClip } from '@denluot/shared/language/voice-clips'

/** A clip and when it starts, in seconds from the start of what is played. */
export interface Cue {
  readonly clip: ClipKey
  readonly at: number
}

export interface Score {
  readonly cues: readonly Cue[]
  readonly seconds: number
}

/** Seconds of each clip that can be played; undefined when a pack lacks it. */
export type ClipLength = (clip: ClipKey) => number | undefined

const afterChime = 0.5
export const pauseBeforeRepeat = 1.5

/** Silence after a clip: words of a number run on, a phrase takes a breath before and after the number. */
function gapAfter(clip: ClipKey, next: ClipKey | undefined): number {
  if (next?.startsWith('den-') || next === 'quay') return 0.12
  return /^\d|^(chu|am)-|^tram$|^linh$|^le$|^nghin$|^ngan$/.test(clip) ? 0.04 : 0.06
}

/**
 * The clips of a phrase one after the other, from `start` on. Null when the pack lacks one of them: half a number is
 * worse than none.
 */
export function scorePhrase(clips: readonly ClipKey[], lengthOf: ClipLength, start: number): Score | null {
  const cues: Cue[] = []
  let at = start
  for (const [index, clip] of clips.entries()) {
    const length = lengthOf(clip)
    if (length === undefined) return null
    cues.push({ clip, at })
    const next = clips[index + 1]
    at += length + (next === undefined ? 0 : gapAfter(clip, next))
  }
  return { cues, seconds: at }
}

/** Chime, half a second of silence, then the phrase; the chime alone when the phrase cannot be said. */
export function scoreCall(clips: readonly ClipKey[], lengthOf: ClipLength): Score & { readonly spoken: boolean } {
  const chimeLength = lengthOf(chimeClip) ?? 0
  const chime: Cue = { clip: chimeClip, at: 0 }
  const phrase = scorePhrase(clips, lengthOf, chimeLength + afterChime)
  if (phrase === null) return { cues: [chime], seconds: chimeLength, spoken: false }
  return { cues: [chime, ...phrase.cues], seconds: phrase.seconds, spoken: true }
}
