import type { Ticket } from '@denluot/shared/queue/state'
import { officeTimeOfDay } from '@denluot/ui/office-time'
import { TicketNumber } from '@denluot/ui/ticket-number'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { type DeskTools, useHub, useTools } from '../desk-tools.tsx'
import { KeyCap } from '../keys/key-cap.tsx'
import { nameOf, priorityName } from '../office-words.ts'
import { DeskKey } from '../parts/desk-key.tsx'
import { ServiceMark } from '../parts/service-mark.tsx'
import { Tag } from '../parts/tag.tsx'
import { WaitMark } from '../parts/wait-mark.tsx'
import { promised } from '../views/big-key.ts'
import { counterRows, type GroupRow, hallRows, type PersonRow } from '../views/waiting-rows.ts'
import { MarkLegend } from './mark-legend.tsx'
import type { DeskModel } from './use-desk.ts'
import styles from './waiting-list.module.css'

export type ListScope = 'counter' | 'hall'

/** Who waits, in the order of calling: what stands first is what F2 calls. One stop for Tab; ↑ ↓ move, Enter picks. */
export function WaitingList({
  desk,
  scope,
  onScope,
  selected,
  picking,
  onSelect,
  onPick,
}: {
  desk: DeskModel
  scope: ListScope
  onScope: (scope: ListScope) => void
  selected: string | null
  /** Somebody is to be chosen here, by the arrows and Enter. */
  picking: boolean
  onSelect: (ticket: string | null) => void
  /** Enter or "Gọi số này…" on a row. */
  onPick: (ticket: Ticket) => void
}) {
  const { t } = useTools()
  const linkSince = useHub((store) => store.linkSince)
  const offset = useHub((store) => store.clockOffset)
  const body = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (picking) body.current?.focus()
  }, [picking])
  const [below, setBelow] = useState(0)
  const countBelow = () => setBelow(body.current === null ? 0 : rowsBelow(body.current))
  // After every render: rows come and go with the day, banners push the list down.
  useEffect(countBelow)
  const { view, office, day, live } = desk
  // While cut off the list is as old as the link: so are its minutes.
  const asOf = live ? desk.circumstances.now : new Date(linkSince + offset).toISOString()
  const mine = counterRows(view.waiting, view.id, view.services, office, asOf)
  const hall = hallRows(day, office, asOf)
  const rows = scope === 'counter' ? mine : hall
  const people = rows.filter((row): row is PersonRow => row.kind === 'person')
  const hallCount = hall.filter((row) => row.kind === 'person').length
  const next = live ? (promised(desk.key)?.id ?? null) : null
  const canCall = live && view.status === 'open' && view.ticket === null
  const hasNotes = people.some(({ ticket }) => ticket.priority !== null || notesOf(ticket, t).length > 0)
  const counterName = office.counters.find(({ id }) => id === view.id)?.name ?? view.id

  function move(event: KeyboardEvent): void {
    const at = people.findIndex(({ ticket }) => ticket.id === selected)
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) {
      event.preventDefault()
      const target = people[Math.min(people.length - 1, Math.max(0, at + step))]
      if (target === undefined) return
      onSelect(target.ticket.id)
      body.current?.querySelector(`[data-ticket="${target.ticket.id}"]`)?.scrollIntoView({ block: 'nearest' })
    } else if (event.key === 'Enter' && event.target === body.current) {
      const target = people[at]
      if (target !== undefined && canCall) onPick(target.ticket)
    }
  }

  return (
    <section className={styles.list} aria-label={t('list.title')}>
      <header className={styles.head}>
        <h2>
          {t('list.title')} {people.length}
        </h2>
        {live ? (
          <span className={styles.order}>{picking ? t('callOther.pick') : t('list.order')}</span>
        ) : (
          <Tag look="now" text={t('list.old', { time: officeTimeOfDay(linkSince + offset) })} />
        )}
        <fieldset className={styles.scope}>
          <button type="button" aria-pressed={scope === 'counter'} onClick={() => onScope('counter')}>
            {t('list.mine', { counter: counterName })} <b>{view.waiting.length}</b>
          </button>
          <button type="button" aria-pressed={scope === 'hall'} onClick={() => onScope('hall')}>
            {t('list.hall')} <b>{hallCount}</b>
          </button>
        </fieldset>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the list is one stop, its rows are reached by arrows */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: see above */}
      <div className={styles.scroll} ref={body} tabIndex={0} onKeyDown={move} onScroll={countBelow}>
        <table className={styles.table}>
          <thead>
            <tr className={styles.heads}>
              <th scope="col">{t('list.waited')}</th>
              <th scope="col">{t('list.number')}</th>
              <th scope="col">{t('list.arrived')}</th>
              {hasNotes ? <th scope="col">{t('list.note')}</th> : <td />}
              <td />
            </tr>
          </thead>
          <tbody>
            {rows.map((row) =>
              row.kind === 'group' ? (
                <Heading key={`${row.group} ${row.services.join()}`} row={row} office={office} />
              ) : (
                <Person
                  key={row.ticket.id}
                  row={row}
                  office={office}
                  isNext={row.ticket.id === next && scope === 'counter'}
                  isSelected={row.ticket.id === selected}
                  canCall={canCall && view.services.includes(row.ticket.service)}
                  onSelect={() => onSelect(row.ticket.id)}
                  onPick={() => onPick(row.ticket)}
                />
              ),
            )}
          </tbody>
        </table>
        {people.length === 0 && <p className={styles.empty}>{t('list.empty')}</p>}
      </div>
      <div className={styles.below}>
        <MarkLegend office={office} people={people} />
        {below > 0 && <span>{t('list.more', { count: below })}</span>}
      </div>
    </section>
  )
}

