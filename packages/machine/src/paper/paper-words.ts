import { paperEn } from '@denluot/shared/language/messages/paper.en'
import { paperVi } from '@denluot/shared/language/messages/paper.vi'
import { createTranslator, type Translate } from '@denluot/shared/language/translator'
import { type PaperTime, paperTime } from './paper-time.ts'

export type PaperWords = Translate<typeof paperVi>

const tables = { vi: paperVi, en: paperEn }
export const vietnamese: PaperWords = createTranslator(tables, 'vi')
const english: PaperWords = createTranslator(tables, 'en')

/** The words of the second language, or undefined on paper in Vietnamese only. */
export function secondWords(language: 'vi' | 'en'): PaperWords | undefined {
  return language === 'en' ? english : undefined
}

/** "Lấy lúc 8 giờ 42, thứ Hai 23/11/2026", or the same for `printed`. */
export function timeLine(words: PaperWords, key: 'taken' | 'printed', at: string): string {
  const { hour, minute, weekday, date } = paperTime(at)
  return words(key, {
    hour,
    minute,
    weekday: words(`weekday${weekday}` satisfies `weekday${PaperTime['weekday']}`),
    date,
  })
}
