import { Icon, type IconName } from '@denluot/ui/icon'
import { useEffect, useRef } from 'react'
import styles from './text-field.module.css'

/** What was typed, ringed in ochre because it is yours. Takes a real keyboard too; `onEnter` is its Enter. */
export function TextField({
  label,
  text,
  icon,
  focused = false,
  onText,
  onEnter,
}: {
  label: string
  text: string
  icon?: IconName
  /** Takes the keys of a real keyboard from the start. */
  focused?: boolean
  onText: (text: string) => void
  onEnter?: () => void
}) {
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (focused) input.current?.focus()
  }, [focused])
  return (
    <form
      className={styles.field}
      onSubmit={(event) => {
        event.preventDefault()
        onEnter?.()
      }}
    >
      {icon !== undefined && <Icon name={icon} size="1.2rem" className="pine" />}
      <input
        ref={input}
        className={styles.input}
        aria-label={label}
        value={text}
        inputMode="none"
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        maxLength={60}
        onChange={(event) => onText(event.target.value)}
      />
    </form>
  )
}
