import { configOfDraft } from '@denluot/shared/set-up/config-of-draft'
import type { DraftPart } from '@denluot/shared/set-up/draft-faults'
import type { ReactNode } from 'react'
import { DeskKey } from '../parts/desk-key.tsx'
import { faultPlace } from './fault-place.ts'
import { HoursInWords } from './hours-step.tsx'
import layout from './layout.module.css'
import styles from './review-step.module.css'
import { faultSentence, usePinFaults, useSetUp, useSetUpTools } from './set-up-tools.tsx'

const joined = (place: string | null, sentence: string) => (place === null ? sentence : `${place}: ${sentence}`)

/** Everything once more, what is still missing with the way to it, and the key that opens the office. */
export function ReviewStep() {
  const { t, setUp, language } = useSetUpTools()
  const draft = useSetUp((state) => state.draft)
  const { office, services, counters, officers, catalogue, kept } = draft
  const faults = useSetUp((state) => state.faults)
  const opened = useSetUp((state) => state.opened)
  const pinFaults = usePinFaults()
  const taken = services.filter((each) => each.taken)
  const withoutPin = officers.filter(({ key }) => pinFaults[key] !== undefined)
  const missing: readonly { part: DraftPart; text: string }[] = [
    ...faults.map((fault) => ({
      part: fault.part,
      text: joined(faultPlace(t, draft, fault), faultSentence(language, fault)),
    })),
    ...withoutPin.map(({ key, name }, nth) => ({
      part: 'people' as const,
      text: `${name.trim() || t('people.unnamed', { nth: nth + 1 })}: ${t(`pin.${pinFaults[key] ?? 'missing'}`)}`,
    })),
  ]
  const managers = officers.filter(({ role }) => role === 'manager').length
  const { rules } = kept

  function download(): void {
    const text = `${JSON.stringify(configOfDraft(draft), null, 2)}\n`
    const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
    const link = document.createElement('a')
    link.href = address
    link.download = 'office.json'
    link.click()
    URL.revokeObjectURL(address)
  }

  return (
    <div className={styles.review}>
      {missing.length === 0 ? (
        <p className={layout.note}>{t('review.ready')}</p>
      ) : (
        <div className={layout.wrong}>
          <strong>{t('review.missing', { count: missing.length })}</strong>
          <ul className={styles.missing}>
            {missing.map(({ part, text }) => (
              <li key={`${part} ${text}`}>
                <a href={`#${part}`} onClick={() => setUp.tell(part)}>
                  {t(`step.${part}`)}
                </a>
                : {text}
              </li>
            ))}
          </ul>
        </div>
      )}
      <dl className={styles.list}>
        <Line part="office">
          <b>{office.name.trim() || '…'}</b>
          <br />
          {office.kind}
        </Line>
        <Line part="services">
          {t('review.services', { count: taken.length })}:{' '}
          {taken.map(({ prefix, name }) => `${prefix} ${name}`).join(', ')}
          <br />
          {t(catalogue ? 'review.catalogue' : 'review.noCatalogue')}
        </Line>
        <Line part="counters">
          {t('review.counters', { count: counters.length })}: {counters.map(({ name }) => name).join(', ')}
        </Line>
        <Line part="people">{t('review.people', { officers: officers.length - managers, managers })}</Line>
        <Line part="hours">
          <HoursInWords />
        </Line>
      </dl>
      <p className={layout.small}>
        {t('review.rules', { fairness: rules.fairness, recall: rules.recallLimit, places: rules.keepPlaces })}
      </p>
      <div className={styles.keys}>
        <DeskKey
          look="primary"
          disabled={missing.length > 0}
          busy={opened.kind === 'asked'}
          onPress={() => void setUp.open()}
        >
          {t(opened.kind === 'asked' ? 'review.opening' : 'review.open')}
        </DeskKey>
        <DeskKey disabled={faults.length > 0} onPress={download}>
          {t('review.download')}
        </DeskKey>
        <span className={layout.small}>{t('review.downloadHint')}</span>
      </div>
      <div role="alert">
        {opened.kind === 'failed' && <p className={layout.wrong}>{t('review.failed')}</p>}
        {opened.kind === 'wrong' && (
          <p className={layout.wrong}>{t('review.refused', { paths: opened.paths.join(', ') })}</p>
        )}
      </div>
    </div>
  )
}

function Line({ part, children }: { part: DraftPart; children: ReactNode }) {
  const { t } = useSetUpTools()
  const name = t(`step.${part}`)
  return (
    <div className={styles.line}>
      <dt>{name}</dt>
      <dd>{children}</dd>
      <dd className={styles.edit}>
        <a href={`#${part}`} aria-label={t('review.editOf', { step: name })}>
          {t('review.edit')}
        </a>
      </dd>
    </div>
  )
}
