import { Key } from '@denluot/ui/key'
import { useState } from 'react'
import { portName } from '../demo-info.ts'
import { useDevices } from '../devices/devices-store.ts'
import { useLanguage } from '../language-store.ts'
import styles from './note.module.css'

/** Five files, each with a story of its own, to be scanned through the real serial path. */
export function FileCodes() {
  const t = useLanguage((store) => store.t)
  const demo = useDevices((store) => store.demo)
  const scan = useDevices((store) => store.scan)
  const [said, setSaid] = useState('')
  const play = async (code: string) => {
    try {
      await scan(code)
      setSaid(`${t('codes.sent')}: ${code}`)
    } catch {
      setSaid(t('scan.failed'))
    }
  }
  return (
    <section className={styles.note}>
      <h2 className={styles.title}>{t('codes.title')}</h2>
      <p className={styles.small}>
        {demo?.scanner ? t('codes.hint', { port: portName(demo.scanner) }) : t('codes.hintNone')}
      </p>
      <ul className={styles.codes}>
        {demo?.codes.map(({ code, story }) => (
          <li key={code} className={styles.code}>
            <span className={styles.digits}>{code}</span>
            <span className={styles.small}>{t(`codes.${story}`)}</span>
            <Key className={styles.scan} aria-label={t('codes.scanName', { code })} onPress={() => void play(code)}>
              {t('codes.scan')}
            </Key>
          </li>
        ))}
      </ul>
      <p className={styles.small} role="status">
        {said}
      </p>
    </section>
  )
}
