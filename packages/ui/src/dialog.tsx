import { type ReactNode, useEffect, useId, useRef } from 'react'
import styles from './dialog.module.css'

/**
 * A native modal dialog that is open as long as it is mounted. Escape and the system's back gesture call `onClose`; the
 * owner takes it away. `actions` stand in a row at the bottom.
 */
export function Dialog({
  title,
  children,
  actions,
  onClose,
  className,
}: {
  title: string
  children?: ReactNode
  actions?: ReactNode
  onClose: () => void
  className?: string
}) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()

  useEffect(() => {
    const element = dialog.current
    if (element === null) return
    element.showModal()
    return () => element.close()
  }, [])

  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      className={[styles.dialog, className].filter(Boolean).join(' ')}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <h2 id={titleId} className={styles.title}>
        {title}
      </h2>
      {children !== undefined && <div className={styles.body}>{children}</div>}
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </dialog>
  )
}
