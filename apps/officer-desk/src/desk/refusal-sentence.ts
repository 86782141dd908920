import type { Language } from '@denluot/shared/language/language'
import { refusalEn } from '@denluot/shared/language/messages/refusal.en'
import type { RefusalReason } from '@denluot/shared/queue/refusal'

/** Why not, as a sentence: the hub's own in Vietnamese, in English ours where it needs none of the hub's facts. */
export function refusalSentence(
  refused: { readonly reason: RefusalReason; readonly message: string },
  language: Language,
): string {
  if (language === 'vi') return refused.message
  const english = refusalEn[refused.reason]
  return typeof english === 'string' && !english.includes('{') ? english : `${refused.reason.replaceAll('-', ' ')}.`
}
