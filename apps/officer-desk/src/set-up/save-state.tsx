import { officeTimeOfDay } from '@denluot/ui/office-time'
import { BarKey } from '../parts/bar-key.tsx'
import styles from './save-state.module.css'
import { useSetUp, useSetUpTools } from './set-up-tools.tsx'

/** Whether what was typed is on the disk. Only trouble stands out. */
export function SaveState() {
  const { t } = useSetUpTools()
  const saved = useSetUp((state) => state.saved)
  switch (saved.kind) {
    case 'saved':
      return <span className={styles.quiet}>{t('save.saved', { time: officeTimeOfDay(saved.at) })}</span>
    case 'saving':
      return <span className={styles.quiet}>{t('save.saving')}</span>
    case 'failed':
      return (
        <span className={styles.trouble} role="alert">
          {t('save.failed')}
        </span>
      )
    case 'elsewhere':
      return (
        <>
          <span className={styles.trouble} role="alert">
            {t('save.elsewhere')}
          </span>
          <BarKey onPress={() => window.location.reload()}>{t('save.reload')}</BarKey>
        </>
      )
  }
}
