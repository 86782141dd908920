import styles from './ticket-number.module.css'

/**
 * A ticket number as people read it: `A047` is drawn "A 047". The gap is drawn, not typed, so copying, reading aloud and
 * tests see `A047`.
 */
export function TicketNumber({ number, className }: { number: string; className?: string }) {
  const { prefix, digits } = splitTicketNumber(number)
  return (
    <span className={[styles.number, className].filter(Boolean).join(' ')} translate="no">
      {prefix !== '' && <span className={styles.prefix}>{prefix}</span>}
      <span>{digits}</span>
    </span>
  )
}

/** `A047` → `{prefix: 'A', digits: '047'}`; a number without letters has an empty prefix. */
export function splitTicketNumber(number: string): { readonly prefix: string; readonly digits: string } {
  const firstDigit = number.search(/\d/)
  if (firstDigit <= 0) return { prefix: '', digits: number }
  return { prefix: number.slice(0, firstDigit), digits: number.slice(firstDigit) }
}

/** `A047` → `A 047` with a blank that keeps them on one line: for a number within a sentence. */
export function numberInText(number: string): string {
  const { prefix, digits } = splitTicketNumber(number)
  return prefix === '' ? digits : `${prefix}\u00a0${digits}`
}
