import type { ReactNode } from 'react'
import styles from './message-page.module.css'

/** A page with one thing to read, before the desk can be shown. */
export function MessagePage({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <main className={styles.page}>
      <div className={styles.paper}>
        <h1>{title}</h1>
        {children}
      </div>
    </main>
  )
}
