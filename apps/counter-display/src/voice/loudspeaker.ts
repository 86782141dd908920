import type { Cue, Score } from './cues.ts'
import { scheduleCues, type VoiceClips, voiceSampleRate } from './voice-player.ts'

/** `blocked`: the browser lets a page make sound only after somebody touched it. `off`: another screen speaks. */
export type SoundState = 'starting' | 'ready' | 'blocked' | 'off'

export interface Heard {
  /** The sound came to its end; false when it was blocked or the output stood still. */
  readonly finished: boolean
  /** Highest sample that left for the loudspeaker, 0 … 1. */
  readonly peak: number
}

export interface Loudspeaker {
  /** Plays to the end, never cuts. Where there is no sound it takes about as long, so that the board keeps its pace. */
  play(clips: VoiceClips, score: Score): Promise<Heard>
  /** To be called from a touch or a key. */
  wake(): void
}

const startDelay = 0.1
const silentCallMs = 4_000
const blockedAfterMs = 1_500
const listenEveryMs = 200

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** Watches what really flows to the loudspeaker. */
function createMeter(context: AudioContext) {
  const analyser = new AnalyserNode(context, { fftSize: 8192 })
  const samples = new Float32Array(analyser.fftSize)
  const peakNow = () => {
    analyser.getFloatTimeDomainData(samples)
    return samples.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0)
  }
  return { analyser, peakNow }
}

function untilEnded(source: AudioBufferSourceNode | null): Promise<boolean> {
  if (source === null) return Promise.resolve(false)
  return new Promise((resolve) => {
    source.addEventListener('ended', () => resolve(true), { once: true })
  })
}

/** A loudspeaker that is pulled out, or comes back. Plain http knows no devices: there only the silence is noticed. */
function followOutputs(onChange: (gone: boolean) => void): void {
  const devices: MediaDevices | undefined = navigator.mediaDevices
  devices?.addEventListener('devicechange', async () => {
    try {
      const all = await devices.enumerateDevices()
      onChange(!all.some(({ kind }) => kind === 'audiooutput'))
    } catch (error) {
      console.warn('The loudspeakers of this PC could not be listed', error)
    }
  })
}

const silence = async (): Promise<Heard> => {
  await wait(silentCallMs)
  return { finished: false, peak: 0 }
}

/** A screen that never speaks. */
export const muteSpeaker: Loudspeaker = { play: silence, wake: () => undefined }

export function openLoudspeaker(onState: (state: SoundState) => void): Loudspeaker {
  const context = new AudioContext({ sampleRate: voiceSampleRate, latencyHint: 'playback' })
  const meter = createMeter(context)
  meter.analyser.connect(context.destination)

  let outputGone = false
  const canSpeak = () => context.state === 'running' && !outputGone
  const tell = () => onState(canSpeak() ? 'ready' : 'blocked')
  const wake = () => {
    if (context.state !== 'running') context.resume().then(tell, tell)
  }
  context.addEventListener('statechange', tell)
  followOutputs((gone) => {
    outputGone = gone
    wake()
    tell()
  })
  wake()
  setTimeout(tell, blockedAfterMs)

  const playCues = async (clips: VoiceClips, cues: readonly Cue[], seconds: number): Promise<Heard> => {
    const last = scheduleCues(context, meter.analyser, clips, cues, context.currentTime + startDelay)
    let peak = 0
    const listening = setInterval(() => {
      peak = Math.max(peak, meter.peakNow())
    }, listenEveryMs)
    // A device that is pulled out may leave the context standing still, and `ended` would never come.
    const stuck = wait(seconds * 1000 + 3_000).then(() => false)
    const finished = await Promise.race([untilEnded(last), stuck])
    clearInterval(listening)
    return { finished, peak }
  }

  return {
    wake,
    play(clips, score) {
      wake()
      return canSpeak() ? playCues(clips, score.cues, score.seconds) : silence()
    },
  }
}
