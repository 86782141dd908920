import type { ReactNode } from 'react'
import { KeyCap } from '../keys/key-cap.tsx'
import styles from './bar-key.module.css'

/** A key on the dark bar. `current` marks the page that is open. */
export function BarKey({
  children,
  cap,
  current,
  onPress,
}: {
  children: ReactNode
  cap?: string
  current?: boolean
  onPress: () => void
}) {
  return (
    <button
      type="button"
      className={current === undefined ? styles.key : `${styles.place} ${current ? styles.current : ''}`}
      aria-current={current ? 'page' : undefined}
      onClick={onPress}
    >
      {children}
      {cap !== undefined && <KeyCap name={cap} />}
    </button>
  )
}
