const tones = [660, 880] as const
const secondsPerTone = 0.35

/** One struck tone: a sine with a soft octave above it that dies away, silent at both ends so that nothing clicks. */
function tone(frequency: number, sampleRate: number): readonly number[] {
  const length = Math.round(secondsPerTone * sampleRate)
  return Array.from({ length }, (_, i) => {
    const time = i / sampleRate
    const attack = Math.min(1, time / 0.008)
    const release = Math.min(1, (secondsPerTone - time) / 0.02)
    const turn = 2 * Math.PI * frequency * time
    return attack * release * Math.exp(-3 * time) * (0.56 * Math.sin(turn) + 0.14 * Math.sin(2 * turn))
  })
}

/** The two rising tones before a call, 0.7 s as samples from -1 to 1. Every voice pack may bring its own instead. */
export function chimeSamples(sampleRate: number): readonly number[] {
  return tones.flatMap((frequency) => tone(frequency, sampleRate))
}
