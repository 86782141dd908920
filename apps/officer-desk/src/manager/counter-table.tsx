import type { OfficeConfig } from '@denluot/shared/office/office-config'
import { useTools } from '../desk-tools.tsx'
import { drawnNumber, elapsed, nameOf, officerName } from '../office-words.ts'
import { ServiceMark } from '../parts/service-mark.tsx'
import { Tag } from '../parts/tag.tsx'
import type { CounterLine, ManagerView } from '../views/manager-view.ts'
import styles from './paper-table.module.css'

/** What every counter does at this moment, and since when. */
export function CounterTable({ office, view, now }: { office: OfficeConfig; view: ManagerView; now: number }) {
  const { t } = useTools()
  return (
    <section className={styles.paper}>
      <header>
        <h2>{t('manager.counters')}</h2>
        <span className={styles.aside}>{t('manager.openPaused', { open: view.open, paused: view.paused })}</span>
      </header>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('manager.counters')}</th>
            <th scope="col">{t('manager.officer')}</th>
            <th scope="col">{t('manager.doing')}</th>
            <th scope="col" className={styles.right}>
              {t('manager.howLong')}
            </th>
            <th scope="col" className={styles.right}>
              {t('manager.turnsColumn')}
            </th>
          </tr>
        </thead>
        <tbody>
          {view.counters.map((line) => (
            <tr key={line.counter}>
              <td>
                <span className={`${styles.named} ${styles.counterName}`}>
                  <ServiceMark office={office} service={line.services[0] ?? ''} />
                  {office.counters.find(({ id }) => id === line.counter)?.name ?? line.counter}
                </span>
              </td>
              <td>{line.officer === null ? '–' : officerName(office, line.officer)}</td>
              <td>
                <Doing office={office} line={line} />
              </td>
              <td className={styles.right}>{line.since === null ? '–' : elapsed(now - Date.parse(line.since))}</td>
              <td className={styles.right}>{line.turns}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Doing({ office, line }: { office: OfficeConfig; line: CounterLine }) {
  const { t, language } = useTools()
  const number = drawnNumber(line.ticket?.number ?? '')
  switch (line.doing) {
    case 'called':
      return <Tag look="now" text={t('manager.calling', { number })} />
    case 'serving':
      return (
        <>
          {t('manager.serving', { number })} {line.ticket?.priority && <Tag text={t('turn.priority')} />}
        </>
      )
    case 'paused': {
      const reason = nameOf(office.pauseReasons, line.pauseReason, language).toLocaleLowerCase(language)
      return <>{t('manager.paused', { reason })}</>
    }
    case 'idle':
      return <>{t('manager.idle')}</>
    case 'closed':
      return <>{t('manager.closed')}</>
  }
}
