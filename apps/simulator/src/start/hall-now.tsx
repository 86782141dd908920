import { useLanguage } from '../language-store.ts'
import { useHall } from '../office-link.ts'
import styles from './hall-now.module.css'

/** One line on how the office stands, so that a visitor sees at once that it is alive. */
export function HallNow() {
  const t = useLanguage((store) => store.t)
  const hall = useHall()
  if (hall === null) return <p className={styles.line}>{t('hall.unknown')}</p>
  if (!hall.live) return <p className={`${styles.line} ${styles.lost}`}>{t('hall.lost')}</p>
  return <p className={styles.line}>{t('hall.now', { waiting: hall.waiting, serving: hall.serving })}</p>
}
