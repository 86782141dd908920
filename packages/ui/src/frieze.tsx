import { useId } from 'react'
import styles from './frieze.module.css'

/** Side of one block in drawing units. */
const block = 32
const blocksAcross = 200
const blocksOfWall = 24

/**
 * A strip of breeze-block (gạch bông gió): four petals in a square, repeated. Ornament only: it stands where nothing is to
 * be read or pressed. Its height is 8 mm unless the caller's class says otherwise.
 */
export function Frieze({ className }: { className?: string }) {
  return (
    <svg
      className={[styles.frieze, className].filter(Boolean).join(' ')}
      viewBox={`0 0 ${block * blocksAcross} ${block}`}
      preserveAspectRatio="xMinYMid slice"
      aria-hidden="true"
      focusable="false"
    >
      <Blocks across={blocksAcross} down={1} />
    </svg>
  )
}

/** The same blocks large, a wall that fills its box. */
export function Wall({ className }: { className?: string }) {
  return (
    <div className={[styles.wall, className].filter(Boolean).join(' ')} aria-hidden="true">
      <svg viewBox={`0 0 ${block * blocksOfWall} ${block * blocksOfWall}`} aria-hidden="true" focusable="false">
        <Blocks across={blocksOfWall} down={blocksOfWall} />
      </svg>
    </div>
  )
}

function Blocks({ across, down }: { across: number; down: number }) {
  const pattern = useId()
  return (
    <>
      <pattern id={pattern} width={block} height={block} patternUnits="userSpaceOnUse">
        {[0, 90, 180, 270].map((turn) => (
          <path
            key={turn}
            transform={`rotate(${turn} 16 16)`}
            d="M15.6 15.6C9.6 15 4.2 10.8 3 3c7.8 1.2 12 6.6 12.6 12.6z"
          />
        ))}
      </pattern>
      <rect width={block * across} height={block * down} fill={`url(#${pattern})`} />
    </>
  )
}
