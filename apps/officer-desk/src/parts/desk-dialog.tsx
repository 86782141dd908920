import { Dialog } from '@denluot/ui/dialog'
import type { ReactNode } from 'react'
import { useTools } from '../desk-tools.tsx'
import { useDeskKeys } from '../keys/use-desk-keys.ts'
import styles from './desk-dialog.module.css'
import { DeskKey } from './desk-key.tsx'

/**
 * A question of the desk: what to choose, what then follows (a sentence, before the key), and verb + object bottom left.
 * Enter confirms from anywhere in it, Escape closes and does nothing.
 */
export function DeskDialog({
  title,
  children,
  effect,
  confirm,
  canConfirm = true,
  wide = false,
  other,
  onConfirm,
  onClose,
}: {
  title: string
  children?: ReactNode
  effect?: ReactNode
  confirm?: string
  canConfirm?: boolean
  wide?: boolean
  /** Another answer than yes or not now. */
  other?: { readonly label: string; readonly onPress: () => void }
  onConfirm?: () => void
  onClose: () => void
}) {
  const { t } = useTools()
  useDeskKeys({ escape: onClose })
  const agree = () => {
    if (canConfirm) onConfirm?.()
  }
  return (
    <Dialog title={title} onClose={onClose} className={`${styles.dialog} ${wide ? styles.wide : ''}`}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          agree()
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.target instanceof HTMLButtonElement || event.defaultPrevented) return
          event.preventDefault()
          agree()
        }}
      >
        {children}
        {effect !== undefined && (
          <p className={styles.effect} aria-live="polite">
            {effect}
          </p>
        )}
        <div className={styles.keys}>
          {confirm !== undefined && (
            <DeskKey look="primary" cap="Enter" disabled={!canConfirm} onPress={agree}>
              {confirm}
            </DeskKey>
          )}
          {other !== undefined && <DeskKey onPress={other.onPress}>{other.label}</DeskKey>}
          <DeskKey cap="Esc" onPress={onClose}>
            {confirm === undefined ? t('why.close') : t('dialog.cancel')}
          </DeskKey>
        </div>
      </form>
    </Dialog>
  )
}
