import { useId } from 'react'
import styles from './field.module.css'
import { useFieldFault, useSetUpTools } from './set-up-tools.tsx'

/** One line to type into, with its label, and beside it what is wrong or a hint. `at` is its path in the draft. */
export function Field({
  label,
  at,
  value,
  onType,
  hint,
  spokenLabel,
  placeholder,
  numeric = false,
  longest = 300,
}: {
  label: string
  at: string
  value: string
  onType: (text: string) => void
  hint?: string
  /** Said in place of the label where several fields have the same one. */
  spokenLabel?: string
  placeholder?: string
  numeric?: boolean
  longest?: number
}) {
  const { setUp } = useSetUpTools()
  const fault = useFieldFault(at)
  const id = useId()
  const note = fault ?? hint
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={label === '' ? 'spoken-only' : styles.label}>
        {label === '' ? spokenLabel : label}
      </label>
      <input
        id={id}
        className={styles.input}
        type="text"
        inputMode={numeric ? 'numeric' : undefined}
        autoComplete="off"
        spellCheck={false}
        maxLength={longest}
        value={value}
        placeholder={placeholder}
        aria-label={label === '' ? undefined : spokenLabel}
        aria-invalid={fault !== null || undefined}
        aria-describedby={note === undefined ? undefined : `${id}-note`}
        onChange={(event) => onType(event.target.value)}
        onBlur={() => setUp.tell(at)}
      />
      {note !== undefined && (
        <p id={`${id}-note`} className={fault === null ? styles.hint : styles.fault}>
          {note}
        </p>
      )}
    </div>
  )
}

/** What is wrong with a whole list, where no single field can say it. */
export function ListFault({ at }: { at: string }) {
  const fault = useFieldFault(at)
  return fault === null ? null : (
    <p className={styles.fault} role="alert" tabIndex={-1} data-fault>
      {fault}
    </p>
  )
}
