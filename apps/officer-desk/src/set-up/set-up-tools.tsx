import type { Language } from '@denluot/shared/language/language'
import { setupEn } from '@denluot/shared/language/messages/setup.en'
import { setupVi } from '@denluot/shared/language/messages/setup.vi'
import { createTranslator, type Translate } from '@denluot/shared/language/translator'
import type { DraftFault } from '@denluot/shared/set-up/draft-faults'
import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { SetUp, SetUpState } from './set-up-store.ts'
import { type TypedPinFault, typedPinFaults } from './typed-pins.ts'

/** What every part of the wizard works with. */
export interface SetUpTools {
  readonly setUp: SetUp
  readonly language: Language
  readonly t: Translate<typeof setupVi>
}

const Tools = createContext<SetUpTools | null>(null)
export const SetUpToolsProvider = Tools.Provider

export function setUpWords(language: Language): Translate<typeof setupVi> {
  return createTranslator({ vi: setupVi, en: setupEn }, language)
}

export function useSetUpTools(): SetUpTools {
  const tools = useContext(Tools)
  if (tools === null) throw new Error('This part of the wizard stands outside its tools')
  return tools
}

export function useSetUp<T>(select: (state: SetUpState) => T): T {
  return useStore(useSetUpTools().setUp.store, select)
}

/** A fault as the sentence that stands beside its field. */
export function faultSentence(language: Language, { word, facts }: DraftFault): string {
  // The table's types bind each key to its holes; here the word came with its own facts.
  const t = setUpWords(language) as (key: string, holes: DraftFault['facts']) => string
  return t(`fault.${word}`, facts)
}

/** The sentence beside a field; null while there is nothing to say, or somebody is still typing there for the first time. */
export function useFieldFault(at: string): string | null {
  const { language } = useSetUpTools()
  const fault = useSetUp(({ faults, told }) =>
    faults.find((each) => each.at === at && (told.has(at) || told.has(each.part))),
  )
  return fault === undefined ? null : faultSentence(language, fault)
}

/** What is wrong with the PINs, by officer. */
export function usePinFaults(): Readonly<Record<string, TypedPinFault>> {
  const officers = useSetUp(({ draft }) => draft.officers)
  const pins = useSetUp((state) => state.pins)
  return typedPinFaults(
    officers.map(({ key }) => key),
    pins,
  )
}
