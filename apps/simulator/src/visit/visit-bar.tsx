import { Key } from '@denluot/ui/key'
import { useLanguage } from '../language-store.ts'
import { visitSteps } from './play-visit.ts'
import styles from './visit-bar.module.css'
import { useVisit } from './visit-store.ts'

/** The key that starts the visit, and what is said while it is played. */
export function VisitBar({ onStart }: { readonly onStart: () => void }) {
  const t = useLanguage((store) => store.t)
  const progress = useVisit((store) => store.progress)
  const stop = useVisit((store) => store.stop)
  const playing = progress.state === 'playing'
  return (
    <section className={styles.bar} aria-label={t('visit.start')}>
      {playing ? (
        <Key onPress={stop}>{t('visit.stop')}</Key>
      ) : (
        <Key onPress={onStart}>{progress.state === 'idle' ? t('visit.start') : t('visit.again')}</Key>
      )}
      <p className={styles.caption} role="status">
        {(playing || progress.state === 'done') && (
          <span className={styles.step}>{t('visit.step', { step: progress.caption.step, steps: visitSteps })}</span>
        )}
        {words()}
      </p>
    </section>
  )

  function words(): string {
    switch (progress.state) {
      case 'idle':
        return t('visit.hint')
      case 'failed':
        return t('visit.failed', { why: progress.why === '' ? t('visit.lost') : progress.why })
      default:
        return captionText(progress.caption)
    }
  }

  function captionText({ key, number }: { readonly key: string; readonly number: string }): string {
    switch (key) {
      case 'visit.paper':
      case 'visit.paperFailed':
      case 'visit.board':
        return t(key, { number })
      case 'visit.come':
      case 'visit.take':
      case 'visit.signIn':
      case 'visit.call':
      case 'visit.begin':
      case 'visit.finish':
      case 'visit.rate':
      case 'visit.board2':
      case 'visit.done':
        return t(key)
      default:
        return ''
    }
  }
}
