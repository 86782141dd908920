import { describe, expect, expectTypeOf, test } from 'vitest'
import { faultsOfTranslation } from './check-messages.ts'
import { createTranslator, type HolesIn, type Messages } from './translator.ts'

const vi = {
  greeting: 'Xin chào',
  call: 'Mời số {number} đến quầy {counter}',
  waiting: '{count} người chờ trước',
  seats: { other: '{count} ghế' },
} as const

const en: Messages<typeof vi> = {
  greeting: 'Welcome',
  call: 'Number {number} to counter {counter}',
  waiting: { one: '{count} person before you', other: '{count} people before you' },
  seats: { one: '{count} seat', other: '{count} seats' },
}

describe('in Vietnamese', () => {
  const t = createTranslator({ vi, en }, 'vi')

  test('a text without holes is itself, holes are filled', () => {
    expect(t('greeting')).toBe('Xin chào')
    expect(t('call', { number: 'A 047', counter: 3 })).toBe('Mời số A 047 đến quầy 3')
  })

  test('[L2] numbers are written as Vietnamese writes them', () => {
    expect(t('waiting', { count: 1200 })).toBe('1.200 người chờ trước')
  })

  test('the holes are part of the type', () => {
    expectTypeOf<HolesIn<(typeof vi)['call']>>().toEqualTypeOf<'number' | 'counter'>()
    // @ts-expect-error a hole is missing
    t('call', { number: 'A 047' })
    // @ts-expect-error there is no such key
    t('goodbye')
  })
})

describe('in English', () => {
  const t = createTranslator({ vi, en }, 'en')

  test('[L2] the count picks the form', () => {
    expect(t('waiting', { count: 1 })).toBe('1 person before you')
    expect(t('waiting', { count: 1200 })).toBe('1,200 people before you')
  })
})

describe('with texts of the office', () => {
  const overrides = { vi: { greeting: 'Kính chào', call: 'Mời {number}' }, en: { greeting: 'Hello' } }

  test('[L3] an override beats its own language only', () => {
    expect(createTranslator({ vi, en }, 'vi', overrides)('greeting')).toBe('Kính chào')
    expect(createTranslator({ vi, en }, 'en', overrides)('greeting')).toBe('Hello')
    expect(createTranslator({ vi, en }, 'en', overrides)('call', { number: 'B 2', counter: 1 })).toBe(
      'Number B 2 to counter 1',
    )
  })

  test('[L2] a line that is missing in a language comes from Vietnamese, with Vietnamese numbers', () => {
    const { waiting: _, ...partial } = en
    const t = createTranslator({ vi, en: partial as typeof en }, 'en')
    expect(t('waiting', { count: 1200 })).toBe('1.200 người chờ trước')
  })
})

test('[L1] a translation with a foreign hole, a missing or an unknown key is told apart', () => {
  expect(faultsOfTranslation({ a: '{x}', b: 'b' }, { a: '{y}', c: 'c' })).toEqual([
    'b is missing',
    'a has the hole {y}, which the Vietnamese text lacks',
    'c is not a key of the Vietnamese table',
  ])
})
