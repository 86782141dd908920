import { minutesWaited } from '@denluot/shared/queue/views'
import { Icon } from '@denluot/ui/icon'
import { officeTimeOfDay } from '@denluot/ui/office-time'
import { TicketNumber } from '@denluot/ui/ticket-number'
import { useTools } from '../desk-tools.tsx'
import { elapsed, nameOf, officeTimeToTheSecond, priorityName } from '../office-words.ts'
import { Tag } from '../parts/tag.tsx'
import { turnSince } from '../views/desk-view.ts'
import styles from './turn-card.module.css'
import type { DeskModel } from './use-desk.ts'

/** Whose turn it is and for how long: ochre while called, paper with a pine edge while served. */
export function TurnCard({ desk }: { desk: DeskModel }) {
  const { t, language } = useTools()
  const { view, office, now } = desk
  const { ticket, call } = view
  if (ticket === null) return null
  const called = ticket.state === 'called'
  const service = nameOf(office.services, ticket.service, language)
  const minutes = minutesWaited(ticket, called ? desk.circumstances.now : (call?.at ?? ticket.since))
  const walked = call === null ? null : Date.parse(ticket.since) - Date.parse(call.at)
  const waited =
    called || walked === null
      ? t('turn.waited', { service, minutes })
      : t('turn.waitedAndWalked', { service, minutes, walked: walkedWords(walked) })
  return (
    <section className={called ? styles.called : styles.serving} aria-live="polite">
      <div>
        <p className={styles.state}>
          {called ? t('turn.calling', { times: call?.times ?? 1, limit: office.rules.recallLimit }) : t('turn.serving')}
          {ticket.priority !== null && (
            <span className={styles.tag}>
              <Tag text={t('turn.priority')} /> {priorityName(office, ticket.priority, language)}
            </span>
          )}
        </p>
        <p className={styles.number}>
          <TicketNumber number={ticket.number} />
        </p>
        <p className={styles.waited}>
          {waited}
          {ticket.files > 1 && `, ${t('turn.files', { count: ticket.files })}`}
        </p>
      </div>
      <div className={styles.time}>
        <p className={styles.timer}>{elapsed(now - Date.parse(turnSince(view) ?? ticket.since))}</p>
        <p>{called ? t('turn.sinceCall') : t('turn.servingSince')}</p>
      </div>
    </section>
  )

  function walkedWords(ms: number): string {
    const seconds = Math.max(0, Math.round(ms / 1000))
    return seconds < 120 ? t('turn.seconds', { seconds }) : t('list.minutes', { minutes: Math.round(seconds / 60) })
  }
}

/** A call is done only when it was seen and heard: what the boards themselves said. */
export function CallReports({ desk }: { desk: DeskModel }) {
  const { t } = useTools()
  const { call } = desk.view
  if (call === null) return null
  return (
    <p className={styles.reports}>
      <span>
        <Icon name="tv" size="1.25rem" />
        {call.painted === null
          ? t('turn.notPainted')
          : t('turn.painted', { time: officeTimeToTheSecond(call.painted) })}
      </span>
      <span>
        <Icon name={call.spoken === null ? 'volume-off' : 'volume-up'} size="1.25rem" />
        {call.spoken === null ? t('turn.notSpoken') : t('turn.spoken', { time: officeTimeToTheSecond(call.spoken) })}
      </span>
    </p>
  )
}

/** The counter is paused: since when, and why. */
export function PauseCard({ desk }: { desk: DeskModel }) {
  const { t, language } = useTools()
  const { counter } = desk.view
  if (counter === null) return null
  return (
    <section className={styles.serving}>
      <div>
        <p className={styles.paused}>{t('turn.paused', { time: officeTimeOfDay(counter.since) })}</p>
        <p className={styles.waited}>{nameOf(desk.office.pauseReasons, counter.pauseReason, language)}</p>
      </div>
      <div className={styles.time}>
        <p className={styles.timer}>{elapsed(desk.now - Date.parse(counter.since))}</p>
      </div>
    </section>
  )
}
