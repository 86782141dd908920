import type { RefusalReason } from '../queue/refusal.ts'
import type { Language } from './language.ts'
import { refusalEn } from './messages/refusal.en.ts'
import { refusalVi } from './messages/refusal.vi.ts'

const tables: Readonly<Record<Language, Readonly<Record<RefusalReason, string>>>> = { vi: refusalVi, en: refusalEn }

/** A refusal as a sentence for the person at the screen; `facts` came with it. */
export function refusalSentence(
  language: Language,
  reason: RefusalReason,
  facts: Readonly<Record<string, string | number>> = {},
): string {
  return tables[language][reason].replace(/\{([^{}]+)\}/g, (_hole, name: string) => String(facts[name] ?? '…'))
}
