import { expect, it } from 'vitest'
import { type KeyPress, reachesKiosk } from './kiosk-keys.ts'

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  type: 'keyDown',
  key,
  control: false,
  alt: false,
  meta: false,
  shift: false,
  ...held,
})

it.each(['a', 'Ạ', '7', '.', '-', ' ', 'Enter', 'Tab', 'Backspace', 'ArrowDown', 'Shift'])(
  '[E20] %s reaches a kiosk',
  (key) => {
    expect(reachesKiosk(press(key))).toBe(true)
  },
)

it.each([
  'F1',
  'F3',
  'F5',
  'F6',
  'F11',
  'F12',
  'ContextMenu',
  'PrintScreen',
  'BrowserBack',
  'LaunchMail',
  'Meta',
  'Alt',
])('[E20] %s does not reach a kiosk', (key) => {
  expect(reachesKiosk(press(key))).toBe(false)
})

it.each(['c', 'i', 'l', 'n', 'o', 'p', 'r', 's', 't', 'u', 'w', '+', '-', '0', 'Tab', 'Escape'])(
  '[E20] %s does not with Ctrl, Alt or the system key',
  (key) => {
    for (const held of ['control', 'alt', 'meta'] as const)
      expect(reachesKiosk(press(key, { [held]: true }))).toBe(false)
  },
)
