import { expect, test } from 'vitest'
import { parseVoicePack } from './voice-pack.ts'

test('[B9] a pack names its clips; a file outside the folder is not one', () => {
  const pack = parseVoicePack({
    name: 'Cô Lan',
    clips: { '1': '1.opus', '2': '../../etc/passwd', '3': 7, '4': 'http://x/4' },
  })
  expect(pack.name).toBe('Cô Lan')
  expect(pack.clips).toEqual({ '1': '1.opus' })
})

test('[B9] what is no manifest is refused', () => {
  for (const wrong of [null, [], 'voice', {}, { clips: [] }]) expect(() => parseVoicePack(wrong)).toThrow(TypeError)
})
