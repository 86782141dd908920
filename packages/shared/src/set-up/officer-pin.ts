import { z } from 'zod'

/** The desk has six boxes for it. */
export const pinLength = 6

export const pinFaults = ['missing', 'not-six-digits', 'trivial', 'used-twice'] as const
export type PinFault = (typeof pinFaults)[number]

/** PINs by the key of the officer in the draft. They never stand in a draft or a configuration. */
export const officerPins = z.record(z.string().max(40), z.string().max(12))
export type OfficerPins = Readonly<Record<string, string>>

/** Digits whose steps are all the same (111111, 123456, 987654, 246810 as 2 4 6 8 10), or that repeat a short part. */
export function isTrivialPin(pin: string): boolean {
  const digits = [...pin].map(Number)
  const steps = digits.slice(1).map((digit, place) => (digit - (digits[place] ?? 0) + 10) % 10)
  if (new Set(steps).size === 1) return true
  if (/^(\d{1,3})\1+$/.test(pin)) return true
  const halves = [pin.slice(0, 3), pin.slice(3)]
  if (halves.every((half) => new Set(half).size === 1)) return true
  if (/^(\d)\1(\d)\2(\d)\3$/.test(pin) && isRun([digits[0], digits[2], digits[4]])) return true
  return isSpelledRun(pin)
}

function isRun([a = 0, b = 0, c = 0]: readonly (number | undefined)[]): boolean {
  return b - a === c - b && Math.abs(b - a) <= 1
}

/** 246810 and 135791: numbers of a simple row, written one after the other. */
function isSpelledRun(pin: string): boolean {
  for (let step = 1; step <= 5; step += 1) {
    for (let first = 0; first <= 12; first += 1) {
      let row = ''
      for (let value = first; row.length < pin.length; value += step) row += String(value)
      if (row.slice(0, pin.length) === pin) return true
    }
  }
  return false
}

/** What is wrong with each officer's PIN, by key; nothing of those that are right. */
export function pinFaultsOf(officers: readonly string[], pins: OfficerPins): Readonly<Record<string, PinFault>> {
  const faults: Record<string, PinFault> = {}
  const used = new Set<string>()
  for (const officer of officers) {
    const pin = pins[officer] ?? ''
    const fault = pinFaultOf(pin, used)
    if (fault !== null) faults[officer] = fault
    used.add(pin)
  }
  return faults
}

function pinFaultOf(pin: string, used: ReadonlySet<string>): PinFault | null {
  if (pin === '') return 'missing'
  if (!/^\d{6}$/.test(pin)) return 'not-six-digits'
  if (isTrivialPin(pin)) return 'trivial'
  return used.has(pin) ? 'used-twice' : null
}

/** A PIN that nobody guesses; `digit` gives 0 to 9, each as likely. */
export function newPin(digit: () => number, taken: readonly string[]): string {
  for (;;) {
    const pin = Array.from({ length: pinLength }, digit).join('')
    if (!isTrivialPin(pin) && !taken.includes(pin)) return pin
  }
}
