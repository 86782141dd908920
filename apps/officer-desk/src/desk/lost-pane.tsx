import { ticketById } from '@denluot/shared/queue/find-ticket'
import { Icon, type IconName } from '@denluot/ui/icon'
import { officeTimeOfDay } from '@denluot/ui/office-time'
import type { ReactNode } from 'react'
import { useHub, useSending, useTools } from '../desk-tools.tsx'
import { drawnNumber, nameOf } from '../office-words.ts'
import { canWait, type KeptCommand } from '../sending/sender.ts'
import styles from './lost-pane.module.css'
import type { DeskModel } from './use-desk.ts'

/** Cut off: what is certain, what will be sent, what nobody here can know. */
export function LostPane({ desk }: { desk: DeskModel }) {
  const { t, language } = useTools()
  const kept = useSending((state) => state.kept)
  const since = useHub((store) => store.linkSince)
  const offset = useHub((store) => store.clockOffset)
  const { view, office, day } = desk
  const later = kept.filter(({ intent }) => canWait(intent))
  // It went out and no answer came: whether somebody was called is not known here.
  const open = kept.filter(({ intent }) => !canWait(intent))
  const counter = office.counters.find(({ id }) => id === view.id)?.name ?? view.id

  return (
    <section className={styles.lost}>
      <div>
        <h2>{t('lost.title')}</h2>
        <p className={styles.body}>{t('lost.body')}</p>
      </div>
      {(view.ticket !== null || open.length === 0) && (
        <Drawer title={t('lost.sure')}>
          <Row icon="check">
            {view.ticket === null
              ? t('lost.sureNone', { counter })
              : t('lost.sureTurn', { number: drawnNumber(view.ticket.number), counter })}
          </Row>
        </Drawer>
      )}
      <Drawer title={t('lost.kept')}>
        {later.length === 0 ? (
          <Row icon="remove">{t('lost.keptNone')}</Row>
        ) : (
          later.map((each) => (
            <Row key={each.id} icon="schedule">
              <strong>{keptWords(each)}</strong> {officeTimeOfDay(each.at)}
            </Row>
          ))
        )}
      </Drawer>
      <Drawer title={t('lost.unsure')}>
        {open.map((each) => (
          <Row key={each.id} icon="help">
            {t('lost.unsureCommand', { time: officeTimeOfDay(each.at) })}
          </Row>
        ))}
        <Row icon="help">{t('lost.unsureList', { time: officeTimeOfDay(since + offset) })}</Row>
      </Drawer>
    </section>
  )

  function keptWords({ intent }: KeptCommand): string {
    if (intent.type === 'FinishService' && view.ticket !== null) {
      const outcome = nameOf(office.outcomes, intent.outcome ?? null, language).toLocaleLowerCase(language)
      return t('lost.keptFinish', { number: drawnNumber(view.ticket.number), outcome })
    }
    if (intent.type === 'HoldTicket') {
      const ticket = ticketById(day, intent.ticket)
      return t('lost.keptHold', { number: ticket === undefined ? intent.ticket : drawnNumber(ticket.number) })
    }
    return intent.type === 'AttachDossier' ? intent.dossier : ''
  }
}

function Drawer({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={styles.drawer}>
      <h3>{title}</h3>
      {children}
    </div>
  )
}

function Row({ icon, children }: { icon: IconName; children: ReactNode }) {
  return (
    <p className={styles.row}>
      <Icon name={icon} size="1.2rem" />
      <span>{children}</span>
    </p>
  )
}
