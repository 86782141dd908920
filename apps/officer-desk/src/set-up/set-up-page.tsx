import type { Language } from '@denluot/shared/language/language'
import { officeTimeOfDay, useOfficeNow } from '@denluot/ui/office-time'
import { useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { BarKey } from '../parts/bar-key.tsx'
import { OpenedPage } from './opened-page.tsx'
import { SaveState } from './save-state.tsx'
import type { SetUpDoor } from './set-up-door.ts'
import styles from './set-up-page.module.css'
import { setUpSteps } from './set-up-step.ts'
import type { SetUp } from './set-up-store.ts'
import { SetUpToolsProvider, setUpWords } from './set-up-tools.tsx'
import { StepFrame } from './step-frame.tsx'
import { StepList } from './step-list.tsx'

/** The wizard: its steps on the left, the step on the right; and when the office is open, what comes next. */
export function SetUpPage({ setUp, door, firstLanguage }: { setUp: SetUp; door: SetUpDoor; firstLanguage: Language }) {
  // The language changes within the page: opening it anew would lose the PINs.
  const [language, setLanguage] = useState(firstLanguage)
  const step = useStore(setUp.store, (state) => state.step)
  const opened = useStore(setUp.store, (state) => state.opened)
  const now = useOfficeNow(0)
  const t = useMemo(() => setUpWords(language), [language])
  useEffect(() => {
    document.documentElement.lang = language
    document.title = `${t('title')} · Đến Lượt`
  }, [language, t])

  function otherLanguage(): void {
    const other = language === 'vi' ? 'en' : 'vi'
    setLanguage(other)
    const { pathname, hash } = window.location
    window.history.replaceState(null, '', `${pathname}${other === 'en' ? '?lang=en' : ''}${hash}`)
  }

  return (
    <SetUpToolsProvider value={{ setUp, language, t }}>
      <div className={styles.page}>
        <header className={styles.bar}>
          <h1 className={styles.sign}>{t('title')}</h1>
          <span className={styles.progress}>
            {opened.kind !== 'opened' &&
              t('progress', { step: setUpSteps.indexOf(step) + 1, steps: setUpSteps.length })}
          </span>
          {opened.kind !== 'opened' && <SaveState />}
          <BarKey onPress={otherLanguage}>
            <span lang={language === 'vi' ? 'en' : 'vi'}>{t('language')}</span>
          </BarKey>
          <time className={styles.clock}>{officeTimeOfDay(now)}</time>
        </header>
        {opened.kind === 'opened' ? (
          <OpenedPage token={opened.token} door={door} />
        ) : (
          <div className={styles.body}>
            <StepList />
            <StepFrame key={step} step={step} />
          </div>
        )}
      </div>
    </SetUpToolsProvider>
  )
}
