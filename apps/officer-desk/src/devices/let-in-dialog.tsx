import type { WaitingDevice } from '@denluot/shared/contract/pairing'
import { useState } from 'react'
import { useTools } from '../desk-tools.tsx'
import { DeskDialog } from '../parts/desk-dialog.tsx'
import { deviceFault, deviceInSentence, deviceWhere, effectOfPairing, proposedName } from './device-words.ts'
import styles from './let-in-dialog.module.css'

const codeLength = 6

/** Whoever lets a device in has seen it: its code is typed from its own screen. */
export function LetInDialog({ device, onClose }: { device: WaitingDevice; onClose: () => void }) {
  const tools = useTools()
  const { t, hub, language } = tools
  const [code, setCode] = useState('')
  const [name, setName] = useState(() => proposedName(tools, device))
  const [fault, setFault] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const kind = deviceInSentence(language, device.role)
  const complete = code.length === codeLength && name.trim() !== ''

  async function answer(call: () => Promise<void>): Promise<void> {
    if (busy) return
    setBusy(true)
    try {
      await call()
      onClose()
    } catch (reason) {
      setFault(deviceFault(tools, reason))
      setCode('')
    } finally {
      setBusy(false)
    }
  }

  return (
    <DeskDialog
      title={t('door.title', { device: kind })}
      effect={effectOfPairing(tools, device.role, name.trim())}
      confirm={t('door.letIn')}
      canConfirm={complete && !busy}
      onConfirm={() => void answer(() => hub.devices.approve(device.id, code, name.trim()))}
      other={{ label: t('door.refuse'), onPress: () => void answer(() => hub.devices.refuse(device.id)) }}
      onClose={onClose}
    >
      <div className={styles.body}>
        <p className={styles.where}>{deviceWhere(tools, device)}</p>
        <p>{t('door.body')}</p>
        <label>
          <span className={styles.label}>{t('door.code')}</span>
          <input
            // biome-ignore lint/a11y/noAutofocus: the officer came here to type it
            autoFocus
            className={`${styles.field} ${styles.code}`}
            inputMode="numeric"
            autoComplete="off"
            value={code.length > 3 ? `${code.slice(0, 3)} ${code.slice(3)}` : code}
            onChange={(event) => setCode(event.target.value.replace(/\D/g, '').slice(0, codeLength))}
          />
        </label>
        {fault !== null && (
          <p className={styles.fault} role="alert">
            {fault}
          </p>
        )}
        <label>
          <span className={styles.label}>{t('door.name')}</span>
          <input
            className={styles.field}
            autoComplete="off"
            maxLength={80}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </label>
      </div>
    </DeskDialog>
  )
}
