import type { Language } from '@denluot/shared/language/language'
import type { Refused } from '../sending/sender.ts'

/** The hub's own sentence in Vietnamese; in English the reason word, which is English already. */
export function refusalSentence(refused: Pick<Refused, 'reason' | 'message'>, language: Language): string {
  return language === 'vi' ? refused.message : `Refused: ${refused.reason.replaceAll('-', ' ')}.`
}
