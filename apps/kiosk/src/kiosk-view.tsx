import type { PublicOffice } from '@denluot/shared/contract/public-office'
import type { Language } from '@denluot/shared/language/language'
import type { kioskVi } from '@denluot/shared/language/messages/kiosk.vi'
import type { Translate } from '@denluot/shared/language/translator'
import type { QueueState } from '@denluot/shared/queue/state'
import { createContext, useContext } from 'react'
import type { Modes } from './flow/kiosk-flow.ts'
import type { KioskActions } from './flow/kiosk-store.ts'

/** In which words and size a screen speaks: all that is there before the office is known. */
export interface KioskWords {
  readonly t: Translate<typeof kioskVi>
  readonly modes: Modes
  /** The screen lies on its side: the ledge stands at the right. */
  readonly wide: boolean
}

/** What every screen of the kiosk may look at and do. */
export interface KioskView extends KioskWords {
  readonly office: PublicOffice
  /** The day as folded so far; null before the first word of the hub. */
  readonly day: QueueState | null
  /** False when the hub cannot be asked now. */
  readonly online: boolean
  /** The hub's time, ms since 1970, renewed each minute. */
  readonly now: number
  /** Hub's clock minus this machine's, ms. */
  readonly clockOffset: number
  /** Staff have been called from here and have not answered yet. */
  readonly helpPending: boolean
  readonly actions: KioskActions
}

const KioskContext = createContext<KioskView | null>(null)
export const KioskProvider = KioskContext.Provider

export function useKiosk(): KioskView {
  const view = useContext(KioskContext)
  if (view === null) throw new Error('a kiosk screen stands outside the kiosk')
  return view
}

const WordsContext = createContext<KioskWords | null>(null)
export const WordsProvider = WordsContext.Provider

/** For parts that are needed before there is an office, such as a keyboard. */
export function useWords(): KioskWords {
  const words = useContext(WordsContext)
  if (words === null) throw new Error('a part of the kiosk stands outside its words')
  return words
}

/** How the office addresses people, as the holes of a message: "ông bà" and "Ông bà". */
export function addressOf({ office }: PublicOffice): { readonly address: string; readonly Address: string } {
  return { address: office.address, Address: office.address.charAt(0).toUpperCase() + office.address.slice(1) }
}

/** A configured name in the language of the screen. */
export function nameIn(language: Language, named: { readonly name: string; readonly nameEn: string }): string {
  return keepWordsTogether(language === 'en' ? named.nameEn : named.name)
}

/** "Khai sinh, khai tử" breaks between words of two syllables, never inside one. */
export function keepWordsTogether(name: string): string {
  return name
    .split(', ')
    .map((part) => (part.split(' ').length === 2 ? part.replace(' ', '\u00a0') : part))
    .join(', ')
}
