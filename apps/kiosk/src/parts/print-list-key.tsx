import { Icon } from '@denluot/ui/icon'
import { Key } from '@denluot/ui/key'
import type { Paper } from '../flow/screen.ts'
import { useKiosk } from '../kiosk-view.tsx'
import styles from './print-list-key.module.css'

/** Prints the list of papers and says on itself how that goes. */
export function PrintListKey({ paper, onPress }: { paper: Paper; onPress: () => void }) {
  const { t } = useKiosk()
  const busy = paper.state === 'queued' || paper.state === 'sending'
  const label = {
    none: t('procedure.print'),
    queued: t('procedure.printing'),
    sending: t('procedure.printing'),
    confirmed: t('procedure.printed'),
    unconfirmed: t('procedure.printUnsure'),
    failed: t('procedure.notPrinted'),
  }[paper.state]
  return (
    <Key className={styles.print} busy={busy} onPress={onPress}>
      <Icon name={paper.state === 'failed' ? 'print-error' : 'print'} size="1.4rem" className="pine" />
      <span role="status">{label}</span>
    </Key>
  )
}
