import { useId } from 'react'
import styles from './frieze.module.css'

/**
 * A strip of breeze-block (gạch bông gió): four petals in a square, repeated. Ornament only: it stands where nothing is to
 * be read or pressed.
 */
export function Frieze({ className }: { className?: string }) {
  const pattern = useId()
  return (
    <svg className={[styles.frieze, className].filter(Boolean).join(' ')} aria-hidden="true" focusable="false">
      <defs>
        <pattern id={pattern} className={styles.tile} width="32" height="32" patternUnits="userSpaceOnUse">
          <Petals />
        </pattern>
      </defs>
      <rect width="100%" height="100%" fill={`url(#${pattern})`} />
    </svg>
  )
}

function Petals() {
  return (
    <>
      {[0, 90, 180, 270].map((turn) => (
        <path key={turn} transform={`rotate(${turn} 16 16)`} d="M15 15C9.5 14.5 4.5 10.5 3 3c7.5 1.5 11.5 6.5 12 12z" />
      ))}
    </>
  )
}
