import { longestWait } from '@denluot/shared/queue/views'
import { useTools } from '../desk-tools.tsx'
import { KeyCap } from '../keys/key-cap.tsx'
import { nameOf } from '../office-words.ts'
import { medianServiceMinutes, turnsAt } from '../views/counter-day.ts'
import styles from './foot.module.css'
import type { DeskModel } from './use-desk.ts'

/** The day of this counter in three numbers. */
export function Foot({
  desk,
  onKeySheet,
  onCompact,
}: {
  desk: DeskModel
  onKeySheet: () => void
  onCompact: () => void
}) {
  const { t, language } = useTools()
  const { view, office, day, live } = desk
  const counter = office.counters.find(({ id }) => id === view.id)?.name ?? view.id
  const median = medianServiceMinutes(day, view.services.slice(0, 1))
  const longest = longestWait(day, desk.circumstances.now)
  return (
    <footer className={styles.foot}>
      <span>
        {t('foot.turns', { counter })} <strong>{t('foot.turnsCount', { count: turnsAt(day, view.id) })}</strong>
      </span>
      {median !== null && (
        <span>
          {t('foot.median')} <strong>{t('foot.minutes', { minutes: median })}</strong>
        </span>
      )}
      {longest !== null && live && (
        <span>
          {t('foot.longest')}{' '}
          <strong>
            {t('foot.longestValue', {
              minutes: longest.minutes,
              service: nameOf(office.services, longest.ticket.service, language),
            })}
          </strong>
        </span>
      )}
      <span className={styles.right}>
        {live ? (
          <button type="button" className={styles.key} onClick={onKeySheet}>
            <KeyCap name="F1" /> {t('foot.keys')}
          </button>
        ) : (
          <span>{t('lost.foot')}</span>
        )}
        <button type="button" className={styles.key} onClick={onCompact}>
          <KeyCap name="Ctrl M" /> {t('foot.compact')}
        </button>
      </span>
    </footer>
  )
}
