import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { chimeClip, clipTexts } from '@denluot/shared/language/voice-clips'
import { parseVoicePack } from '@denluot/shared/language/voice-pack'
import { expect, test } from 'vitest'

const folder = join(import.meta.dirname, '../../apps/counter-display/public-voice/vi')
const pack = parseVoicePack(JSON.parse(readFileSync(join(folder, 'voice.json'), 'utf8')))

test('[B9] the pack we carry has every clip that a call can need, and the chime', () => {
  expect(Object.keys(pack.clips).sort()).toEqual([chimeClip, ...clipTexts.keys()].sort())
})

test('[B9] every clip is an Ogg Opus file of a moment, and the pack stays small', () => {
  const files = readdirSync(folder)
  expect(files.length).toBeLessThan(200)
  expect(files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0)).toBeLessThan(2_000_000)
  for (const file of Object.values(pack.clips)) {
    const bytes = readFileSync(join(folder, file))
    expect(bytes.subarray(0, 4).toString('latin1')).toBe('OggS')
    expect(bytes.subarray(28, 36).toString('latin1')).toBe('OpusHead')
    expect(bytes.length).toBeGreaterThan(500)
  }
})

test('[B9] the pack says where it comes from', () => {
  expect(pack.language).toBe('vi')
  expect(pack.licence).toContain('espeak-ng')
})
