import { Icon } from '@denluot/ui/icon'
import { calledName } from '../office-words.ts'
import styles from './officer-card.module.css'

/** An officer to choose: initial, whole name, a second line. */
export function OfficerCard({
  name,
  note,
  chosen,
  disabled = false,
  onChoose,
}: {
  name: string
  note: string
  chosen: boolean
  disabled?: boolean
  onChoose: () => void
}) {
  return (
    <button
      type="button"
      className={[styles.card, chosen && styles.chosen].filter(Boolean).join(' ')}
      aria-pressed={chosen}
      disabled={disabled}
      onClick={onChoose}
    >
      <span className={styles.initial} aria-hidden="true">
        {calledName(name).charAt(0)}
      </span>
      <span className={styles.words}>
        <span className={styles.name}>{name}</span>
        <span className={styles.note}>{note}</span>
      </span>
      {chosen && <Icon name="check" size="1.2rem" />}
    </button>
  )
}
