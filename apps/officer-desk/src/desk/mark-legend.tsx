import type { OfficeConfig } from '@denluot/shared/office/office-config'
import { useTools } from '../desk-tools.tsx'
import { WaitMark } from '../parts/wait-mark.tsx'
import { soonFrom } from '../views/waiting-mark.ts'
import type { PersonRow } from '../views/waiting-rows.ts'
import styles from './mark-legend.module.css'

/** What ○ ◐ ◆ mean; in minutes while all who wait have the same target. */
export function MarkLegend({ office, people }: { office: OfficeConfig; people: readonly PersonRow[] }) {
  const { t } = useTools()
  const targets = new Set(
    people.map(({ ticket }) => office.services.find(({ id }) => id === ticket.service)?.targetMinutes),
  )
  const [target] = targets
  if (target === undefined) return null
  const known = targets.size === 1
  const from = soonFrom(target)
  return (
    <p className={styles.legend}>
      <span>
        <WaitMark mark="fresh" />
        {known ? t('list.markFreshMinutes', { from }) : t('list.markFresh')}
      </span>
      <span>
        <WaitMark mark="soon" />
        {known ? t('list.markSoonMinutes', { from, to: target }) : t('list.markSoon')}
      </span>
      <span>
        <WaitMark mark="late" />
        {known ? t('list.markLateMinutes', { to: target }) : t('list.markLate')}
      </span>
    </p>
  )
}
