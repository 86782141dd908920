/** Hz of the wave files the voice tool makes: enough for speech, half the size of a CD's. */
export const sampleRate = 24_000

const tones = [660, 880] as const
const secondsPerTone = 0.35

/** One struck tone: a sine with a soft octave above it that dies away, silent at both ends so that nothing clicks. */
function tone(frequency: number): readonly number[] {
  const length = Math.round(secondsPerTone * sampleRate)
  return Array.from({ length }, (_, i) => {
    const time = i / sampleRate
    const attack = Math.min(1, time / 0.008)
    const release = Math.min(1, (secondsPerTone - time) / 0.02)
    const turn = 2 * Math.PI * frequency * time
    return attack * release * Math.exp(-3 * time) * (0.8 * Math.sin(turn) + 0.2 * Math.sin(2 * turn))
  })
}

/** The two rising tones before a call, as a 16-bit mono WAV file. */
export function chimeWave(): Buffer {
  const samples = tones.flatMap(tone)
  const data = Buffer.alloc(samples.length * 2)
  samples.forEach((sample, i) => {
    data.writeInt16LE(Math.round(Math.max(-1, Math.min(1, sample * 0.7)) * 32_767), i * 2)
  })
  return Buffer.concat([waveHeader(data.length), data])
}

function waveHeader(bytes: number): Buffer {
  const header = Buffer.alloc(44)
  header.write('RIFF', 0)
  header.writeUInt32LE(36 + bytes, 4)
  header.write('WAVEfmt ', 8)
  header.writeUInt32LE(16, 16)
  header.writeUInt16LE(1, 20)
  header.writeUInt16LE(1, 22)
  header.writeUInt32LE(sampleRate, 24)
  header.writeUInt32LE(sampleRate * 2, 28)
  header.writeUInt16LE(2, 32)
  header.writeUInt16LE(16, 34)
  header.write('data', 36)
  header.writeUInt32LE(bytes, 40)
  return header
}
