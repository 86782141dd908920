import { expect, test } from 'vitest'
import { settingsFromSearch } from './settings.ts'

test('[B11] a screen is a 43 inch hall board five metres away unless its address says otherwise', () => {
  expect(settingsFromSearch('')).toMatchObject({ layout: 'hall', language: 'vi', inches: 43, seat: 5 })
  expect(settingsFromSearch('?inches=55&seat=8&lang=en')).toMatchObject({ inches: 55, seat: 8, language: 'en' })
  expect(settingsFromSearch('?layout=manager')).toMatchObject({ layout: 'manager', inches: 55, seat: 4 })
})

test('[B11] nonsense in the address is as if it were not there', () => {
  for (const search of ['?inches=0', '?inches=abc', '?inches=', '?seat=-1', '?layout=tv', '?inches=1e9']) {
    expect(settingsFromSearch(search)).toMatchObject({ layout: 'hall', inches: 43, seat: 5 })
  }
})

test('[L6] the voice of a screen is a setting', () => {
  expect(settingsFromSearch('').voice).toMatchObject({ ticket: 'digits', letters: 'names' })
  const south = settingsFromSearch('?numbers=whole&letters=sounds&reading=south').voice
  expect(south).toMatchObject({ ticket: 'whole', letters: 'sounds', reading: { zeroTens: 'lẻ', thousand: 'ngàn' } })
})

test('[B8] a second screen in the hall can be mute', () => {
  expect(settingsFromSearch('').sound).toBe(true)
  expect(settingsFromSearch('?sound=off').sound).toBe(false)
})
