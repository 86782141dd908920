import type { WaitingDevice } from '@denluot/shared/contract/pairing'
import { useState } from 'react'
import styles from '../desk/banners.module.css'
import { Banner } from '../desk/banners.tsx'
import { useTools } from '../desk-tools.tsx'
import { DeskKey } from '../parts/desk-key.tsx'
import type { Session } from '../session.ts'
import { deviceIcons, deviceKind, deviceWhere } from './device-words.ts'
import { LetInDialog } from './let-in-dialog.tsx'
import { useWaitingDevices } from './use-waiting-devices.ts'

/** A device at the door, told to whoever works here: one line at a time, and the dialog that its key opens. */
export function WaitingDevices({ role }: { role: Session['role'] }) {
  const tools = useTools()
  const { t } = tools
  const waiting = useWaitingDevices(role)
  const [opened, setOpened] = useState<WaitingDevice | null>(null)
  const [first, ...more] = waiting
  return (
    <>
      {first !== undefined && (
        <div role="status">
          <Banner look="waiting" icon={deviceIcons[first.role]}>
            <strong>{t('door.asks', { device: deviceKind(tools, first.role) })}</strong>
            <span>{deviceWhere(tools, first)}</span>
            <span className={styles.keys}>
              <DeskKey look="small" onPress={() => setOpened(first)}>
                {t('door.open')}
              </DeskKey>
            </span>
          </Banner>
          {more.length > 0 && <p className={styles.more}>{t('door.more', { count: more.length })}</p>}
        </div>
      )}
      {opened !== null && <LetInDialog device={opened} onClose={() => setOpened(null)} />}
    </>
  )
}
