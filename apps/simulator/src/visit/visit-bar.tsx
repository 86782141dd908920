import { Key } from '@denluot/ui/key'
import { useLanguage } from '../language-store.ts'
import { mineSteps } from './call-mine.ts'
import { visitSteps } from './play-visit.ts'
import styles from './visit-bar.module.css'
import { useVisit } from './visit-store.ts'

/** The keys that start a scene, and what is said while it is played. */
export function VisitBar({
  mine,
  onStart,
  onCallMine,
}: {
  /** The number that the visitor took and that nobody has called yet, null without one. */
  readonly mine: string | null
  readonly onStart: () => void
  readonly onCallMine: () => void
}) {
  const t = useLanguage((store) => store.t)
  const progress = useVisit((store) => store.progress)
  const stop = useVisit((store) => store.stop)
  const playing = progress.state === 'playing'
  return (
    <section className={styles.bar} aria-label={t('visit.start')}>
      {playing ? (
        <Key onPress={stop}>{t('visit.stop')}</Key>
      ) : (
        <>
          {mine !== null && <Key onPress={onCallMine}>{t('mine.start', { number: mine })}</Key>}
          <Key onPress={onStart}>{progress.state === 'idle' ? t('visit.start') : t('visit.again')}</Key>
        </>
      )}
      <p className={styles.caption} role="status">
        {(playing || progress.state === 'done') && (
          <span className={styles.step}>
            {t('visit.step', {
              step: progress.caption.step,
              steps: progress.scene === 'visit' ? visitSteps : mineSteps,
            })}
          </span>
        )}
        {words()}
      </p>
    </section>
  )

  function words(): string {
    switch (progress.state) {
      case 'idle':
        return mine === null ? t('visit.hint') : t('mine.hint')
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
      case 'mine.call':
      case 'mine.board':
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
      case 'mine.signIn':
      case 'mine.finish':
      case 'mine.done':
        return t(key)
      default:
        return ''
    }
  }
}
