import { GroupShape } from '@denluot/ui/group-shape'
import { useState } from 'react'
import { DeskKey } from '../parts/desk-key.tsx'
import { addCounter, removeLastCounter, setCounter, setWork, type Work, workOf } from './change-draft.ts'
import styles from './counters-step.module.css'
import { Field, ListFault } from './field.tsx'
import layout from './layout.module.css'
import { faultSentence, useSetUp, useSetUpTools } from './set-up-tools.tsx'

const works = ['own', 'help', 'none'] as const satisfies readonly Work[]

/** Counters, and what each of them does; beside it, in words, whether every service has a counter of its own. */
export function CountersStep() {
  const { t, setUp } = useSetUpTools()
  const counters = useSetUp(({ draft }) => draft.counters)
  const all = useSetUp(({ draft }) => draft.services)
  const faults = useSetUp((state) => state.faults)
  const told = useSetUp((state) => state.told.has('counters'))
  const services = all.filter(({ taken }) => taken)
  const [chosen, setChosen] = useState(counters[0]?.key ?? '')
  const place = Math.max(
    0,
    counters.findIndex(({ key }) => key === chosen),
  )
  const counter = counters[place]
  const named = (keys: readonly string[]) =>
    services.flatMap(({ key, name }) => (keys.includes(key) ? [name.trim() || t('services.unnamed')] : [])).join(', ')

  function summary({ services: takes, helps }: (typeof counters)[number]): string {
    const own = named(takes.filter((key) => !helps.includes(key)))
    if (own === '') return t('counters.nothing')
    const helped = named(helps)
    return helped === ''
      ? t('counters.takes', { services: own })
      : t('counters.takesAndHelps', { services: own, helps: helped })
  }

  function add(): void {
    setUp.rearrange('counters', addCounter)
    setChosen(setUp.store.getState().draft.counters.at(-1)?.key ?? '')
  }

  return (
    <>
      <p className={layout.lead}>{t('counters.lead')}</p>
      <ListFault at="counters" />
      <div className={layout.three}>
        <div className={layout.stack}>
          <div className={styles.count}>
            <span>
              {t('counters.count')} <b>{counters.length}</b>
            </span>
            <DeskKey look="small" icon="add" onPress={add}>
              {t('counters.more')}
            </DeskKey>
            <DeskKey
              look="small"
              icon="remove"
              disabled={counters.length === 0}
              onPress={() => setUp.rearrange('counters', removeLastCounter)}
            >
              {t('counters.fewer')}
            </DeskKey>
          </div>
          <section className={layout.paper} aria-label={t('counters.list')}>
            <ul>
              {counters.map((each, index) => (
                <li key={each.key}>
                  <button
                    type="button"
                    className={[styles.counter, each.key === counter?.key && styles.chosen].filter(Boolean).join(' ')}
                    aria-pressed={each.key === counter?.key}
                    data-fault={(told && faults.some(({ at }) => at.startsWith(`counters.${index}.`))) || undefined}
                    onClick={() => setChosen(each.key)}
                  >
                    <b>{each.name}</b>
                    <span>{summary(each)}</span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        </div>
        {counter !== undefined && (
          <div key={counter.key} className={layout.stack}>
            <Field
              label={t('counters.name')}
              at={`counters.${place}.name`}
              value={counter.name}
              onType={(name) => setUp.edit(setCounter(counter.key, { name }))}
              longest={30}
            />
            <p className={layout.caption}>{t('counters.workOf', { counter: counter.name })}</p>
            <div className={layout.paper}>
              <div className={styles.works} aria-hidden="true">
                <span />
                {works.map((work) => (
                  <span key={work}>{t(`counters.${work}`)}</span>
                ))}
              </div>
              {services.map(({ key, name, prefix, group }) => (
                <fieldset key={key} className={styles.work}>
                  <legend className="spoken-only">{name}</legend>
                  <span className={styles.service} aria-hidden="true">
                    <GroupShape group={group} size="0.75rem" />
                    <b>{prefix}</b>
                    {name.trim() || t('services.unnamed')}
                  </span>
                  {works.map((work) => (
                    <label key={work} className={styles.choice}>
                      <input
                        type="radio"
                        name={`work-${counter.key}-${key}`}
                        checked={workOf(counter, key) === work}
                        onChange={() => setUp.edit(setWork(counter.key, key, work))}
                      />
                      <span className="spoken-only">{t(`counters.${work}`)}</span>
                    </label>
                  ))}
                </fieldset>
              ))}
            </div>
            <ListFault at={`counters.${place}.services`} />
          </div>
        )}
        <RuleInWords />
      </div>
    </>
  )
}

/** "Đất đai: quầy 4 nhận", for every service; what no counter takes stands out at once. */
function RuleInWords() {
  const { t, language } = useSetUpTools()
  const { services, counters } = useSetUp(({ draft }) => draft)
  const faults = useSetUp((state) => state.faults)
  return (
    <aside className={layout.stack}>
      <p className={layout.caption}>{t('counters.rule')}</p>
      <ul className={styles.rule} aria-live="polite">
        {services
          .filter(({ taken }) => taken)
          .map(({ key, name }) => {
            const fault = faults.find(({ at }) => at === `counters.${key}`)
            if (fault !== undefined) {
              return (
                <li key={key} className={styles.wrong} tabIndex={-1} data-fault>
                  {faultSentence(language, fault)}
                </li>
              )
            }
            const at = (work: Work) => counters.filter((each) => workOf(each, key) === work).map((each) => each.name)
            const own = at('own').join(', ')
            const helpers = at('help').join(', ')
            const service = name.trim() || t('services.unnamed')
            return (
              <li key={key}>
                {helpers === ''
                  ? t('counters.takenBy', { service, counters: own })
                  : t('counters.takenAndHelped', { service, counters: own, helpers })}
              </li>
            )
          })}
      </ul>
    </aside>
  )
}
