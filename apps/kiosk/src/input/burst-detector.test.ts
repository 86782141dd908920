import { describe, expect, test } from 'vitest'
import { type BurstAnswer, createBurstDetector } from './burst-detector.ts'

/** Feeds the keys `gap` ms apart and gives the answer to the last one. */
function typed(keys: readonly string[], gap: number): BurstAnswer {
  const detect = createBurstDetector()
  let answer: BurstAnswer = { swallow: false, code: null }
  keys.forEach((key, index) => {
    answer = detect({ key, at: 1000 + index * gap })
  })
  return answer
}

describe('the burst detector', () => {
  test('[K8] a quick code that ends with Enter or Tab is a scan, and its end mark is swallowed', () => {
    expect(typed([...'H17-261117', 'Enter'], 5)).toEqual({ swallow: true, code: 'H17-261117' })
    expect(typed([...'H17-261117', 'Tab'], 50)).toEqual({ swallow: true, code: 'H17-261117' })
  })

  test('[K8] a person is not a scanner', () => {
    expect(typed([...'H17-261117', 'Enter'], 51)).toEqual({ swallow: false, code: null })
    expect(typed([...'H17-2', 'Enter'], 5)).toEqual({ swallow: false, code: null })
  })

  test('[K8] a lone key before the burst is forgotten', () => {
    const detect = createBurstDetector()
    detect({ key: 'x', at: 0 })
    const answers = [...'ABCDEFGH12', 'Enter'].map((key, index) => detect({ key, at: 500 + index * 8 }))
    expect(answers[answers.length - 1]).toEqual({ swallow: true, code: 'ABCDEFGH12' })
  })

  test('[K8] capitals arrive with Shift between them', () => {
    const keys = [...'ABCDEF'].flatMap((key) => ['Shift', key])
    expect(typed([...keys, 'Enter'], 6)).toEqual({ swallow: true, code: 'ABCDEF' })
  })

  test('[K8] composition, shortcuts and other keys break a burst', () => {
    const detect = createBurstDetector()
    for (const [index, key] of [...'ABCDEF'].entries()) detect({ key, at: index })
    detect({ key: 'a', at: 6, composing: true })
    expect(detect({ key: 'Enter', at: 7 })).toEqual({ swallow: false, code: null })
    expect(typed([...'ABCDEF', 'ArrowLeft', 'Enter'], 5).code).toBeNull()
  })
})
