import type { ReactNode } from 'react'
import { KeyCap } from '../keys/key-cap.tsx'
import styles from './choice.module.css'

/** One of several: a native radio button inside its row. `cap` is the key that chooses it. */
export function Choice({
  name,
  checked,
  onChoose,
  cap,
  note,
  disabled = false,
  children,
}: {
  name: string
  checked: boolean
  onChoose: () => void
  cap?: string | undefined
  note?: ReactNode
  disabled?: boolean
  children: ReactNode
}) {
  return (
    <label className={[styles.choice, checked && styles.checked, disabled && styles.off].filter(Boolean).join(' ')}>
      <input type="radio" name={name} checked={checked} disabled={disabled} onChange={onChoose} />
      <span className={styles.text}>
        <span className={styles.main}>{children}</span>
        {note !== undefined && <span className={styles.note}>{note}</span>}
      </span>
      {cap !== undefined && <KeyCap name={cap} />}
    </label>
  )
}

/** Yes or no, in the same hand. */
export function Tick({
  checked,
  onToggle,
  children,
}: {
  checked: boolean
  onToggle: (checked: boolean) => void
  children: ReactNode
}) {
  return (
    <label className={[styles.choice, checked && styles.checked].filter(Boolean).join(' ')}>
      <input type="checkbox" checked={checked} onChange={(event) => onToggle(event.target.checked)} />
      <span className={styles.text}>
        <span className={styles.main}>{children}</span>
      </span>
    </label>
  )
}
