import { useSending, useTools } from '../desk-tools.tsx'
import { drawnNumber } from '../office-words.ts'
import { promised } from '../views/big-key.ts'
import styles from './notice.module.css'
import { refusalSentence } from './refusal-sentence.ts'
import type { DeskModel } from './use-desk.ts'

/** One line under the big key when the last press did something else than the key had said. */
export function NoticeLine({ desk }: { desk: DeskModel }) {
  const text = useNotice(desk)
  return (
    <p className={styles.notice} role="status">
      {text}
    </p>
  )
}

/** What the last press came to, when it was not what its key had said; empty when it was. */
export function useNotice({ calledInstead, day, office, key }: DeskModel): string {
  const { t, language } = useTools()
  const notice = useSending((state) => state.notice)
  if (calledInstead !== null) {
    const expected = drawnNumber(calledInstead.expected.number)
    const number = drawnNumber(calledInstead.number)
    const taker = day.calls.find((call) => call.ticket === calledInstead.expected.id && !call.over)?.counter
    const counter = office.counters.find(({ id }) => id === taker)?.name
    return counter === undefined
      ? t('notice.otherGone', { expected, number })
      : t('notice.otherCalled', { expected, counter, number })
  }
  switch (notice?.kind) {
    case undefined:
      return ''
    case 'not-sent':
      return t('notice.notSent')
    case 'window-stays':
      return t('notice.windowStays')
    case 'unsure':
      return t('notice.unsure')
    case 'rejected':
      return notice.reason === 'sign-in-needed' ? t('notice.signIn') : t('notice.rejected', { reason: notice.reason })
    case 'refused': {
      const message = refusalSentence(notice, language)
      const next = promised(key)
      return next === null ? message : t('notice.refusedNext', { message, next: drawnNumber(next.number) })
    }
  }
}
