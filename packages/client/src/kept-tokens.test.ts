import { expect, test } from 'vitest'
import { keepTokens } from './kept-tokens.ts'

function storage(initial: Record<string, string> = {}) {
  const kept = new Map(Object.entries(initial))
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  }
}
const token = 'a'.repeat(43)

test('[S20] a token in the address is taken over once and wiped from there', () => {
  const places = storage()
  let cleared = 0
  const options = {
    role: 'kiosk',
    storage: places,
    fragment: `#token=${token}`,
    clearFragment: () => cleared++,
  } as const
  expect(keepTokens(options).device()).toBe(token)
  expect(cleared).toBe(1)
  expect(places.kept.get('denluot.token.kiosk')).toBe(token)
  expect(keepTokens({ ...options, fragment: '' }).device()).toBe(token)
})

test('[S20] a token in the address ends the sign-in of whoever was there before', () => {
  const places = storage({ 'denluot.token.desk': 'old', 'denluot.token.desk.officer': 'officer' })
  const tokens = keepTokens({ role: 'desk', storage: places, fragment: `#lang=vi&token=${token}` })
  expect(tokens.current()).toBe(token)
  expect(tokens.officer()).toBeNull()
})

test('calls carry the token of the officer who signed in, else that of the device', () => {
  const places = storage({ 'denluot.token.desk': 'device' })
  const tokens = keepTokens({ role: 'desk', storage: places })
  expect(tokens.current()).toBe('device')
  tokens.setOfficer('officer')
  expect(tokens.current()).toBe('officer')
  expect(tokens.device()).toBe('device')
  tokens.setOfficer(null)
  expect(tokens.current()).toBe('device')
  expect([...places.kept]).toEqual([['denluot.token.desk', 'device']])
})

test('pages of different roles do not share a token', () => {
  const places = storage({ 'denluot.token.manager': 'manager' })
  expect(keepTokens({ role: 'kiosk', storage: places }).device()).toBeNull()
})
