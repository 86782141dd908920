import type { Ticket } from '@denluot/shared/queue/state'
import styles from './line-of-people.module.css'

const mostDrawn = 22

/** The line of this counter as dots, the next person first and in ochre, ◆ for priority. The count stands in the list. */
export function LineOfPeople({ waiting }: { waiting: readonly Ticket[] }) {
  return (
    <span className={styles.line} aria-hidden="true">
      {waiting.slice(0, mostDrawn).map((ticket, place) => (
        <i
          key={ticket.id}
          className={[place === 0 ? styles.next : styles.person, ticket.priority !== null && styles.priority]
            .filter(Boolean)
            .join(' ')}
        />
      ))}
      {waiting.length > mostDrawn && <span>…</span>}
    </span>
  )
}
