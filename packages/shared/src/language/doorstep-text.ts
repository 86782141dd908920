import type { TypedHub } from '../contract/hub-place.ts'
import type { Language } from './language.ts'
import { doorstepEn } from './messages/doorstep.en.ts'
import { doorstepVi } from './messages/doorstep.vi.ts'
import { createTranslator, type Translate } from './translator.ts'

export type DoorstepText = Translate<typeof doorstepVi>

export function doorstepText(language: Language): DoorstepText {
  return createTranslator({ vi: doorstepVi, en: doorstepEn }, language)
}

/** `http://192.168.1.10:7700` as people read it out: `192.168.1.10:7700`. */
export function plainAddress(url: string): string {
  return url.replace(/^https?:\/\//, '').replace(/\/$/, '')
}

/** What came of an address that somebody typed or chose; `not-asked` when this PC could not try. */
export type HubAnswer = TypedHub | { readonly status: 'trying' | 'not-asked' }

/** The same in one sentence. */
export function hubAnswerSentence(t: DoorstepText, answer: HubAnswer): string {
  switch (answer.status) {
    case 'found':
      return t('answer.found', { name: answer.name })
    case 'silent':
    case 'no-hub':
      return t(`answer.${answer.status}`, { address: plainAddress(answer.address) })
    case 'no-address':
    case 'trying':
    case 'not-asked':
      return t(`answer.${answer.status}`)
  }
}
