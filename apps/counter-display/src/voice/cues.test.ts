import { expect, test } from 'vitest'
import { scoreCall, scorePhrase } from './cues.ts'

const half = () => 0.5

test('[B6] the chime comes first, then half a second of silence, then the phrase without overlaps', () => {
  const score = scoreCall(['moi-cong-dan-co-so', 'chu-a', '0', '4', '7', 'den-quay', '3'], half)
  expect(score.spoken).toBe(true)
  expect(score.cues.map(({ clip }) => clip)).toEqual([
    'chime',
    'moi-cong-dan-co-so',
    'chu-a',
    '0',
    '4',
    '7',
    'den-quay',
    '3',
  ])
  expect(score.cues[1]?.at).toBeCloseTo(1)
  const starts = score.cues.map(({ at }) => at)
  for (const [i, at] of starts.slice(1).entries()) expect(at - (starts[i] ?? 0)).toBeGreaterThanOrEqual(0.5)
  expect(score.seconds).toBeCloseTo((starts.at(-1) ?? 0) + 0.5)
})

test('[B6] words of a number run on, a breath comes before the counter', () => {
  const cues = scorePhrase(['0', '4', 'den-quay'], half, 0)?.cues ?? []
  expect(cues.map(({ at }) => Number(at.toFixed(2)))).toEqual([0, 0.54, 1.16])
})

test('[B7] a phrase with a missing clip is not said at all: the chime stands in', () => {
  const lengthOf = (clip: string) => (clip === '4' ? undefined : 0.5)
  expect(scoreCall(['so', '0', '4'], lengthOf)).toEqual({
    cues: [{ clip: 'chime', at: 0 }],
    seconds: 0.5,
    spoken: false,
  })
})
