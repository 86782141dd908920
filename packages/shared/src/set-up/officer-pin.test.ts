import { expect, test } from 'vitest'
import { samplePin } from '../office/sample-office.ts'
import { isTrivialPin, newPin, pinFaultsOf } from './officer-pin.ts'

test('[O44] rows, repeats and the PIN of the sample office are trivial', () => {
  const guessed = ['123456', '654321', '012345', '890123', '111111', '121212', '123123', '112233', '111222', '135791']
  for (const pin of [...guessed, '101112', samplePin]) expect(isTrivialPin(pin), pin).toBe(true)
  for (const pin of ['483920', '190245', '730518', '246811']) expect(isTrivialPin(pin), pin).toBe(false)
})

test('[O44] each PIN has six digits, is not trivial, and belongs to one person', () => {
  const pins = { a: '483920', b: '12345', c: '483920', d: '222222', f: '48392a' }
  expect(pinFaultsOf(['a', 'b', 'c', 'd', 'e', 'f'], pins)).toEqual({
    b: 'not-six-digits',
    c: 'used-twice',
    d: 'trivial',
    e: 'missing',
    f: 'not-six-digits',
  })
})

test('[O44] a PIN that is made passes the same rules', () => {
  const digits = [...'123456483920190245'].map(Number)
  const next = () => digits.shift() ?? 0
  expect(newPin(next, ['483920'])).toBe('190245')
})
