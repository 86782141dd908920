import { Icon } from '@denluot/ui/icon'
import { useEffect, useRef, useState } from 'react'
import { useTools } from '../desk-tools.tsx'
import styles from './pin-entry.module.css'

export const pinLength = 6

/** Six boxes over one password field, and a small pad for the mouse. `label` says whose PIN is asked for. */
export function PinEntry({
  label,
  pin,
  onPin,
  disabled = false,
  fault,
  occasion = '',
}: {
  label: string
  pin: string
  onPin: (pin: string) => void
  disabled?: boolean
  fault: string | null
  /** A new one brings the focus back here: something else was chosen, now the PIN is due. */
  occasion?: string
}) {
  const { t } = useTools()
  const field = useRef<HTMLInputElement>(null)
  const [focused, setFocused] = useState(false)
  const type = (digit: string) => {
    onPin((pin + digit).slice(0, pinLength))
    field.current?.focus()
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new label, fault or occasion is what it waits for
  useEffect(() => {
    if (!disabled) field.current?.focus()
  }, [label, fault, disabled, occasion])

  return (
    <div className={styles.entry}>
      <label>
        <span className={styles.label}>{label}</span>
        <span className={styles.boxes}>
          {Array.from({ length: pinLength }, (_, place) => place).map((place) => (
            <span
              key={place}
              aria-hidden="true"
              className={[styles.box, focused && place === Math.min(pin.length, pinLength - 1) && styles.here]
                .filter(Boolean)
                .join(' ')}
            >
              {place < pin.length ? '•' : ''}
            </span>
          ))}
          <input
            ref={field}
            className={styles.field}
            type="password"
            inputMode="numeric"
            autoComplete="off"
            maxLength={pinLength}
            value={pin}
            disabled={disabled}
            onChange={(event) => onPin(event.target.value.replace(/\D/g, '').slice(0, pinLength))}
            onFocus={() => setFocused(true)}
            onBlur={() => setFocused(false)}
          />
        </span>
      </label>
      <p className={fault === null ? styles.rule : styles.fault} role={fault === null ? undefined : 'alert'}>
        {fault ?? t('signin.pinRule')}
      </p>
      <div className={styles.pad}>
        {['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'].map((digit) => (
          <button key={digit} type="button" tabIndex={-1} disabled={disabled} onClick={() => type(digit)}>
            {digit}
          </button>
        ))}
        <button
          type="button"
          tabIndex={-1}
          disabled={disabled}
          className={styles.erase}
          onClick={() => {
            onPin(pin.slice(0, -1))
            field.current?.focus()
          }}
        >
          <Icon name="backspace" size="1.2rem" />
          {t('signin.erase')}
        </button>
      </div>
    </div>
  )
}
