import { officeTimeOfDay } from '@denluot/ui/office-time'
import { TicketNumber } from '@denluot/ui/ticket-number'
import type { DeskModel } from '../desk/use-desk.ts'
import { useTools } from '../desk-tools.tsx'
import { elapsed, nameOf } from '../office-words.ts'
import { Tag } from '../parts/tag.tsx'
import { turnSince } from '../views/desk-view.ts'
import styles from './turn-row.module.css'

/** Whose turn it is, how far it is, and for how long; nothing while the counter is free. */
export function TurnRow({ desk }: { desk: DeskModel }) {
  const { t, language } = useTools()
  const { view, office, now, live } = desk
  const { ticket, call, counter } = view
  if (view.status === 'taken') return null
  if (ticket === null) {
    if (view.status !== 'paused' || counter === null) return null
    return (
      <section className={styles.row}>
        <div className={styles.words}>
          <p className={styles.state}>{t('turn.paused', { time: officeTimeOfDay(counter.since) })}</p>
          <p className={styles.fact}>{nameOf(office.pauseReasons, counter.pauseReason, language)}</p>
        </div>
        <p className={styles.timer}>{elapsed(now - Date.parse(counter.since))}</p>
      </section>
    )
  }
  const called = ticket.state === 'called'
  const times = { times: call?.times ?? 1, limit: office.rules.recallLimit }
  return (
    <section className={styles.row} aria-live="polite">
      <p className={styles.number}>
        <TicketNumber number={ticket.number} />
      </p>
      <div className={styles.words}>
        <p className={styles.state}>
          {called ? <Tag look="now" text={t('compact.calling', times)} /> : t('turn.serving')}
          {ticket.priority !== null && <Tag text={t('turn.priority')} />}
        </p>
        {called && live && call !== null && <p className={styles.fact}>{seenAndHeard(call)}</p>}
        {!called && ticket.files > 1 && (
          <p className={`${styles.fact} ${styles.spare}`}>{t('turn.files', { count: ticket.files })}</p>
        )}
      </div>
      <p className={styles.timer}>{elapsed(now - Date.parse(turnSince(view) ?? ticket.since))}</p>
    </section>
  )

  function seenAndHeard({ painted, spoken }: { painted: string | null; spoken: string | null }): string {
    if (painted === null && spoken === null) return t('compact.unreported')
    const seen = painted === null ? t('compact.notPainted') : t('compact.painted')
    return `${seen}, ${spoken === null ? t('compact.notSpoken') : t('compact.spoken')}`
  }
}
