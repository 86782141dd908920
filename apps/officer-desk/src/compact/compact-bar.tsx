import { Icon } from '@denluot/ui/icon'
import { officeTimeOfDay } from '@denluot/ui/office-time'
import type { DeskModel } from '../desk/use-desk.ts'
import { useHub, useTools } from '../desk-tools.tsx'
import { ServiceMark } from '../parts/service-mark.tsx'
import { Tag } from '../parts/tag.tsx'
import { waitingHere } from '../views/compact-view.ts'
import styles from './compact-bar.module.css'

/** Door sign, who waits, and the way to the full desk. Cut off, the link takes the place of a count that may be old. */
export function CompactBar({ desk, onFull }: { desk: DeskModel; onFull: () => void }) {
  const { t } = useTools()
  const since = useHub((store) => store.linkSince)
  const offset = useHub((store) => store.clockOffset)
  const { view, office, live } = desk
  const counter = office.counters.find(({ id }) => id === view.id)?.name ?? view.id
  return (
    <header className={styles.bar}>
      <h1 className={styles.sign}>
        <ServiceMark office={office} service={view.services[0] ?? ''} size="0.65rem" />
        {t('bar.counter', { counter })}
      </h1>
      <p className={styles.waiting} role="status">
        {live ? waitingWords() : <Tag look="now" text={t('compact.lost', { time: officeTimeOfDay(since + offset) })} />}
      </p>
      {office.sample && <Tag look="sample" text={t('compact.sample')} />}
      <button
        type="button"
        className={styles.full}
        aria-label={t('compact.full')}
        title={`${t('compact.full')} (Ctrl M)`}
        onClick={onFull}
      >
        <Icon name="open-in-full" size="1.1rem" />
      </button>
    </header>
  )

  function waitingWords(): string {
    const { count, longest } = waitingHere(view, desk.circumstances.now)
    // With somebody at the counter only the length of the line matters.
    if (longest === null || view.ticket !== null) return t('compact.waiting', { count })
    return t('compact.waitingLongest', { count, minutes: longest })
  }
}
