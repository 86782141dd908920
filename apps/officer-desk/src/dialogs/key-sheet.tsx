import { useTools } from '../desk-tools.tsx'
import { KeyCap } from '../keys/key-cap.tsx'
import { DeskDialog } from '../parts/desk-dialog.tsx'
import styles from './key-sheet.module.css'

/** All keys of the desk on one page. */
export function KeySheet({ onClose }: { onClose: () => void }) {
  const { t, compact } = useTools()
  const rows: readonly (readonly [cap: string, means: string])[] = [
    ['F2', t('keys.main')],
    ...(compact.anywhere === null ? [] : [[compact.anywhere, t('keys.anywhere')] as const]),
    ['Shift F2', t('keys.other')],
    ['F3', t('keys.recall')],
    ['F4', t('keys.why')],
    ['F6', t('keys.noShow')],
    ['F7', t('keys.transfer')],
    ['F8', t('keys.issue')],
    ['F9', t('keys.hold')],
    ['F10', t('keys.pause')],
    ['Alt 1–4', t('keys.outcome')],
    ['Ctrl G', t('keys.help')],
    ['Ctrl L', t('keys.switch')],
    ['Ctrl M', t('keys.compact')],
    ['↑ ↓ Enter', t('keys.list')],
    ['Esc', t('keys.escape')],
  ]
  return (
    <DeskDialog wide title={t('keys.title')} onClose={onClose}>
      <dl className={styles.sheet}>
        {rows.map(([cap, means]) => (
          <div key={cap}>
            <dt>
              <KeyCap name={cap} />
            </dt>
            <dd>{means}</dd>
          </div>
        ))}
      </dl>
    </DeskDialog>
  )
}
