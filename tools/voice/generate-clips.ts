/**
 * Makes the placeholder voice the repository carries: `node tools/voice/generate-clips.ts`.
 * Needs espeak-ng, sox and opusenc (Debian: espeak-ng sox opus-tools). They run here, when the clips are made, and are
 * never part of the product. An office should record a person instead; the list of what to read is the pack's own.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chimeClip, clipTexts } from '@denluot/shared/language/voice-clips'
import type { VoicePack } from '@denluot/shared/language/voice-pack'
import { chimeWave, sampleRate } from './chime-wave.ts'

const target = join(import.meta.dirname, '../../apps/counter-display/public-voice/vi')
/** dBFS: what every clip is brought to, and the peak no clip may pass. */
const loudness = -20
const peak = -2.9
const wordsPerMinute = 118

function run(program: string, ...args: readonly string[]): string {
  const { status, stderr, error } = spawnSync(program, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${error?.message ?? stderr}`)
  // sox writes its measurements to stderr.
  return stderr
}

function measured(report: string, line: string): number {
  const value = Number(report.match(new RegExp(`^${line}\\s+(-?[\\d.]+)`, 'm'))?.[1])
  if (Number.isNaN(value)) throw new Error(`sox reported no "${line}"`)
  return value
}

/** Silence off both ends, a soft start and end, and the loudness of all others. */
function trimAndLevel(raw: string, clean: string): void {
  const trimStart = 'silence 1 0.005 -50d'
  const effects = `${trimStart} reverse ${trimStart} fade t 0.01 reverse fade t 0.004`.split(' ')
  const trimmed = `${clean}.trimmed.wav`
  run('sox', '-R', raw, '-r', String(sampleRate), '-c', '1', trimmed, ...effects)
  const report = run('sox', trimmed, '-n', 'stats')
  const gain = Math.min(loudness - measured(report, 'RMS lev dB'), peak - measured(report, 'Pk lev dB'))
  run('sox', '-R', trimmed, '-b', '16', clean, 'gain', gain.toFixed(2))
}

function encode(wave: string, file: string): void {
  run(
    'opusenc',
    '--quiet',
    '--bitrate',
    '32',
    '--serial',
    '1',
    '--padding',
    '0',
    '--discard-comments',
    wave,
    join(target, file),
  )
}

function makeClip(work: string, key: string, write: (raw: string) => void): readonly [string, string] {
  const raw = join(work, `${key}.raw.wav`)
  const clean = join(work, `${key}.wav`)
  write(raw)
  trimAndLevel(raw, clean)
  encode(clean, `${key}.opus`)
  return [key, `${key}.opus`]
}

function describePack(clips: VoicePack['clips']): VoicePack {
  return {
    name: 'Giọng tạm (máy đọc)',
    version: '1',
    language: 'vi',
    region: 'north',
    licence:
      'Placeholder speech made with espeak-ng (voice "vi"), chime made by tools/voice. Free to use with this product; replace it with the recording of a person who agreed to it.',
    loudness,
    clips,
  }
}

rmSync(target, { recursive: true, force: true })
mkdirSync(target, { recursive: true })
const work = mkdtempSync(join(tmpdir(), 'voice-'))
const spoken = [...clipTexts].map(([key, text]) =>
  makeClip(work, key, (raw) => run('espeak-ng', '-v', 'vi', '-s', String(wordsPerMinute), '-w', raw, text)),
)
const chime = makeClip(work, chimeClip, (raw) => writeFileSync(raw, chimeWave()))
const pack = describePack(Object.fromEntries([chime, ...spoken]))
writeFileSync(join(target, 'voice.json'), `${JSON.stringify(pack, null, 2)}\n`)
rmSync(work, { recursive: true })

const files = readdirSync(target)
const bytes = files.reduce((sum, file) => sum + statSync(join(target, file)).size, 0)
console.log(`${files.length} files, ${Math.round(bytes / 1024)} KB in ${target}`)
