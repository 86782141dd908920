import { dossierSteps } from '@denluot/shared/office/dossier'
import { describe, expect, test } from 'vitest'
import { barOf, daysEarly, isOld, keyOf, pathOf } from './status-path.ts'

const fresh = { lateDays: 0, ageMinutes: 5 }

describe('the path of a file', () => {
  test('[K9] each of the ten national statuses has one place, and nothing is done after it', () => {
    for (const step of dossierSteps) {
      const states = pathOf(step).map((each) => each.state)
      const places = states.filter((state) => state === 'now' || state === 'ended')
      expect(places, step).toHaveLength(step === 'returned' ? 0 : 1)
      expect(states.lastIndexOf('done'), step).toBeLessThan(states.findIndex((state) => state !== 'done') >>> 0)
    }
  })

  test('[K9] a file that is ready waits for its citizen, one that is returned is done', () => {
    expect(pathOf('ready').map((each) => each.state)).toEqual(['done', 'done', 'now', 'ahead'])
    expect(pathOf('returned').every((each) => each.state === 'done')).toBe(true)
  })
})

describe('what to do about a file', () => {
  test('[K10] only a file that needs the citizen leads to a number', () => {
    const keys = dossierSteps.map((step) => [step, keyOf({ step, ...fresh })])
    expect(Object.fromEntries(keys)).toEqual({
      registered: null,
      received: null,
      'not-accepted': 'take-ask',
      processing: null,
      supplement: 'take-ask',
      'fee-due': 'take-fee',
      withdrawn: null,
      stopped: 'take-ask',
      ready: 'take-result',
      returned: null,
    })
  })

  test('[K10] a late file and old information lead to a counter', () => {
    expect(keyOf({ step: 'processing', lateDays: 2, ageMinutes: 5 })).toBe('take-ask')
    expect(keyOf({ step: 'processing', lateDays: 0, ageMinutes: 1441 })).toBe('take-ask')
    expect(isOld({ ageMinutes: 1440 })).toBe(false)
  })

  test('the seal bar stands where somebody must act', () => {
    expect(barOf({ step: 'supplement', lateDays: 3 })).toBe('missing')
    expect(barOf({ step: 'processing', lateDays: 3 })).toBe('late')
    expect(barOf({ step: 'withdrawn', lateDays: 0 })).toBeNull()
  })

  test('days early count from today', () => {
    expect(daysEarly('2026-11-25', '2026-11-23')).toBe(2)
    expect(daysEarly('2026-11-20', '2026-11-23')).toBe(0)
    expect(daysEarly(null, '2026-11-23')).toBe(0)
  })
})