function notesOf(ticket: Ticket, t: DeskTools['t']): readonly string[] {
  return [
    ticket.comeBack === null && ticket.placed ? t('list.back') : '',
    ticket.files > 1 ? t('list.files', { count: ticket.files }) : '',
    ticket.channel === 'online' ? t('list.online') : ticket.channel === 'roll' ? t('list.roll') : '',
  ].filter((note) => note !== '')
}

/** How many people are in the list below what is in sight. */
function rowsBelow(list: HTMLElement): number {
  const end = list.getBoundingClientRect().bottom + 1
  return [...list.querySelectorAll('[data-ticket]')].filter((row) => row.getBoundingClientRect().bottom > end).length
}

function Heading({ row, office }: { row: GroupRow; office: DeskModel['office'] }) {
  const { t, language } = useTools()
  const service = row.services.map((id) => nameOf(office.services, id, language)).join(' · ')
  const words = { 'sent-here': t('list.sentHere'), priority: t('list.priority'), helps: t('list.second', { service }) }
  const text = row.group === 'own' || row.group === 'service' ? service : words[row.group]
  return (
    <tr className={styles.group}>
      <th scope="colgroup" colSpan={5}>
        <span>
          {row.services.map((id) => (
            <ServiceMark key={id} office={office} service={id} size="0.65rem" />
          ))}
          {text}
        </span>
      </th>
    </tr>
  )
}

function Person({
  row,
  office,
  isNext,
  isSelected,
  canCall,
  onSelect,
  onPick,
}: {
  row: PersonRow
  office: DeskModel['office']
  isNext: boolean
  isSelected: boolean
  canCall: boolean
  onSelect: () => void
  onPick: () => void
}) {
  const { t, language } = useTools()
  const { ticket, minutes, mark } = row
  const notes = notesOf(ticket, t)
  return (
    <tr
      data-ticket={ticket.id}
      className={[styles.person, isNext && styles.next, isSelected && styles.selected].filter(Boolean).join(' ')}
      aria-selected={isSelected}
      onClick={onSelect}
    >
      <td className={mark === 'late' ? styles.late : undefined}>
        <span className={styles.waited}>
          <WaitMark mark={mark} />
          {t('list.minutes', { minutes })}
        </span>
      </td>
      <td>
        <TicketNumber className={styles.number ?? ''} number={ticket.number} />
      </td>
      <td className={styles.quiet}>{officeTimeOfDay(ticket.arrival)}</td>
      <td className={styles.quiet}>
        {ticket.priority !== null && (
          <>
            <Tag text={t('turn.priority')} /> {priorityName(office, ticket.priority, language)}
            {notes.length > 0 && ' · '}
          </>
        )}
        {notes.join(' · ')}
      </td>
      <td className={styles.action}>
        {isNext ? (
          <KeyCap name="F2" />
        ) : (
          canCall && (
            <span className={styles.pick}>
              <DeskKey look="quiet" onPress={onPick}>
                {t('list.callThis')}
              </DeskKey>
            </span>
          )
        )}
      </td>
    </tr>
  )
}
