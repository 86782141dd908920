import { officeDay, officeTimeOfDay, useOfficeNow } from '@denluot/ui/office-time'
import type { ReactNode } from 'react'
import { useHub, useTools } from '../desk-tools.tsx'
import { OtherHubKey } from '../doorstep/other-hub-key.tsx'
import styles from './bar.module.css'
import { Tag } from './tag.tsx'

/** The dark bar on top: a door sign, what stands beside it, and on the right link (only when bad), person and clock. */
export function Bar({
  sign,
  children,
  right,
  withDay = false,
}: {
  sign: ReactNode
  children?: ReactNode
  right?: ReactNode
  withDay?: boolean
}) {
  const { t, language } = useTools()
  const link = useHub((store) => store.link)
  const since = useHub((store) => store.linkSince)
  const offset = useHub((store) => store.clockOffset)
  const sample = useHub((store) => store.office?.sample ?? false)
  const now = useOfficeNow(offset)
  return (
    <header className={styles.bar}>
      <h1 className={styles.sign}>{sign}</h1>
      <div className={styles.middle}>{children}</div>
      {sample && <Tag look="sample" text={t('bar.sample')} />}
      {link !== 'live' && (
        <span role="status">
          <Tag look="now" text={t('bar.lost', { time: officeTimeOfDay(since + offset) })} />
        </span>
      )}
      <OtherHubKey />
      {right}
      {withDay && <span className={styles.day}>{officeDay(now, language)}</span>}
      <time className={styles.clock}>{officeTimeOfDay(now)}</time>
    </header>
  )
}
