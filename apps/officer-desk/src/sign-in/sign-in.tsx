import { counterServices } from '@denluot/shared/queue/counter-services'
import { waitingCounts } from '@denluot/shared/queue/views'
import { Frieze } from '@denluot/ui/frieze'
import { Icon } from '@denluot/ui/icon'
import { Key } from '@denluot/ui/key'
import { useState } from 'react'
import { type Known, useHub, useTools } from '../desk-tools.tsx'
import { KeyCap } from '../keys/key-cap.tsx'
import { useDeskKeys } from '../keys/use-desk-keys.ts'
import { calledName, listed, nameOf, officerName } from '../office-words.ts'
import { Bar } from '../parts/bar.tsx'
import type { RecentOfficer, Session } from '../session.ts'
import { CounterCard } from './counter-card.tsx'
import { OfficerCard } from './officer-card.tsx'
import { PinEntry, pinLength } from './pin-entry.tsx'
import styles from './sign-in.module.css'
import { signInFault } from './sign-in-fault.ts'

const live = 'live'

/** Who sits here, at which counter, and the PIN: three columns, one Enter. */
export function SignIn({
  office,
  day,
  recent,
  last,
  onSignedIn,
}: Known & {
  recent: readonly RecentOfficer[]
  /** Who was signed in before, so that only the PIN is left to type. */
  last: Session | null
  onSignedIn: (session: Session) => Promise<void>
}) {
  const { t, hub, language } = useTools()
  const link = useHub((store) => store.link)
  const firstOfficer = last?.officer ?? recent[0]?.officer ?? ''
  const [officer, setOfficer] = useState(office.officers.some(({ id }) => id === firstOfficer) ? firstOfficer : '')
  const [place, setPlace] = useState<string | null>(null)
  const [pin, setPin] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  useDeskKeys({})

  const chosen = office.officers.find(({ id }) => id === officer)
  const sitting = (counter: string) => {
    const now = day.counters[counter]
    return now === undefined || now.status === 'closed' ? null : now.officer
  }
  const openHere = office.counters.find(({ id }) => officer !== '' && sitting(id) === officer)?.id
  const usual = recent.find((each) => each.officer === officer)?.counter ?? null
  const usualFree = usual !== null && sitting(usual) === null && office.counters.some(({ id }) => id === usual)
  const offered = openHere ?? (chosen?.role === 'manager' ? live : usualFree ? usual : null)
  const target =
    place !== null && (place === live || sitting(place) === null || sitting(place) === officer) ? place : offered
  const servicesOf = (counter: string) =>
    listed(
      counterServices(day, office, counter).map((id) => nameOf(office.services, id, language)),
      t('word.and'),
    )

  async function enter() {
    if (chosen === undefined || target === null || pin.length < pinLength || busy) return
    setBusy(true)
    try {
      const { role } = await hub.signIn(chosen.id, pin)
      await onSignedIn({ officer: chosen.id, role, counter: target === live ? null : target })
    } catch (reason) {
      setPin('')
      setFault(signInFault(reason, t))
    } finally {
      setBusy(false)
    }
  }

  const note = (counter: string) => {
    const who = sitting(counter)
    if (who === null) return counter === usual ? t('signin.lastTime') : t('signin.free')
    return who === officer ? t('signin.yours') : officerName(office, who)
  }
  const ordered = [
    ...recent.flatMap((each) => office.officers.filter(({ id }) => id === each.officer)),
    ...office.officers.filter(({ id }) => !recent.some((each) => each.officer === id)),
  ]
  const officerNote = (id: string, role: 'officer' | 'manager') => {
    const counter = office.counters.find((each) => sitting(each.id) === id)
    if (counter !== undefined) return t('signin.sitsAt', { counter: counter.name })
    if (recent.some((each) => each.officer === id)) return t('signin.usedHere')
    return role === 'manager' ? t('signin.manager') : t('signin.officer')
  }
  const waiting = (counter: string) => {
    const counts = waitingCounts(day)
    return counterServices(day, office, counter).reduce((sum, service) => sum + (counts[service] ?? 0), 0)
  }

  return (
    <div className={styles.page}>
      <Bar sign={language === 'en' ? office.office.nameEn : office.office.name} withDay>
        <span className={styles.title}>{t('bar.title')}</span>
      </Bar>
      <main className={styles.main}>
        <form
          className={styles.columns}
          onSubmit={(event) => {
            event.preventDefault()
            void enter()
          }}
        >
          <section>
            <h2>{t('signin.who')}</h2>
            <div className={styles.officers}>
              {ordered.map(({ id, name, role }) => (
                <OfficerCard
                  key={id}
                  name={name}
                  note={officerNote(id, role)}
                  chosen={id === officer}
                  onChoose={() => {
                    setOfficer(id)
                    setPlace(null)
                    setPin('')
                    setFault(null)
                  }}
                />
              ))}
            </div>
            <p className={styles.hint}>
              {t('signin.sharing')} <KeyCap name="Ctrl L" /> {t('signin.sharingThen')}
            </p>
          </section>
          <section>
            <h2>{t('signin.where')}</h2>
            <div className={styles.counters}>
              {chosen?.role === 'manager' && (
                <button
                  type="button"
                  className={`${styles.live} ${target === live ? styles.liveChosen : ''}`}
                  aria-pressed={target === live}
                  onClick={() => setPlace(live)}
                >
                  <Icon name="bar-chart" size="1.2rem" />
                  <span>{t('signin.live')}</span>
                  <span className={styles.liveNote}>{t('signin.liveNote')}</span>
                </button>
              )}
              {office.counters.map((counter) => (
                <CounterCard
                  key={counter.id}
                  office={office}
                  counter={counter}
                  services={nameOf(office.services, counter.services[0] ?? '', language)}
                  note={note(counter.id)}
                  chosen={target === counter.id}
                  taken={sitting(counter.id) !== null && sitting(counter.id) !== officer}
                  onChoose={() => setPlace(counter.id)}
                />
              ))}
            </div>
          </section>
          <section>
            <PinEntry
              label={chosen === undefined ? t('signin.pinEmpty') : t('signin.pin', { name: calledName(chosen.name) })}
              pin={pin}
              onPin={(digits) => {
                setPin(digits)
                if (digits !== '') setFault(null)
              }}
              disabled={chosen === undefined}
              fault={fault}
              occasion={target ?? ''}
            />
            <Key
              kind="primary"
              className={styles.open ?? ''}
              busy={busy}
              disabled={chosen === undefined || target === null || pin.length < pinLength || link !== 'live'}
              onPress={() => void enter()}
            >
              <span className={styles.openWords}>
                <span className={styles.openTitle}>{openTitle()}</span>
                <span className={styles.openNote}>
                  {target === null
                    ? t('signin.chooseFirst')
                    : target === live
                      ? t('signin.live')
                      : t('signin.openTakes', { services: servicesOf(target) })}
                </span>
              </span>
              <KeyCap name="Enter" />
            </Key>
            <div className={styles.before}>
              <strong>{t('signin.before')}</strong>
              <p>
                {target !== null &&
                  target !== live &&
                  (waiting(target) === 0
                    ? t('signin.nobodyNow', { services: servicesOf(target) })
                    : t('signin.waitingNow', { count: waiting(target), services: servicesOf(target) }))}{' '}
                {t('signin.sessions', {
                  hours: listed(
                    office.sessions.map(({ from, to }) => `${from}–${to}`),
                    t('word.and'),
                  ),
                })}
              </p>
            </div>
          </section>
        </form>
      </main>
      <Frieze className={styles.frieze ?? ''} />
    </div>
  )

  function openTitle(): string {
    if (target === live) return t('signin.liveKey')
    if (target === null) return t('bar.title')
    const name = office.counters.find(({ id }) => id === target)?.name ?? target
    return target === openHere ? t('signin.enter', { counter: name }) : t('signin.open', { counter: name })
  }
}
