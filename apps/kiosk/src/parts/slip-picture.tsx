import { PeopleLine } from '@denluot/ui/people-line'
import { useKiosk } from '../kiosk-view.tsx'
import styles from './slip-picture.module.css'

/** The slip that comes out of the slot, on the key that gives it. */
export function SlipPicture() {
  const { t } = useKiosk()
  return (
    <span className={styles.picture} aria-hidden="true">
      <span className={styles.slot} />
      <span className={styles.slip}>
        <span className={styles.word}>{t('home.slip')}</span>
        <PeopleLine waiting={4} you size="0.8rem" />
      </span>
    </span>
  )
}
