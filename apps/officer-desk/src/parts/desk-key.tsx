import { Icon, type IconName } from '@denluot/ui/icon'
import { Key } from '@denluot/ui/key'
import type { ReactNode } from 'react'
import { KeyCap } from '../keys/key-cap.tsx'
import styles from './desk-key.module.css'

/** A key of the desk: a word, perhaps an icon before it, and the cap of the keyboard key that does the same. */
export function DeskKey({
  children,
  cap,
  icon,
  look = 'plain',
  wide = false,
  chosen,
  disabled = false,
  busy = false,
  label,
  onPress,
}: {
  children: ReactNode
  cap?: string
  icon?: IconName
  /** `quiet` has no edge: it changes what is shown, not what is. `low` and `line` stand on the compact desk. */
  look?: 'plain' | 'primary' | 'quiet' | 'small' | 'urgent' | 'low' | 'line'
  wide?: boolean
  /** One of several of which this one holds; leave out for keys that are no choice. */
  chosen?: boolean
  disabled?: boolean
  busy?: boolean
  /** Spoken instead of the word, where many keys have the same one. */
  label?: string
  onPress: () => void
}) {
  return (
    <Key
      kind={look === 'primary' ? 'primary' : 'plain'}
      className={[styles.key, styles[look], wide && styles.wide, chosen && styles.chosen].filter(Boolean).join(' ')}
      aria-pressed={chosen}
      disabled={disabled}
      busy={busy}
      aria-label={label}
      onPress={onPress}
    >
      {icon !== undefined && <Icon name={icon} size="1.25rem" />}
      <span className={styles.label}>{children}</span>
      {cap !== undefined && <KeyCap name={cap} />}
    </Key>
  )
}
