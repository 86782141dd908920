import { type Language, languageFromSearch } from '@denluot/shared/language/language'
import { simulatorEn } from '@denluot/shared/language/messages/simulator.en'
import { simulatorVi } from '@denluot/shared/language/messages/simulator.vi'
import { createTranslator, type Translate } from '@denluot/shared/language/translator'
import { create } from 'zustand'

const tables = { vi: simulatorVi, en: simulatorEn }

interface LanguageStore {
  readonly language: Language
  readonly t: Translate<typeof simulatorVi>
  /** Also keeps the choice in the address, so that a reload and a copied link keep it. */
  readonly change: (language: Language) => void
}

function state(language: Language): Pick<LanguageStore, 'language' | 't'> {
  document.documentElement.lang = language
  return { language, t: createTranslator(tables, language) }
}

/** The language of the page and its texts. */
export const useLanguage = create<LanguageStore>((set) => ({
  ...state(languageFromSearch(location.search)),
  change(language) {
    history.replaceState(null, '', language === 'en' ? '?lang=en' : location.pathname)
    set(state(language))
  },
}))

/** The address of a page of the office in this page's language. */
export function inLanguage(path: string, language: Language): string {
  if (language === 'vi') return path
  return `${path}${path.includes('?') ? '&' : '?'}lang=${language}`
}
