import { useLanguage } from '../language-store.ts'
import { useDevices } from './devices-store.ts'
import styles from './paper-roll.module.css'

/** The slips that came out of the simulated printer, newest first, as they would look on paper. */
export function PaperRoll() {
  const t = useLanguage((store) => store.t)
  const roll = useDevices((store) => store.roll)
  if (roll === null) return <p className={styles.note}>{t('paper.offline')}</p>
  if (roll.papers.length === 0) return <p className={styles.note}>{t('paper.none')}</p>
  return (
    <ol className={styles.roll} aria-live="polite">
      {roll.papers.map((paper) => {
        const time = new Date(paper.at).toLocaleTimeString('vi', { timeZone: 'Asia/Ho_Chi_Minh' })
        const odd = paper.unknownBytes > 0 || paper.overflowRows > 0
        return (
          <li key={paper.ordinal} className={styles.slip}>
            <img
              className={paper.cut ? styles.paper : styles.hanging}
              src={paper.image}
              width={paper.width}
              height={paper.height}
              alt={t('paper.picture', { ordinal: paper.ordinal, time })}
            />
            <p className={styles.caption}>
              {t('paper.at', { ordinal: paper.ordinal, time })}
              {!paper.cut && <strong className={styles.act}>{t('paper.hanging')}</strong>}
              {odd && (
                <strong className={styles.act}>
                  {t('paper.odd', { bytes: paper.unknownBytes, rows: paper.overflowRows })}
                </strong>
              )}
            </p>
          </li>
        )
      })}
    </ol>
  )
}
