import type { Language } from '@denluot/shared/language/language'
import { displayEn } from '@denluot/shared/language/messages/display.en'
import { displayVi } from '@denluot/shared/language/messages/display.vi'
import { createTranslator, type Translate } from '@denluot/shared/language/translator'

export type DisplayText = Translate<typeof displayVi>

export function displayText(language: Language): DisplayText {
  return createTranslator({ vi: displayVi, en: displayEn }, language)
}

/** What the hall reads: Vietnamese always, English as a second line where the office turns it on. */
export interface HallTexts {
  readonly vi: DisplayText
  readonly en: DisplayText | null
}

export function hallTexts(language: Language): HallTexts {
  return { vi: displayText('vi'), en: language === 'en' ? displayText('en') : null }
}
