import { officeTimeOfDay } from '@denluot/ui/office-time'
import { useTools } from '../desk-tools.tsx'
import { drawnNumber, listed, nameOf, officeTimeToTheSecond, priorityName } from '../office-words.ts'
import { DeskKey } from '../parts/desk-key.tsx'
import { whyFacts } from '../views/why-next.ts'
import type { DeskModel } from './use-desk.ts'
import styles from './why-pane.module.css'

/** Why F2 calls this person, in three sentences from the rule that decided it. */
export function WhyPane({
  desk,
  onClose,
  onCallOther,
}: {
  desk: DeskModel
  onClose: () => void
  onCallOther: () => void
}) {
  const { t, language } = useTools()
  const { view, office, day } = desk
  const facts = whyFacts(view, day, office)
  if (facts === null) return <p>{t('list.empty')}</p>
  const { ticket, rule, after } = facts
  const number = drawnNumber(ticket.number)
  const counter = office.counters.find(({ id }) => id === view.id)?.name ?? view.id
  const service = (id: string) => nameOf(office.services, id, language)
  const [first = '', ...rest] = view.services.map(service)
  const time = officeTimeToTheSecond(ticket.arrival)

  const lines =
    rule === 'sent-here'
      ? [t('why.sentHere', { counter }), t('why.sentHereRule')]
      : [
          t('why.lines', { counter }),
          `${rest.length === 0 ? t('why.linesOne', { first }) : t('why.linesFirst', { first, rest: listed(rest, t('word.and')) })}${
            rule === 'helps' ? ` ${t('why.linesNow', { service: service(ticket.service) })}` : ''
          }`,
        ]
  const classes = classReason()
  const order = [
    t('why.earliest', { number }),
    ticket.placed
      ? t('why.placed')
      : after === null
        ? t('why.earliestRule', { time })
        : t('why.earliestThen', { time, next: drawnNumber(after.number), nextTime: officeTimeOfDay(after.arrival) }),
  ]

  return (
    <section className={styles.why}>
      <header>
        <h2>{t('why.title', { number })}</h2>
        <DeskKey look="quiet" cap="Esc" onPress={onClose}>
          {t('why.close')}
        </DeskKey>
      </header>
      <ol>
        {[lines, classes, order].map(([title, text], place) => (
          <li key={title}>
            <span className={styles.place}>{place + 1}</span>
            <div>
              <strong>{title}</strong>
              <p>{text}</p>
              {place === 1 && (
                <p className={styles.course} aria-hidden="true">
                  {facts.before.map((called) => (
                    <span key={called} className={styles.called}>
                      {drawnNumber(called)}
                    </span>
                  ))}
                  {view.waiting.slice(0, 4).map((waiting, index) => (
                    <span key={waiting.id} className={index === 0 ? styles.now : styles.then}>
                      {drawnNumber(waiting.number)}
                      {waiting.priority !== null && ` ${t('turn.priority').toLocaleLowerCase(language)}`}
                    </span>
                  ))}
                </p>
              )}
            </div>
          </li>
        ))}
      </ol>
      <strong>{t('why.other')}</strong>
      <p className={styles.rule}>{t('why.otherRule')}</p>
      <div className={styles.keys}>
        <DeskKey
          look="primary"
          cap="F2"
          disabled={desk.key.kind !== 'call' || !desk.live}
          busy={desk.out === 'main'}
          onPress={desk.pressMain}
        >
          {t('callOther.confirm', { number })}
        </DeskKey>
        <DeskKey cap="Shift F2" disabled={desk.key.kind !== 'call' || !desk.live} onPress={onCallOther}>
          {t('turn.callOther')}
        </DeskKey>
      </div>
    </section>
  )

  function classReason(): readonly [string, string] {
    const ratio = facts?.ratio ?? 1
    if (rule === 'fairness') return [t('why.ordinary'), t('why.ordinaryRule', { ratio, run: facts?.run ?? 0 })]
    if (ticket.priority !== null) {
      const reason = priorityName(office, ticket.priority, language).toLocaleLowerCase(language)
      return [t('why.priority'), t('why.priorityRule', { number, reason, ratio })]
    }
    return [t('why.noPriority'), t('why.noPriorityRule', { service: service(ticket.service) })]
  }
}
