import type { DoorstepText } from '@denluot/shared/language/doorstep-text'
import { useId, useState } from 'react'
import styles from './address-field.module.css'
import { Key } from './key.tsx'

/** A text field for the address of the hub, for screens with a keyboard. */
export function AddressField({ t, onTry }: { t: DoorstepText; onTry: (address: string) => void }) {
  const [address, setAddress] = useState('')
  const example = useId()
  return (
    <form
      className={styles.field}
      onSubmit={(event) => {
        event.preventDefault()
        onTry(address)
      }}
    >
      <input
        className={styles.input}
        aria-label={t('typed.field')}
        aria-describedby={example}
        value={address}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={200}
        onChange={(event) => setAddress(event.target.value)}
      />
      <Key kind="primary" className={styles.key ?? ''} disabled={address.trim() === ''} onPress={() => onTry(address)}>
        {t('typed.use')}
      </Key>
      <span id={example} className={styles.example}>
        {t('typed.example')}
      </span>
    </form>
  )
}
