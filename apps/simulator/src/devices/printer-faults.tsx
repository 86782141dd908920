import type { PrinterFault } from '@denluot/shared/contract/devices-contract'
import { Key } from '@denluot/ui/key'
import { useState } from 'react'
import { useLanguage } from '../language-store.ts'
import { useDevices } from './devices-store.ts'
import styles from './printer-faults.module.css'

const faults: readonly PrinterFault[] = [
  'none',
  'paper-out',
  'paper-out-mid-job',
  'near-end',
  'cover-open',
  'mute',
  'stuck',
  'slow',
  'noise',
  'unplugged',
]

/** What a hand would do to a real printer: take the paper out, open the cover, pull the plug. */
export function PrinterFaults() {
  const t = useLanguage((store) => store.t)
  const fault = useDevices((store) => store.roll?.fault ?? null)
  const setFault = useDevices((store) => store.setFault)
  const [failed, setFailed] = useState(false)

  const choose = async (next: PrinterFault) => {
    try {
      await setFault(next)
      setFailed(false)
    } catch {
      setFailed(true)
    }
  }
  return (
    <div className={styles.faults}>
      {faults.map((one) => (
        <Key key={one} selected={one === fault} disabled={fault === null} onPress={() => void choose(one)}>
          {t(`fault.${one}`)}
        </Key>
      ))}
      <p className={styles.failed} role="status">
        {failed && t('fault.failed')}
      </p>
    </div>
  )
}
