import { expect, test } from 'vitest'
import { createTypedKeys } from './typed-keys.ts'

function keyboard() {
  const heard: string[] = []
  let waiting: (() => void) | null = null
  const keys = createTypedKeys({
    onKey: (key) => heard.push(`key ${key}`),
    onCode: (code) => heard.push(`code ${code}`),
    later: (run) => {
      waiting = run
      return () => {
        waiting = null
      }
    },
  })
  const pause = () => waiting?.()
  return { heard, pause, type: (text: string) => Array.from(text, keys.take), enter: () => keys.take('Enter') }
}

test('[O6] a digit alone is a key, once no other follows', () => {
  const { heard, pause, type } = keyboard()
  type('1')
  expect(heard).toEqual([])
  pause()
  expect(heard).toEqual(['key 1'])
})

test('[O6] a burst is a code and presses no key, with or without an end mark', () => {
  const { heard, pause, type, enter } = keyboard()
  type('7K3M9PQRST')
  expect(enter()).toBe(true)
  type('000.00.07.H17-261123-0018')
  pause()
  expect(heard).toEqual(['code 7K3M9PQRST', 'code 000.00.07.H17-261123-0018'])
})

test('[O6] two or three quick characters are neither', () => {
  const { heard, pause, type } = keyboard()
  type('12')
  pause()
  expect(heard).toEqual([])
})

test('Enter after a finger is an Enter', () => {
  const { enter, heard, type, pause } = keyboard()
  type('2')
  pause()
  expect(enter()).toBe(false)
  expect(heard).toEqual(['key 2'])
})
