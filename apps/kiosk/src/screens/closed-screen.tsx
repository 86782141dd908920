import { Icon, type IconName } from '@denluot/ui/icon'
import { Key } from '@denluot/ui/key'
import { type Opening, plainTime } from '../data/opening-hours.ts'
import { spokenClock } from '../data/spoken-time.ts'
import { lookupScreen, searchScreen } from '../flow/screen.ts'
import { addressOf, useKiosk } from '../kiosk-view.tsx'
import { Frame } from '../parts/frame.tsx'
import { More } from '../parts/more.tsx'
import styles from './closed-screen.module.css'

/** No numbers at this hour: when again, and what the kiosk can do meanwhile. */
export function ClosedScreen({ opening }: { opening: Extract<Opening, { open: false }> }) {
  const { t, office, modes, actions } = useKiosk()
  const { address } = addressOf(office)
  const time = spokenClock(plainTime(opening.next), modes.language)
  const nameOf = (id: string) =>
    id === 'morning' ? t('closed.morning') : id === 'afternoon' ? t('closed.afternoon') : t('closed.other')
  return (
    <Frame
      screen="closed"
      full
      wall
      headKind="facts"
      head={
        <>
          <h1 className="hero">{opening.day === 'today' ? t('closed.titleBetween') : t('closed.title')}</h1>
          <p className={styles.again}>
            {opening.day === 'today'
              ? t('closed.backToday', { address, time })
              : t('closed.backTomorrow', { address, time })}
          </p>
        </>
      }
    >
      <More className={styles.scroll}>
        <dl className={styles.hours}>
          {office.sessions.map((session) => (
            <div key={session.id} className={styles.session} data-row>
              <dt className="hint">{nameOf(session.id)}</dt>
              <dd>
                {t('closed.session', { from: plainTime(session.from), to: plainTime(session.to) })}
                {session.lastTicket !== null && `, ${t('closed.lastTicket', { time: plainTime(session.lastTicket) })}`}
              </dd>
            </div>
          ))}
        </dl>
      </More>
      <h2 className="section">{t('closed.stillPossible')}</h2>
      <div className={styles.doors}>
        <SmallDoor
          icon="checklist"
          name={t('home.procedures')}
          hint={t('closed.proceduresHint')}
          onPress={() => actions.dispatch({ do: 'open', screen: searchScreen })}
        />
        <SmallDoor
          icon="find-in-page"
          name={t('home.dossier')}
          hint={t('closed.dossierHint')}
          onPress={() => actions.dispatch({ do: 'open', screen: lookupScreen })}
        />
      </div>
    </Frame>
  )
}

export function SmallDoor({
  icon,
  name,
  hint,
  onPress,
}: {
  icon: IconName
  name: string
  hint: string
  /** Without it the door is shut and `hint` says why. */
  onPress?: () => void
}) {
  return (
    <Key
      className={styles.door ?? ''}
      aria-label={name}
      disabled={onPress === undefined}
      onPress={onPress ?? (() => undefined)}
    >
      <Icon name={icon} size="1.5rem" className={onPress === undefined ? '' : 'pine'} />
      <span className={styles.words}>
        <b className={styles.name}>{name}</b>
        <span className="hint">{hint}</span>
      </span>
    </Key>
  )
}
