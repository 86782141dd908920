import type { DossierView } from '@denluot/shared/contract/replies'
import { officeTime } from '@denluot/shared/queue/business-day'
import { Icon } from '@denluot/ui/icon'
import { officeDate, officeDay } from '@denluot/ui/office-time'
import { spokenDay, spokenTime } from '../data/spoken-time.ts'
import { barOf, daysEarly, isOld, keyOf, type PathStep, pathOf } from '../data/status-path.ts'
import { beforeScreen, type ScreenOf } from '../flow/screen.ts'
import { addressOf, useKiosk } from '../kiosk-view.tsx'
import { Frame } from '../parts/frame.tsx'
import { More } from '../parts/more.tsx'
import { Nav, NavKey } from '../parts/nav.tsx'
import styles from './status-screen.module.css'

/** Where a file stands: state, path, dates, what to do, and how old the information is. Never a name. */
export function StatusScreen({ screen, service }: { screen: ScreenOf<'status'>; service: string | null }) {
  const { t, office, modes, now, wide } = useKiosk()
  const { dossier } = screen
  const { address } = addressOf(office)
  const words = { address, Address: address }
  const early = dossier.step === 'ready' ? daysEarly(dossier.due, officeTime(new Date(now).toISOString()).day) : 0
  const hint =
    dossier.lateDays > 0
      ? t('status.late', { count: dossier.lateDays, address })
      : early > 0
        ? t('status.early', { count: early })
        : dossier.step === 'supplement' || dossier.step === 'ready'
          ? t(`status.${dossier.step}Hint`, words)
          : t(`status.${dossier.step}Hint`)
  return (
    <Frame
      screen="status"
      headKind="facts"
      head={
        <>
          <p className="hint">{t('status.dossier', { code: dossier.code })}</p>
          <h1 className="hero">{t(`status.${dossier.step}`)}</h1>
          <p className={styles.hint}>{hint}</p>
          {dossier.procedureName !== null && !modes.large && !wide && (
            <p className={['hint', styles.procedure].join(' ')}>{dossier.procedureName}</p>
          )}
        </>
      }
    >
      <More className={styles.scroll ?? ''}>
        <Path dossier={dossier} />
        <SealBar dossier={dossier} />
        {dossier.step === 'ready' && (
          <p className={['paper', styles.bring].join(' ')} data-row>
            <b>{t('status.bring')}</b> {t('status.bringWhat')}
          </p>
        )}
        <Age dossier={dossier} />
      </More>
      <TakeKey dossier={dossier} service={service} />
    </Frame>
  )
}

function Path({ dossier }: { dossier: DossierView }) {
  const { t, office, modes } = useKiosk()
  const { address } = addressOf(office)
  const path = pathOf(dossier.step)
  const textOf = ({ text }: PathStep) =>
    text === 'status.stepReady' || text === 'status.stepSupplement' || text === 'status.stepFee'
      ? t(text, { address })
      : t(text)
  const nowAt = path.findIndex((step) => step.state === 'now')
  const dateOf = (index: number) => {
    if (index === nowAt && dossier.due !== null)
      return t('status.due', { date: spokenDay(dossier.due, modes.language) })
    if (index === 0 && dossier.received !== null)
      return t('status.receivedOn', { date: spokenDay(dossier.received, modes.language) })
    return ''
  }
  return (
    <ol className={styles.path}>
      {path.map((step, index) => (
        <li
          key={step.text}
          className={styles.step}
          data-row
          data-state={step.state}
          aria-current={step.state === 'now' ? 'step' : undefined}
        >
          <span className={styles.disc}>{step.state === 'done' && <Icon name="check" size="0.9rem" />}</span>
          <span className={styles.words}>
            <span className={styles.what}>{textOf(step)}</span>
            {dateOf(index) !== '' && <span className="hint">{dateOf(index)}</span>}
          </span>
        </li>
      ))}
    </ol>
  )
}

function SealBar({ dossier }: { dossier: DossierView }) {
  const { t } = useKiosk()
  const bar = barOf(dossier)
  if (bar === null) return null
  const missing = dossier.missing.length > 0 ? dossier.missing.join('; ') : t('status.missingUnknown')
  const [title, text] = {
    missing: [t('status.missing'), missing],
    'not-accepted': [t('status.notAcceptedWhy'), t('status.notAcceptedDo')],
    fee: [t('status.feeWhy'), t('status.feeDo')],
    late: [t('status.lateWhy'), t('status.lateDo')],
  }[bar]
  return (
    <div className={styles.bar} data-row>
      <Icon name="warning" size="1.7rem" />
      <p>
        <b className="name">{title}</b>
        <br />
        {text}
      </p>
    </div>
  )
}

function Age({ dossier }: { dossier: DossierView }) {
  const { t, modes } = useKiosk()
  const { language } = modes
  const time = spokenTime(dossier.asOf, language)
  if (isOld(dossier))
    return (
      <p className={styles.age} data-row>
        {t('status.old', { time, date: officeDay(dossier.asOf, language) })}
      </p>
    )
  const minutes = dossier.ageMinutes
  const age =
    minutes < 1
      ? t('status.ageNow')
      : minutes < 60
        ? t('status.ageMinutes', { count: minutes })
        : t('status.ageHours', { count: Math.floor(minutes / 60) })
  return (
    <p data-row className={['hint', styles.age].join(' ')} title={officeDate(dossier.asOf)}>
      {t('status.asOf', { time, age })}
    </p>
  )
}

function TakeKey({ dossier, service }: { dossier: DossierView; service: string | null }) {
  const { t, office, online, actions } = useKiosk()
  const results = office.services.find((each) => each.returnsResults)?.id ?? null
  const key = keyOf(dossier)
  const target = key === 'take-ask' ? (service ?? results) : results
  const label = {
    'take-result': t('status.takeResult'),
    'take-fee': t('status.takeFee'),
    'take-ask': t('status.takeAsk'),
  }
  return (
    <Nav home back={key === null}>
      {key !== null && target !== null && (
        <NavKey
          kind="primary"
          disabled={!online}
          onPress={() => actions.dispatch({ do: 'open', screen: beforeScreen(target, { dossier: dossier.code }) })}
        >
          {label[key]}
        </NavKey>
      )}
    </Nav>
  )
}
