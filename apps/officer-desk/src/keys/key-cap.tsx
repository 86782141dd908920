import styles from './key-cap.module.css'

/** The cap of a keyboard key, beside what it does. */
export function KeyCap({ name, className }: { name: string; className?: string }) {
  return <kbd className={[styles.cap, className].filter(Boolean).join(' ')}>{name}</kbd>
}
