import { officeTimeOfDay } from '@denluot/ui/office-time'
import { useTools } from '../desk-tools.tsx'
import { drawnNumber, minutesBetween } from '../office-words.ts'
import { DeskKey } from '../parts/desk-key.tsx'
import type { DueLine } from '../views/compact-view.ts'
import styles from './due-now.module.css'

/** What somebody must read or do now, in one line; how many things wait behind it stands at its end. */
export function DueNow({
  due,
  now,
  onAnswer,
  onFull,
}: {
  due: DueLine
  /** ISO 8601. */
  now: string
  onAnswer: (where: string) => void
  /** To the full desk, which has what the line has no room for. */
  onFull: () => void
}) {
  const { t } = useTools()
  const more = due.more > 0 && (
    <span className={styles.more}>
      <span aria-hidden="true">{t('compact.more', { count: due.more })}</span>
      <span className="spoken-only">{t('compact.moreSpoken', { count: due.more })}</span>
    </span>
  )
  switch (due.kind) {
    case 'notice':
      return (
        <p className={styles.notice} role="status">
          <span className={styles.text}>{due.text}</span>
          {more}
        </p>
      )
    case 'help':
      return (
        <div className={styles.urgent} role="alert">
          <span className={styles.text}>
            <strong>{t('help.asked', { where: due.call.where })}</strong> {sinceWords(due.call.at)}
          </span>
          {more}
          <DeskKey look="line" cap="Ctrl G" onPress={() => onAnswer(due.call.where)}>
            {t('help.going')}
          </DeskKey>
        </div>
      )
    case 'paper': {
      const number = drawnNumber(due.ticket.number)
      return (
        <div className={styles.waiting} role="alert">
          <strong className={styles.text}>
            {due.ticket.print === 'failed' ? t('print.failed', { number }) : t('print.unconfirmed', { number })}
          </strong>
          {more}
          <DeskKey look="line" onPress={onFull}>
            {t('compact.look')}
          </DeskKey>
        </div>
      )
    }
  }

  function sinceWords(at: string): string {
    return minutesBetween(at, now) === 0 ? t('help.sinceNow') : officeTimeOfDay(at)
  }
}
