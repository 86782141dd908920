import styles from './clock.module.css'
import { officeDay, officeTimeOfDay, useOfficeNow } from './office-time.tsx'

/** Time of the office, "8:42", with `day` also "Thứ Hai 23/11" below. `offsetMs` is the hub's clock minus this machine's. */
export function Clock({
  offsetMs,
  day = false,
  locale = 'vi',
  className,
}: {
  offsetMs: number
  day?: boolean
  locale?: 'vi' | 'en'
  className?: string
}) {
  const now = useOfficeNow(offsetMs)
  return (
    <div className={[styles.clock, className].filter(Boolean).join(' ')}>
      <time className={styles.time} dateTime={new Date(now).toISOString()}>
        {officeTimeOfDay(now)}
      </time>
      {day && <span className={styles.day}>{officeDay(now, locale)}</span>}
    </div>
  )
}
