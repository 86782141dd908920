import { minutesWaited } from '@denluot/shared/queue/views'
import type { DeskTools } from '../desk-tools.tsx'
import { drawnNumber, listed, nameOf, officerName } from '../office-words.ts'
import type { DeskModel } from './use-desk.ts'

export interface BigKeyWords {
  readonly verb: string
  /** Drawn large beside the verb, `A047`. */
  readonly number?: string
  readonly meaning: string
  /** The meaning on the compact desk, where the rest stands elsewhere or has no room; may be empty. */
  readonly brief?: string
  readonly off?: boolean
}

/** What the big key says: the same facts for every size it is drawn in. */
export function bigKeyWords(desk: DeskModel, { t, language }: Pick<DeskTools, 't' | 'language'>): BigKeyWords {
  const { key, office, circumstances, outcome, live, view, endKept } = desk
  const counter = office.counters.find(({ id }) => id === view.id)?.name ?? view.id
  const service = (id: string) => nameOf(office.services, id, language)
  const waited = (arrivalOf: Parameters<typeof minutesWaited>[0]) => minutesWaited(arrivalOf, circumstances.now)
  const outcomeName = nameOf(office.outcomes, outcome, language)
  const ended = outcomeName.toLocaleLowerCase(language)
  if (endKept) return { verb: t('key.away'), meaning: t('key.keptMeaning'), brief: t('compact.kept'), off: true }
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
        brief: t('compact.taken', { name: officerName(office, key.officer) }),
        off: true,
      }
    case 'resume':
      return { verb: t('key.resume'), meaning: t('key.resumeMeaning', { counter, count: key.waiting }) }
    case 'nobody':
      return { verb: t('key.nobody'), meaning: t('key.nobodyMeaning'), off: true }
    case 'arrived':
      return { verb: t('key.arrived'), meaning: t('key.arrivedMeaning'), brief: '' }
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
        return { verb, meaning: t('key.finishMeaning', { current, outcome: ended }), brief: outcomeName }
      }
      const next = drawnNumber(key.next.number)
      const holes = { current, outcome: ended, next, minutes: waited(key.next) }
      const meaning = key.next.priority ? t('key.finishCallMeaningPriority', holes) : t('key.finishCallMeaning', holes)
      return { verb: t('key.finishCall', { number: next }), meaning, brief: outcomeName }
    }
  }
}
