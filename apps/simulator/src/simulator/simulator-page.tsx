import { useEffect } from 'react'
import { portName } from '../demo-info.ts'
import { useDevices } from '../devices/devices-store.ts'
import { PaperRoll } from '../devices/paper-roll.tsx'
import { PrinterFaults } from '../devices/printer-faults.tsx'
import { ScanBox } from '../devices/scan-box.tsx'
import { inLanguage, useLanguage } from '../language-store.ts'
import { PageHead } from '../page-head.tsx'
import styles from './simulator-page.module.css'

/** `/simulator`: what comes out of the printer, what can go wrong with it, and a scanner to play with. */
export function SimulatorPage() {
  const { t, language } = useLanguage()
  const open = useDevices((store) => store.open)
  const demo = useDevices((store) => store.demo)
  useEffect(open, [open])
  useEffect(() => {
    document.title = `${t('title.simulator')} · ${t('product')}`
  }, [t])
  return (
    <div className={styles.page}>
      <PageHead title={t('title.simulator')} />
      <main className={styles.main}>
        <div className={styles.hands}>
          <section>
            <h2 className={styles.heading}>{t('fault.title')}</h2>
            <p className={styles.hint}>{t('fault.hint')}</p>
            <PrinterFaults />
          </section>
          <section>
            <h2 className={styles.heading}>{t('scan.title')}</h2>
            <ScanBox />
          </section>
          <dl className={styles.ports}>
            <dt>{t('facts.printer')}</dt>
            <dd>{demo === null ? t('facts.none') : portName(demo.printer)}</dd>
            <dt>{t('facts.scanner')}</dt>
            <dd>{demo === null ? t('facts.none') : portName(demo.scanner)}</dd>
          </dl>
          <a className={styles.back} href={inLanguage('/', language)}>
            {t('scan.back')}
          </a>
        </div>
        <section className={styles.roll} aria-label={t('tile.paper')}>
          <div className={styles.slot} />
          <PaperRoll />
        </section>
      </main>
    </div>
  )
}
