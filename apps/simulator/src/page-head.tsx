import { Key } from '@denluot/ui/key'
import type { ReactNode } from 'react'
import { useLanguage } from './language-store.ts'
import styles from './page-head.module.css'

/** The band at the top of both pages: whose page it is, that it is a sample, the language. */
export function PageHead({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  const { t, language, change } = useLanguage()
  return (
    <header className={styles.head}>
      <div className={styles.words}>
        <p className={styles.product}>
          {t('product')}
          <span className={styles.sample}>
            {t('sample')}, {t('sampleData')}
          </span>
        </p>
        <h1 className={styles.title}>{title}</h1>
      </div>
      {children}
      <Key
        className={styles.language}
        lang={language === 'vi' ? 'en' : 'vi'}
        onPress={() => change(language === 'vi' ? 'en' : 'vi')}
      >
        {t('language')}
      </Key>
    </header>
  )
}
