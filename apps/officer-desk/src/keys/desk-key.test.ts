import { describe, expect, it } from 'vitest'
import { meaningOf, type Stroke } from './desk-key.ts'

const stroke = (key: string, held: Partial<Stroke> = {}): Stroke => ({
  key,
  code: key,
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...held,
})

describe('the keys of the desk', () => {
  it.each([
    ['F1', 'key-sheet'],
    ['F2', 'main'],
    ['F3', 'recall'],
    ['F4', 'why'],
    ['F6', 'no-show'],
    ['F7', 'transfer'],
    ['F8', 'issue'],
    ['F9', 'hold'],
    ['F10', 'pause'],
  ])('[O1] %s means %s and never reaches the browser', (key, means) => {
    expect(meaningOf(stroke(key))).toEqual({ means, caught: true })
  })

  it('[O1] Shift F2 is the other variant; other shifted F-keys mean nothing but are caught', () => {
    expect(meaningOf(stroke('F2', { shiftKey: true }))).toEqual({ means: 'other', caught: true })
    expect(meaningOf(stroke('F3', { shiftKey: true }))).toEqual({ means: null, caught: true })
    expect(meaningOf(stroke('F5'))).toEqual({ means: null, caught: true })
  })

  it('[O72] Ctrl F2 is the big key, as it is from any other program', () => {
    expect(meaningOf(stroke('F2', { ctrlKey: true }))).toEqual({ means: 'main', caught: true })
    expect(meaningOf(stroke('F2', { ctrlKey: true, shiftKey: true }))).toEqual({ means: null, caught: true })
    expect(meaningOf(stroke('F3', { ctrlKey: true }))).toEqual({ means: null, caught: true })
  })

  it('leaves whole screen, developer tools and closing a window to browser and system', () => {
    for (const left of [stroke('F11'), stroke('F12'), stroke('F4', { altKey: true })]) {
      expect(meaningOf(left)).toEqual({ means: null, caught: false })
    }
  })

  it('[O1] Ctrl and Alt keys go by their place on the keyboard, whatever letter the input method makes of it', () => {
    expect(meaningOf(stroke('đ', { code: 'KeyL', ctrlKey: true })).means).toBe('switch-officer')
    expect(meaningOf(stroke('m', { code: 'KeyM', ctrlKey: true })).means).toBe('compact')
    expect(meaningOf(stroke('g', { code: 'KeyG', ctrlKey: true })).means).toBe('answer-help')
    expect(meaningOf(stroke('¡', { code: 'Digit1', altKey: true })).means).toBe('outcome-1')
    expect(meaningOf(stroke('c', { code: 'KeyC', ctrlKey: true }))).toEqual({ means: null, caught: false })
  })

  it('letters and digits mean nothing: a scanner presses no key', () => {
    for (const typed of ['A', '0', 'Enter', ' ']) expect(meaningOf(stroke(typed)).means).toBeNull()
  })
})
