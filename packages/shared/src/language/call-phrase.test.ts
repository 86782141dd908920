import fc from 'fast-check'
import { expect, test } from 'vitest'
import { callPhrase, defaultCallVoice, shortCallPhrase } from './call-phrase.ts'
import { northernReading, numberWords, southernReading } from './number-words.ts'
import { clipTexts, numberClips } from './voice-clips.ts'

test('[L6] a call says the number digit by digit and the counter as a whole number', () => {
  expect(callPhrase({ number: 'A048', counter: '12' })).toEqual({
    clips: ['moi-cong-dan-co-so', 'chu-a', '0', '4', '8', 'den-quay', '12'],
    text: 'Mời công dân có số A không bốn tám, đến quầy mười hai',
  })
})

test('[L6] the short form keeps number and counter only', () => {
  expect(shortCallPhrase({ number: 'B013', counter: '5' })).toEqual({
    clips: ['so', 'chu-b', '0', '1', '3', 'quay', '5'],
    text: 'Số B không một ba, quầy năm',
  })
})

test('[L6] an office may say whole numbers, sounds of letters and a politer opening', () => {
  const voice = { ticket: 'whole', letters: 'sounds', invitation: 'polite', reading: southernReading } as const
  expect(callPhrase({ number: 'C1105', counter: '3A' }, voice)).toEqual({
    clips: ['kinh-moi-cong-dan-co-so', 'am-c', '1', 'ngan', '1', 'tram', 'le', '5', 'den-quay', '3', 'chu-a'],
    text: 'Kính mời công dân có số thứ tự C một ngàn một trăm lẻ năm, đến quầy ba A',
  })
})

test('[L6] a number without a letter is read, and of a counter named in words only its number', () => {
  expect(callPhrase({ number: '4014', counter: 'Quầy 4' }).clips.join(' ')).toBe(
    'moi-cong-dan-co-so 4 0 1 4 den-quay 4',
  )
})

test('[L6] the clips of a number say exactly its words', () => {
  for (const reading of [northernReading, southernReading]) {
    for (let n = 0; n < 10_000; n += 1) {
      const said = numberClips(n, reading).map((clip) => clipTexts.get(clip))
      expect(said.join(' ')).toBe(numberWords(n, reading).join(' '))
    }
  }
})

const voice = fc.record({
  ticket: fc.constantFrom('digits', 'whole'),
  letters: fc.constantFrom('names', 'sounds'),
  invitation: fc.constantFrom('plain', 'polite'),
  reading: fc.constantFrom(northernReading, southernReading),
} as const)

test('[L6] whatever is called, every clip is one of the pack', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[A-Z]{0,2}\d{1,6}$/),
      fc.stringMatching(/^\d{1,3}[A-Z]?$/),
      voice,
      (number, counter, how) => {
        const phrases = [callPhrase({ number, counter }, how), shortCallPhrase({ number, counter }, how)]
        for (const clip of phrases.flatMap((phrase) => phrase.clips)) expect(clipTexts.has(clip)).toBe(true)
      },
    ),
    { seed: 20261121, numRuns: 1000 },
  )
})

test('[L6] a pack has about 150 clips, and the plain voice is the default', () => {
  expect(clipTexts.size).toBeGreaterThan(130)
  expect(clipTexts.size).toBeLessThan(199)
  expect(defaultCallVoice.ticket).toBe('digits')
})
