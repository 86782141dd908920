import { type ReactNode, useEffect, useRef } from 'react'
import { useKiosk } from '../kiosk-view.tsx'
import styles from './sheet.module.css'

/** A sheet over the dimmed screen; the ledge below it stays usable, so it is not a modal dialog of the browser. */
export function Sheet({ name, title, children }: { name: string; title: string; children: ReactNode }) {
  const { wide, modes } = useKiosk()
  const sheet = useRef<HTMLDivElement>(null)
  useEffect(() => sheet.current?.focus(), [])
  return (
    <div className={styles.veil} data-wide={wide || undefined} data-large={modes.large || undefined}>
      <div ref={sheet} className={styles.sheet} role="alertdialog" aria-label={title} data-screen={name} tabIndex={-1}>
        <h2 className={styles.title}>{title}</h2>
        {children}
      </div>
    </div>
  )
}
