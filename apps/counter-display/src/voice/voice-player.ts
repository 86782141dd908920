import { chimeSamples } from '@denluot/shared/language/chime'
import { type ClipKey, chimeClip } from '@denluot/shared/language/voice-clips'
import { parseVoicePack, type VoicePack } from '@denluot/shared/language/voice-pack'
import type { ClipLength, Cue, Score } from './cues.ts'

/** Hz; the clips are made for it, and all of them decoded take about 10 MB. */
export const voiceSampleRate = 24_000

export interface VoiceClips {
  readonly pack: VoicePack | null
  readonly buffers: ReadonlyMap<ClipKey, AudioBuffer>
  readonly lengthOf: ClipLength
}

function chimeBuffer(): AudioBuffer {
  const samples = Float32Array.from(chimeSamples(voiceSampleRate))
  const buffer = new AudioBuffer({ length: samples.length, sampleRate: voiceSampleRate })
  buffer.copyToChannel(samples, 0)
  return buffer
}

function clipsOf(pack: VoicePack | null, buffers: ReadonlyMap<ClipKey, AudioBuffer>): VoiceClips {
  return { pack, buffers, lengthOf: (clip) => buffers.get(clip)?.duration }
}

/** What can be played before, or without, any pack: the chime, computed here. */
export function chimeOnly(): VoiceClips {
  return clipsOf(null, new Map([[chimeClip, chimeBuffer()]]))
}

async function fetchOk(url: string): Promise<Response> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url} answered ${response.status}`)
  return response
}

/**
 * Loads and decodes a pack (`/voice/vi/`) once. A clip that cannot be had is left out and named by `onFault`.
 * Throws when the pack itself cannot be had.
 */
export async function loadVoice(folder: string, onFault: (clip: ClipKey, error: unknown) => void): Promise<VoiceClips> {
  const pack = parseVoicePack(await (await fetchOk(`${folder}voice.json`)).json())
  const decoder = new OfflineAudioContext(1, 1, voiceSampleRate)
  const buffers = new Map([[chimeClip, chimeBuffer()]])
  const load = async ([clip, file]: readonly [ClipKey, string]) => {
    try {
      const bytes = await (await fetchOk(`${folder}${file}`)).arrayBuffer()
      buffers.set(clip, await decoder.decodeAudioData(bytes))
    } catch (error) {
      onFault(clip, error)
    }
  }
  await Promise.all(Object.entries(pack.clips).map(load))
  return clipsOf(pack, buffers)
}

/** Hangs every cue on the context's clock, so that the page's own timing cannot make a gap. Gives the last to end. */
export function scheduleCues(
  context: BaseAudioContext,
  output: AudioNode,
  clips: VoiceClips,
  cues: readonly Cue[],
  start: number,
): AudioBufferSourceNode | null {
  let last: AudioBufferSourceNode | null = null
  for (const { clip, at } of cues) {
    const source = new AudioBufferSourceNode(context, { buffer: clips.buffers.get(clip) ?? null })
    source.connect(output)
    source.start(start + at)
    last = source
  }
  return last
}

/** The same sound rendered without a loudspeaker: its highest sample, 0 … 1. */
export async function renderPeak(clips: VoiceClips, score: Score): Promise<number> {
  const length = Math.max(1, Math.ceil(score.seconds * voiceSampleRate))
  const context = new OfflineAudioContext(1, length, voiceSampleRate)
  scheduleCues(context, context.destination, clips, score.cues, 0)
  const rendered = await context.startRendering()
  return rendered.getChannelData(0).reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0)
}
