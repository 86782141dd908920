import { chimeSamples } from '@denluot/shared/language/chime'

/** Hz of the wave files the voice tool makes: enough for speech, half the size of a CD's. */
export const sampleRate = 24_000

/** The two rising tones before a call, as a 16-bit mono WAV file. */
export function chimeWave(): Buffer {
  const samples = chimeSamples(sampleRate)
  const data = Buffer.alloc(samples.length * 2)
  samples.forEach((sample, i) => {
    data.writeInt16LE(Math.round(sample * 32_767), i * 2)
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
