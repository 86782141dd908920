import type { ReactNode } from 'react'
import { useTools } from '../desk-tools.tsx'
import type { ManagerView } from '../views/manager-view.ts'
import styles from './figures.module.css'

/** Six figures of the day. Only what is over its target is red. */
export function Figures({ view }: { view: ManagerView }) {
  const { t } = useTools()
  return (
    <section className={styles.figures} aria-label={t('manager.live')}>
      <Figure label={t('manager.waiting')} value={view.waiting} />
      <Figure
        label={t('manager.longest')}
        value={view.longest?.minutes ?? '–'}
        unit={view.longest === null ? '' : t('manager.minutes')}
        due={view.longest?.late ?? false}
      />
      <Figure
        label={t('manager.median', { count: view.callsCounted })}
        value={view.medianWait ?? '–'}
        unit={view.medianWait === null ? '' : t('manager.minutes')}
        title={t('manager.medianNote')}
      />
      <Figure label={t('manager.lastHour')} value={view.doneLastHour} unit={t('manager.turns')} />
      <Figure label={t('manager.done')} value={view.done} />
      <Figure
        label={t('manager.pleased')}
        value={view.rating.all === 0 ? '–' : view.rating.pleased}
        unit={view.rating.all === 0 ? '' : t('manager.slips', { count: view.rating.all })}
      />
    </section>
  )
}

function Figure({
  label,
  value,
  unit = '',
  due = false,
  title,
}: {
  label: string
  value: ReactNode
  unit?: string
  due?: boolean
  title?: string
}) {
  return (
    <p title={title}>
      <span className={styles.label}>{label}</span>
      <strong className={due ? styles.due : undefined}>{value}</strong> <span className={styles.unit}>{unit}</span>
    </p>
  )
}
