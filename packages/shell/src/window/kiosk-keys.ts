import type { Input } from 'electron'

/** What of a key press decides. */
export type KeyPress = Pick<Input, 'type' | 'key' | 'control' | 'alt' | 'meta' | 'shift'>

const typing = /^[\p{L}\p{N}\p{P}\p{S} ]$/u
const moving = new Set([
  'Backspace',
  'Delete',
  'Enter',
  'Tab',
  'Escape',
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'Home',
  'End',
])

/**
 * Whether a kiosk lets a key press through: what a keyboard scanner types and what walks through a form. Everything with
 * Ctrl, Alt or the system key, all function keys and the media keys stay outside, because each of them opens something.
 */
export function reachesKiosk(press: KeyPress): boolean {
  if (press.control || press.alt || press.meta) return false
  return typing.test(press.key) || moving.has(press.key) || press.key === 'Shift'
}
