import { Dialog } from '@denluot/ui/dialog'
import { useState } from 'react'
import { useTools } from '../desk-tools.tsx'
import { useDeskKeys } from '../keys/use-desk-keys.ts'
import { calledName } from '../office-words.ts'
import { DeskKey } from '../parts/desk-key.tsx'
import styles from './lock-dialog.module.css'
import { PinEntry, pinLength } from './pin-entry.tsx'
import { signInFault } from './sign-in-fault.ts'

/** The desk was left alone: only the PIN of who sits here opens it. It cannot be closed otherwise. */
export function LockDialog({ name, officer, onUnlocked }: { name: string; officer: string; onUnlocked: () => void }) {
  const { t, hub } = useTools()
  const [pin, setPin] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  useDeskKeys({})

  async function unlock(): Promise<void> {
    if (pin.length < pinLength) return
    try {
      await hub.signIn(officer, pin)
      onUnlocked()
    } catch (reason) {
      setPin('')
      setFault(signInFault(reason, t))
    }
  }

  return (
    <Dialog title={t('lock.title')} onClose={() => {}} className={styles.lock ?? ''}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void unlock()
        }}
      >
        <p>{t('lock.body')}</p>
        <PinEntry label={t('signin.pin', { name: calledName(name) })} pin={pin} onPin={setPin} fault={fault} />
        <DeskKey look="primary" cap="Enter" disabled={pin.length < pinLength} onPress={() => void unlock()}>
          {t('key.resume')}
        </DeskKey>
      </form>
    </Dialog>
  )
}
