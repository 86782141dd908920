import type { Ticket } from '@denluot/shared/queue/state'
import { Icon } from '@denluot/ui/icon'
import { officeTimeOfDay } from '@denluot/ui/office-time'
import { TicketNumber } from '@denluot/ui/ticket-number'
import { useState } from 'react'
import { useTools } from '../desk-tools.tsx'
import { minutesBetween, nameOf } from '../office-words.ts'
import { DeskKey } from '../parts/desk-key.tsx'
import styles from './held-and-missed.module.css'
import type { DeskModel } from './use-desk.ts'

const mostRows = 3

/** People put aside and people who did not come, each with the one way back into the line. Folded while a turn runs. */
export function HeldAndMissed({ desk }: { desk: DeskModel }) {
  const { t } = useTools()
  const { held, missed, ticket } = desk.view
  const [open, setOpen] = useState(false)
  if (held.length + missed.length === 0) return null
  if (ticket !== null && !open) {
    return (
      <button type="button" className={styles.folded} onClick={() => setOpen(true)}>
        {t('turn.heldElsewhere', { held: held.length, missed: missed.length })}
        <Icon name="chevron-right" size="1.25rem" />
      </button>
    )
  }
  return (
    <>
      {held.length > 0 && (
        <section className={styles.paper}>
          <h2>
            {t('held.title')} {held.length}
            <span className={styles.aside}>{t('held.until')}</span>
          </h2>
          {held.slice(0, mostRows).map((each) => (
            <HeldRow key={each.id} desk={desk} ticket={each} />
          ))}
          {held.length > mostRows && <p className={styles.more}>{t('list.more', { count: held.length - mostRows })}</p>}
        </section>
      )}
      {missed.length > 0 && (
        <section className={styles.paper}>
          <h2>
            {t('missed.title')} {missed.length}
          </h2>
          {missed.slice(0, mostRows).map((each) => (
            <MissedRow key={each.id} desk={desk} ticket={each} />
          ))}
          {missed.length > mostRows && (
            <p className={styles.more}>{t('list.more', { count: missed.length - mostRows })}</p>
          )}
        </section>
      )}
    </>
  )
}

function HeldRow({ desk, ticket }: { desk: DeskModel; ticket: Ticket }) {
  const { t, language } = useTools()
  const { view, office } = desk
  const free = view.status === 'open' && view.ticket === null
  const reasons = office.callReasons
  const cameBack = reasons.find(({ id }) => id === 'came-back')?.id ?? reasons[0]?.id
  const reason =
    ticket.holdReason === null
      ? t('held.noReason')
      : nameOf(office.holdReasons, ticket.holdReason, language).toLocaleLowerCase(language)
  const minutes = minutesBetween(ticket.since, desk.circumstances.now)
  const resume = { type: 'ResumeTicket', counter: view.id, ticket: ticket.id } as const
  const call = { type: 'CallTicket', counter: view.id, ticket: ticket.id, reason: cameBack ?? '' } as const
  return (
    <div className={styles.row}>
      <TicketNumber className={styles.number ?? ''} number={ticket.number} />
      <span className={styles.note}>{t('held.row', { reason, minutes })}</span>
      <DeskKey
        look="small"
        disabled={!desk.live || view.status === 'closed' || view.status === 'taken'}
        busy={desk.out === `held ${ticket.id}`}
        onPress={() => void desk.press(`held ${ticket.id}`, free && cameBack ? [resume, call] : [resume])}
      >
        {free ? t('held.invite') : t('held.back')}
      </DeskKey>
    </div>
  )
}

function MissedRow({ desk, ticket }: { desk: DeskModel; ticket: Ticket }) {
  const { t } = useTools()
  const { restores, keepPlaces } = desk.office.rules
  return (
    <div className={styles.row}>
      <TicketNumber className={styles.number ?? ''} number={ticket.number} />
      <span className={styles.note}>{t('missed.row', { time: officeTimeOfDay(ticket.since) })}</span>
      {ticket.restored >= restores ? (
        <span className={styles.note}>{t('missed.used', { times: ticket.restored })}</span>
      ) : (
        <DeskKey
          look="small"
          disabled={!desk.live}
          busy={desk.out === `missed ${ticket.id}`}
          onPress={() => void desk.press(`missed ${ticket.id}`, [{ type: 'RestoreTicket', ticket: ticket.id }])}
        >
          {t('missed.back', { places: keepPlaces })}
        </DeskKey>
      )}
    </div>
  )
}
