import styles from './tag.module.css'

/** A word that marks something: black for priority, ochre for what happens now. */
export function Tag({ text, look = 'priority' }: { text: string; look?: 'priority' | 'now' | 'sample' }) {
  return <span className={`${styles.tag} ${styles[look]}`}>{text}</span>
}
