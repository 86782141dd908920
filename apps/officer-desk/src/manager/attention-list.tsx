import { minutesWaited } from '@denluot/shared/queue/views'
import { Icon, type IconName } from '@denluot/ui/icon'
import type { ReactNode } from 'react'
import { type Known, useTools } from '../desk-tools.tsx'
import { drawnNumber, minutesBetween, nameOf } from '../office-words.ts'
import { lateTickets, paperTroubles } from '../views/attention.ts'
import styles from './paper-table.module.css'

const mostLate = 3

/** What somebody should look at now, most urgent first. */
export function AttentionList({ office, day, now }: Known & { now: string }) {
  const { t, language } = useTools()
  const late = lateTickets(day, office, now)
  const papers = paperTroubles(day)
  const count = day.help.length + papers.length + late.length
  return (
    <section className={`${styles.paper} ${count > 0 ? styles.due : ''}`}>
      <header>
        <h2>
          {t('manager.attention')} {count > 0 ? count : ''}
        </h2>
      </header>
      {count === 0 && <p className={styles.none}>{t('manager.attentionNone')}</p>}
      {day.help.map((call) => (
        <Row
          key={`help ${call.where}`}
          icon="front-hand"
          title={t('help.asked', { where: call.where })}
          note={t('list.minutes', { minutes: minutesBetween(call.at, now) })}
        />
      ))}
      {papers.map((ticket) => (
        <Row
          key={`paper ${ticket.id}`}
          icon="print-error"
          title={
            ticket.print === 'failed'
              ? t('print.failed', { number: drawnNumber(ticket.number) })
              : t('print.unconfirmed', { number: drawnNumber(ticket.number) })
          }
          note={t('print.advice')}
        />
      ))}
      {late.slice(0, mostLate).map((ticket) => (
        <Row
          key={`late ${ticket.id}`}
          icon="schedule"
          title={t('manager.lateTicket', { number: drawnNumber(ticket.number), minutes: minutesWaited(ticket, now) })}
          note={t('manager.lateTarget', {
            target: office.services.find(({ id }) => id === ticket.service)?.targetMinutes ?? 0,
            service: nameOf(office.services, ticket.service, language),
          })}
        />
      ))}
      {late.length > mostLate && <p className={styles.none}>{t('list.more', { count: late.length - mostLate })}</p>}
    </section>
  )
}

function Row({ icon, title, note }: { icon: IconName; title: string; note: ReactNode }) {
  return (
    <div className={styles.row}>
      <Icon name={icon} size="1.3rem" />
      <p>
        <strong>{title}</strong>
        <small>{note}</small>
      </p>
    </div>
  )
}
