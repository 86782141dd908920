import { PeopleLine } from '@denluot/ui/people-line'
import { aroundWhen, type LineView } from '../data/line-view.ts'
import { spokenTime } from '../data/spoken-time.ts'
import { useKiosk } from '../kiosk-view.tsx'
import styles from './line-facts.module.css'

/** People before you as figures and in words, and how long that may take. `live` reads changes aloud. */
export function LineFacts({
  line,
  around = false,
  live = false,
}: {
  line: LineView
  around?: boolean
  live?: boolean
}) {
  const { t, now, modes, wide } = useKiosk()
  return (
    <div className={styles.facts} aria-live={live ? 'polite' : undefined}>
      <PeopleLine waiting={line.ahead} you size={wide ? '0.9rem' : '1.25rem'} className={styles.people ?? ''} />
      <p className={styles.ahead}>{line.ahead === 0 ? t('before.nobody') : t('before.ahead', { count: line.ahead })}</p>
      <p>
        {line.wait === null ? (
          t('before.noEstimate')
        ) : (
          <>
            {t('before.wait')} <b>{minutesOf(t, line.wait)}</b>
            {around &&
              !modes.large &&
              `, ${t('before.around', { time: spokenTime(aroundWhen(line.wait, now), modes.language) })}`}
          </>
        )}
      </p>
    </div>
  )
}

/** From here on a range of minutes says less than the hours. */
const longWait = 90

/** "15–25 phút", one number when both ends are the same, "hơn 2 giờ" when it is long. */
export function minutesOf(
  t: ReturnType<typeof useKiosk>['t'],
  wait: { readonly low: number; readonly high: number },
): string {
  if (wait.low >= longWait) return t('choose.overHours', { count: Math.floor(wait.low / 60) })
  if (wait.low === wait.high) return t('choose.aboutMinutes', { minutes: wait.low })
  return t('choose.minutes', { low: wait.low, high: wait.high })
}
