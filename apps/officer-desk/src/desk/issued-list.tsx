import { ticketById } from '@denluot/shared/queue/find-ticket'
import { peopleAhead } from '@denluot/shared/queue/people-ahead'
import type { Ticket } from '@denluot/shared/queue/state'
import { waitEstimate } from '@denluot/shared/queue/wait-estimate'
import { officeTimeOfDay } from '@denluot/ui/office-time'
import { TicketNumber } from '@denluot/ui/ticket-number'
import { useTools } from '../desk-tools.tsx'
import { nameOf } from '../office-words.ts'
import { DeskKey } from '../parts/desk-key.tsx'
import styles from './issued-list.module.css'
import type { DeskModel } from './use-desk.ts'

/** Numbers this desk has just given, newest first and large: it is read out to the citizen. */
export function IssuedList({
  desk,
  issued,
  onCancel,
}: {
  desk: DeskModel
  issued: readonly string[]
  onCancel: (ticket: Ticket) => void
}) {
  const { t, language } = useTools()
  const { day, office } = desk
  const tickets = issued.flatMap((id) => ticketById(day, id) ?? [])
  const [newest, ...older] = tickets
  const service = (ticket: Ticket) => nameOf(office.services, ticket.service, language)
  return (
    <section className={styles.list}>
      <h2>{t('issue.recent')}</h2>
      {newest === undefined ? (
        <p className={styles.none}>{t('issue.none')}</p>
      ) : (
        <div className={styles.newest} role="status">
          <TicketNumber className={styles.big ?? ''} number={newest.number} />
          <p>
            <strong>{service(newest)}</strong>, {aheadWords(newest)}
          </p>
          {newest.state === 'waiting' && (
            <DeskKey look="small" disabled={!desk.live} onPress={() => onCancel(newest)}>
              {t('issue.cancel')}
            </DeskKey>
          )}
        </div>
      )}
      {older.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('list.number')}</th>
              <th scope="col">{t('issue.what')}</th>
              <th scope="col">{t('issue.at')}</th>
              <th scope="col">{t('issue.paper')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {older.map((ticket) => (
              <tr key={ticket.id}>
                <td>
                  <TicketNumber number={ticket.number} />
                </td>
                <td>{service(ticket)}</td>
                <td>{officeTimeOfDay(ticket.arrival)}</td>
                <td>{t(`issue.print.${ticket.print}`)}</td>
                <td className={styles.action}>
                  {ticket.state === 'waiting' && (
                    <DeskKey look="quiet" disabled={!desk.live} onPress={() => onCancel(ticket)}>
                      {t('issue.cancel')}
                    </DeskKey>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )

  function aheadWords(ticket: Ticket): string {
    const ahead = peopleAhead(day, office, ticket)
    const { low, high } = waitEstimate(day, office, ticket.service, ahead, desk.circumstances.now)
    const range = t('issue.range', { low, high })
    return `${ahead === 0 ? t('issue.first') : t('issue.ahead', { count: ahead })}, ${range}`
  }
}
