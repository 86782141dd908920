import { useDevices } from '../devices/devices-store.ts'
import { useLanguage } from '../language-store.ts'
import styles from './note.module.css'

/** What to click, for a visitor who has two minutes. */
export function TwoMinutes() {
  const t = useLanguage((store) => store.t)
  const pin = useDevices((store) => store.demo?.pin ?? '')
  const steps = [t('minutes.1'), t('minutes.2', { pin }), t('minutes.3'), t('minutes.4'), t('minutes.5')]
  return (
    <section className={styles.note}>
      <h2 className={styles.title}>{t('minutes.title')}</h2>
      <ol className={styles.steps}>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </section>
  )
}
