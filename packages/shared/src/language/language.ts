/** The languages every table is written in. Vietnamese comes first: it is the type of the others and their fallback. */
export type Language = 'vi' | 'en'

/** The language a page's address asks for (`?lang=en`); Vietnamese for anything else. */
export function languageFromSearch(search: string): Language {
  return /[?&]lang=en(&|$)/.test(search) ? 'en' : 'vi'
}
