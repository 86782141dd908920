import type { ClipKey } from './voice-clips.ts'

/** `voice.json` of a folder of recordings. An office may put a folder of its own in the place of the one we carry. */
export interface VoicePack {
  readonly name: string
  readonly version: string
  /** BCP 47, `vi`. */
  readonly language: string
  readonly region: string
  /** Who may use the recordings, and that the speaker agreed. */
  readonly licence: string
  /** Level of the recordings in dBFS (RMS); they are levelled when the pack is made, never while playing. */
  readonly loudness: number
  /** Clip → file name beside `voice.json`. */
  readonly clips: Readonly<Record<ClipKey, string>>
}

const plainFile = /^[a-z0-9][a-z0-9._-]*$/i

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/**
 * The pack a manifest describes. A manifest comes from a folder of the office, so file names that would leave the folder
 * are left out (the clip is then missing, and the chime stands in). Throws TypeError when it is no manifest at all.
 */
export function parseVoicePack(manifest: unknown): VoicePack {
  if (!isRecord(manifest) || !isRecord(manifest.clips)) throw new TypeError('A voice.json needs an object of clips')
  const text = (value: unknown) => (typeof value === 'string' ? value : '')
  const clips = Object.entries(manifest.clips).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && plainFile.test(entry[1]),
  )
  return {
    name: text(manifest.name),
    version: text(manifest.version),
    language: text(manifest.language),
    region: text(manifest.region),
    licence: text(manifest.licence),
    loudness: typeof manifest.loudness === 'number' ? manifest.loudness : 0,
    clips: Object.fromEntries(clips),
  }
}
