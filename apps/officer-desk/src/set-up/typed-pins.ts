import { type OfficerPins, type PinFault, pinFaultsOf } from '@denluot/shared/set-up/officer-pin'

/** The PIN of one officer as typed; it lives in this page only and goes with it. */
export interface TypedPin {
  readonly pin: string
  readonly again: string
  /** Made by the page and on show until it was written down. */
  readonly onShow: boolean
}

export type TypedPins = Readonly<Record<string, TypedPin>>
export type TypedPinFault = PinFault | 'not-same'

export const noPin: TypedPin = { pin: '', again: '', onShow: false }

/** The PINs alone, of those officers. */
export function pinsOf(officers: readonly string[], typed: TypedPins): OfficerPins {
  return Object.fromEntries(officers.map((key) => [key, typed[key]?.pin ?? '']))
}

/** What is wrong with each officer's PIN, by key. */
export function typedPinFaults(officers: readonly string[], typed: TypedPins): Readonly<Record<string, TypedPinFault>> {
  const faults: Record<string, TypedPinFault> = { ...pinFaultsOf(officers, pinsOf(officers, typed)) }
  for (const key of officers) {
    const { pin, again } = typed[key] ?? noPin
    if (faults[key] === undefined && pin !== again) faults[key] = 'not-same'
  }
  return faults
}

/** A digit, each as likely; without WebCrypto's newer parts. */
export function randomDigit(): number {
  const bytes = new Uint8Array(1)
  do crypto.getRandomValues(bytes)
  while ((bytes[0] ?? 255) >= 250)
  return (bytes[0] ?? 0) % 10
}
