import type { Ticket } from '@denluot/shared/queue/state'
import { waitingCounts } from '@denluot/shared/queue/views'
import { officeTimeOfDay } from '@denluot/ui/office-time'
import { useState } from 'react'
import type { DeskModel } from '../desk/use-desk.ts'
import { useTools } from '../desk-tools.tsx'
import { useTypedKeys } from '../keys/use-typed-keys.ts'
import { drawnNumber, listed, nameOf, officerName } from '../office-words.ts'
import { Choice, Tick } from '../parts/choice.tsx'
import columns from '../parts/columns.module.css'
import { DeskDialog } from '../parts/desk-dialog.tsx'
import { ServiceMark } from '../parts/service-mark.tsx'
import { type TransferIntent, transferEffect } from '../views/transfer-effect.ts'
import styles from './transfer-dialog.module.css'

type Target = TransferIntent['to']
type Place = NonNullable<TransferIntent['place']>

/** Send somebody on, to another line or to one counter, with the place where they will stand told first. */
export function TransferDialog({ desk, ticket, onClose }: { desk: DeskModel; ticket: Ticket; onClose: () => void }) {
  const { t, language } = useTools()
  const { office, day, view } = desk
  const services = office.services.filter(({ id }) => id !== ticket.service)
  const [target, setTarget] = useState<Target>({ service: services[0]?.id ?? ticket.service })
  const [place, setPlace] = useState<Place>('by-arrival')
  const [comeBack, setComeBack] = useState(false)
  const counts = waitingCounts(day)
  const toCounter = 'counter' in target
  const number = drawnNumber(ticket.number)
  const others = office.counters.filter(({ id }) => id !== view.id)
  const counterName = (id: string) => office.counters.find((each) => each.id === id)?.name ?? id
  const peopleWords = (count: number) => (count === 0 ? t('issue.nobody') : t('issue.waiting', { count }))
  const home = nameOf(office.services, ticket.comeBack ?? ticket.service, language)

  useTypedKeys({
    onKey: (key) => {
      const service = services[Number(key) - 1]
      if (service !== undefined) setTarget({ service: service.id })
      if (key.toLowerCase() === 'q') setTarget({ counter: others[0]?.id ?? view.id })
    },
  })

  const intent: TransferIntent = {
    type: 'TransferTicket',
    counter: view.id,
    ticket: ticket.id,
    to: target,
    place,
    ...(comeBack ? { comeBack } : {}),
  }
  const effect = transferEffect(day, intent, desk.circumstances)
  const targetName = toCounter
    ? t('bar.counter', { counter: counterName(target.counter) })
    : nameOf(office.services, target.service, language)

  return (
    <DeskDialog
      wide
      title={t('transfer.title', { number })}
      effect={effectWords()}
      confirm={t('transfer.confirm', { number })}
      canConfirm={!('refused' in effect)}
      onConfirm={() => {
        onClose()
        void desk.press('transfer', [intent])
      }}
      onClose={onClose}
    >
      <div className={columns.columns}>
        <fieldset className={columns.list}>
          {services.map(({ id }, index) => (
            <Choice
              key={id}
              name="target"
              checked={!toCounter && target.service === id}
              onChoose={() => setTarget({ service: id })}
              cap={index < 9 ? String(index + 1) : undefined}
              note={`${openCountersOf(id)} · ${peopleWords(counts[id] ?? 0)}`}
            >
              <ServiceMark office={office} service={id} />
              {nameOf(office.services, id, language)}
            </Choice>
          ))}
          <Choice
            name="target"
            checked={toCounter}
            onChoose={() => setTarget({ counter: others[0]?.id ?? view.id })}
            cap="Q"
          >
            {t('transfer.aCounter')}
          </Choice>
        </fieldset>
        <div>
          {toCounter && (
            <label className={styles.counter}>
              {t('transfer.chooseCounter')}
              <select value={target.counter} onChange={(event) => setTarget({ counter: event.target.value })}>
                {others.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {t('bar.counter', { counter: name })} – {sitting(id)}
                  </option>
                ))}
              </select>
            </label>
          )}
          <fieldset className={columns.list}>
            <legend>{t('transfer.place')}</legend>
            <Choice
              name="place"
              checked={place === 'by-arrival'}
              onChoose={() => setPlace('by-arrival')}
              note={t('transfer.byArrivalNote')}
            >
              {t('transfer.byArrival', { time: officeTimeOfDay(ticket.arrival) })}
            </Choice>
            <Choice
              name="place"
              checked={place === 'front'}
              onChoose={() => setPlace('front')}
              note={t('transfer.frontNote')}
            >
              {t('transfer.front')}
            </Choice>
            <Choice name="place" checked={place === 'back'} onChoose={() => setPlace('back')}>
              {t('transfer.back')}
            </Choice>
            <Tick checked={comeBack} onToggle={setComeBack}>
              {t('transfer.comeBack', { service: home })}
            </Tick>
          </fieldset>
        </div>
      </div>
    </DeskDialog>
  )

  function effectWords(): string {
    if ('refused' in effect) {
      return t('transfer.impossible', { reason: effect.refused })
    }
    const holes = { number, target: targetName, place: effect.place, ...effect.wait }
    const where = comeBack ? t('transfer.effectReturn', { ...holes, service: home }) : t('transfer.effect', holes)
    return `${where} ${t('transfer.keeps')}`
  }

  function sitting(counter: string): string {
    return officerName(office, day.counters[counter]?.officer ?? null) || t('manager.closed')
  }

  function openCountersOf(service: string): string {
    const open = Object.values(day.counters).filter(
      (counter) => counter.status === 'open' && counter.services.includes(service),
    )
    if (open.length === 0) return t('transfer.noCounter')
    const names = open.map((counter) => counterName(counter.id))
    return t('transfer.counters', { counters: listed(names, t('word.and')) })
  }
}
