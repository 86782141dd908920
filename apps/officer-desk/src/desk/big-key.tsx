import { minutesWaited } from '@denluot/shared/queue/views'
import { Key } from '@denluot/ui/key'
import { TicketNumber } from '@denluot/ui/ticket-number'
import type { ReactNode } from 'react'
import { useTools } from '../desk-tools.tsx'
import { KeyCap } from '../keys/key-cap.tsx'
import { drawnNumber, listed, nameOf, officerName } from '../office-words.ts'
import { useSlow } from '../sending/use-slow.ts'
import styles from './big-key.module.css'
import type { DeskModel } from './use-desk.ts'

interface Words {
  readonly verb: string
  readonly number?: string
  readonly meaning: string
  readonly off?: boolean
}

/** The one big key: what F2 does, to whom, and why that is so, always in words. */
export function BigKeyButton({ desk }: { desk: DeskModel }) {
  const { t } = useTools()
  const busy = desk.out === 'main'
  const slow = useSlow(busy)
  const words = useWords(desk)
  const off = words.off === true
  let title: ReactNode = words.verb
  if (words.number !== undefined) {
    title = (
      <>
        {words.verb} <TicketNumber className={styles.number ?? ''} number={words.number} />
      </>
    )
  }
  return (
    <Key
      kind="primary"
      className={[styles.key, words.number !== undefined && styles.tall, off && styles.off].filter(Boolean).join(' ')}
      disabled={off}
      busy={busy}
      onPress={desk.pressMain}
    >
      <span className={styles.words}>
        <span className={styles.verb}>{title}</span>
        <span className={styles.meaning}>{slow ? t('key.sending') : words.meaning}</span>
      </span>
      <KeyCap name="F2" className={styles.cap ?? ''} />
    </Key>
  )
}

function useWords({ key, office, circumstances, outcome, live, view, endKept }: DeskModel): Words {
  const { t, language } = useTools()
  const counter = office.counters.find(({ id }) => id === view.id)?.name ?? view.id
  const service = (id: string) => nameOf(office.services, id, language)
  const waited = (arrivalOf: Parameters<typeof minutesWaited>[0]) => minutesWaited(arrivalOf, circumstances.now)
  const ended = nameOf(office.outcomes, outcome, language).toLocaleLowerCase(language)
  if (endKept) return { verb: t('key.away'), meaning: t('key.keptMeaning'), off: true }
  if (!live && key.kind !== 'finish' && key.kind !== 'finish-call') {
    return { verb: t('key.away'), meaning: t('key.awayMeaning'), off: true }
  }
  switch (key.kind) {
    case 'open': {
      const services = listed(view.services.map(service), t('word.and'))
      return { verb: t('key.open', { counter }), meaning: t('key.openMeaning', { services }) }
    }
    case 'taken':
      return {
        verb: t('key.taken'),
        meaning: t('key.takenMeaning', { name: officerName(office, key.officer) }),
        off: true,
      }
    case 'resume':
      return { verb: t('key.resume'), meaning: t('key.resumeMeaning', { counter, count: key.waiting }) }
    case 'nobody':
      return { verb: t('key.nobody'), meaning: t('key.nobodyMeaning'), off: true }
    case 'arrived':
      return { verb: t('key.arrived'), meaning: t('key.arrivedMeaning') }
    case 'call': {
      const holes = { service: service(key.next.service), minutes: waited(key.next) }
      const meaning = key.next.priority ? t('key.callMeaningPriority', holes) : t('key.callMeaning', holes)
      return { verb: t('key.call'), number: key.next.number, meaning }
    }
    case 'finish':
    case 'finish-call': {
      const current = drawnNumber(key.current.number)
      if (!live) return { verb: t('key.finish', { number: current }), meaning: t('lost.finish', { number: current }) }
      if (key.kind === 'finish') {
        const verb = t('key.finish', { number: current })
        return { verb, meaning: t('key.finishMeaning', { current, outcome: ended }) }
      }
      const next = drawnNumber(key.next.number)
      const holes = { current, outcome: ended, next, minutes: waited(key.next) }
      const meaning = key.next.priority ? t('key.finishCallMeaningPriority', holes) : t('key.finishCallMeaning', holes)
      return { verb: t('key.finishCall', { number: next }), meaning }
    }
  }
}
