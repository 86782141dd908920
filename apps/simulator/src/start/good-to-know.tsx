import { portName } from '../demo-info.ts'
import { useDevices } from '../devices/devices-store.ts'
import { inLanguage, useLanguage } from '../language-store.ts'
import styles from './note.module.css'

/** The PIN, the ports, and that all of it is a sample. */
export function GoodToKnow() {
  const { t, language } = useLanguage()
  const demo = useDevices((store) => store.demo)
  return (
    <section className={styles.note}>
      <h2 className={styles.title}>{t('facts.title')}</h2>
      <dl className={styles.facts}>
        <dt>{t('facts.pin')}</dt>
        <dd className={styles.pin}>{demo?.pin}</dd>
        <dt>{t('facts.printer')}</dt>
        <dd>{demo?.printer ? portName(demo.printer) : t('facts.none')}</dd>
        <dt>{t('facts.scanner')}</dt>
        <dd>{demo?.scanner ? portName(demo.scanner) : t('facts.none')}</dd>
      </dl>
      <p>{t('facts.sample')}</p>
      <p>{t('facts.fresh')}</p>
      <a className={styles.link} href={inLanguage('/simulator', language)}>
        {t('facts.simulator')}
      </a>
    </section>
  )
}
