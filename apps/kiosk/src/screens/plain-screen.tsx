import type { Language } from '@denluot/shared/language/language'
import { kioskEn } from '@denluot/shared/language/messages/kiosk.en'
import { kioskVi } from '@denluot/shared/language/messages/kiosk.vi'
import { createTranslator } from '@denluot/shared/language/translator'
import { Wall } from '@denluot/ui/frieze'
import { Key } from '@denluot/ui/key'
import styles from './plain-screen.module.css'

/** What is said before there is an office to speak for: starting, other version. */
export function PlainScreen({ why, language }: { why: 'starting' | 'outdated'; language: Language }) {
  const t = createTranslator({ vi: kioskVi, en: kioskEn }, language)
  return (
    <main className={styles.plain} data-screen={why}>
      <Wall className={styles.wall ?? ''} />
      <div className={styles.words} role="status">
        <h1 className="hero">{t(`${why}.title`)}</h1>
        <p>{t(`${why}.hint`)}</p>
        {why === 'outdated' && (
          <Key kind="primary" className={styles.reload ?? ''} onPress={() => location.reload()}>
            {t('outdated.reload')}
          </Key>
        )}
      </div>
    </main>
  )
}
