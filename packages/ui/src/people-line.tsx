import styles from './people-line.module.css'

/** No more figures than this are drawn; "…" stands for the rest. */
export const mostFigures = 12

export interface DrawnLine {
  readonly figures: number
  readonly more: boolean
}

/** How a line of `waiting` people is drawn. */
export function drawnLine(waiting: number, most: number = mostFigures): DrawnLine {
  const people = Math.max(0, Math.floor(waiting))
  return { figures: Math.min(people, most), more: people > most }
}

/**
 * The line of people: one figure for each person waiting, and with `you` a last one, taller and in ochre. The count in
 * words must stand beside it, so the picture itself is hidden from screen readers.
 *
 * @param size height of an ordinary figure, any CSS length
 * @param most figures drawn before "…" (default 12)
 */
export function PeopleLine({
  waiting,
  you = false,
  size = 'calc(var(--mm) * 7)',
  most = mostFigures,
  className,
}: {
  waiting: number
  you?: boolean
  size?: string
  most?: number
  className?: string
}) {
  const { figures, more } = drawnLine(waiting, most)
  return (
    <span aria-hidden="true" className={[styles.line, className].filter(Boolean).join(' ')} style={{ fontSize: size }}>
      {Array.from({ length: figures }, (_, place) => place).map((place) => (
        <PersonFigure key={place} />
      ))}
      {more && (
        <svg className={styles.more} viewBox="0 0 20 26" aria-hidden="true" focusable="false">
          <path d="M1 23.5a2.3 2.3 0 1 0 4.6 0 2.3 2.3 0 1 0-4.6 0zm6.7 0a2.3 2.3 0 1 0 4.6 0 2.3 2.3 0 1 0-4.6 0zm6.7 0a2.3 2.3 0 1 0 4.6 0 2.3 2.3 0 1 0-4.6 0z" />
        </svg>
      )}
      {you && <PersonFigure you />}
    </span>
  )
}

/** One person; its height is 1em, `you` is taller, ochre and outlined. */
export function PersonFigure({ you = false }: { you?: boolean }) {
  return (
    <svg
      className={you ? styles.you : styles.person}
      viewBox={you ? '-1.6 -1.6 23.2 29.2' : '0 0 20 26'}
      aria-hidden="true"
      focusable="false"
    >
      <circle cx="10" cy="6" r="5.4" />
      <path d="M0 26v-4.6C0 16.2 4.2 13 10 13s10 3.2 10 8.4V26z" />
    </svg>
  )
}
