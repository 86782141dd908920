import type { OfficeConfig } from '@denluot/shared/office/office-config'
import { ServiceMark } from '../parts/service-mark.tsx'
import styles from './counter-card.module.css'

/** A counter to sit at. One that somebody has is dashed and names that officer. */
export function CounterCard({
  office,
  counter,
  services,
  note,
  chosen,
  taken,
  onChoose,
}: {
  office: OfficeConfig
  counter: OfficeConfig['counters'][number]
  services: string
  note: string
  chosen: boolean
  taken: boolean
  onChoose: () => void
}) {
  return (
    <button
      type="button"
      className={[styles.card, chosen && styles.chosen, taken && styles.taken].filter(Boolean).join(' ')}
      aria-pressed={chosen}
      disabled={taken}
      onClick={onChoose}
    >
      <ServiceMark office={office} service={counter.services[0] ?? ''} size="0.9rem" />
      <span className={styles.number}>{counter.name}</span>
      <span className={styles.services}>{services}</span>
      <span className={styles.note}>{note}</span>
    </button>
  )
}
