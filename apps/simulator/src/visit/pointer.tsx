import type { Tile } from './page-hand.ts'
import styles from './pointer.module.css'
import { useVisit } from './visit-store.ts'

/** The pointer of the visit on one tile; it shows where and when a person would press. */
export function Pointer({ tile }: { readonly tile: Tile }) {
  const pointer = useVisit((store) => store.pointer)
  if (pointer?.tile !== tile) return null
  return (
    <span
      aria-hidden="true"
      className={pointer.down ? `${styles.pointer} ${styles.down}` : styles.pointer}
      style={{ left: `${pointer.x * 100}%`, top: `${pointer.y * 100}%` }}
    />
  )
}
