import { Key } from '@denluot/ui/key'
import { type FormEvent, useState } from 'react'
import { useLanguage } from '../language-store.ts'
import { useDevices } from './devices-store.ts'
import styles from './scan-box.module.css'

type Outcome = { readonly bytes: number } | 'failed' | null

/** Plays any text through the simulated scanner. */
export function ScanBox() {
  const t = useLanguage((store) => store.t)
  const scan = useDevices((store) => store.scan)
  const [text, setText] = useState('')
  const [outcome, setOutcome] = useState<Outcome>(null)

  const send = async () => {
    if (text.trim() === '') return
    try {
      setOutcome({ bytes: await scan(text) })
    } catch {
      setOutcome('failed')
    }
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void send()
  }
  return (
    <form className={styles.box} onSubmit={submit}>
      <label className={styles.label}>
        {t('scan.field')}
        <input
          className={styles.field}
          value={text}
          maxLength={2000}
          autoComplete="off"
          spellCheck={false}
          placeholder={t('scan.hint')}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <Key kind="primary" onPress={() => void send()} disabled={text.trim() === ''}>
        {t('scan.send')}
      </Key>
      <p className={styles.outcome} role="status">
        {outcome === 'failed' && t('scan.failed')}
        {outcome !== null && outcome !== 'failed' && t('scan.sent', { count: outcome.bytes })}
      </p>
    </form>
  )
}
