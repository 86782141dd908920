import { Icon, type IconName } from '@denluot/ui/icon'
import { Key } from '@denluot/ui/key'
import { splitTicketNumber } from '@denluot/ui/ticket-number'
import type { RatedTicket, ScreenOf } from '../flow/screen.ts'
import { addressOf, nameIn, useKiosk } from '../kiosk-view.tsx'
import { Frame } from '../parts/frame.tsx'
import { Nav, NavKey } from '../parts/nav.tsx'
import { NoticeBand } from '../parts/notice-band.tsx'
import styles from './rating-screen.module.css'

/** Best first; the words matter, the faces help. All rows look the same: none is recommended. */
export const levels = [
  { level: 5, icon: 'sentiment-very-satisfied' },
  { level: 4, icon: 'sentiment-satisfied' },
  { level: 3, icon: 'sentiment-neutral' },
  { level: 2, icon: 'sentiment-dissatisfied' },
  { level: 1, icon: 'sentiment-very-dissatisfied' },
] as const satisfies readonly { level: number; icon: IconName }[]

export function RatingScreen({ screen }: { screen: ScreenOf<'rating'> }) {
  const { t, office, modes, wide, actions } = useKiosk()
  const { address } = addressOf(office)
  return (
    <Frame
      screen="rating"
      head={
        <>
          <h1 className="title">{t('rating.title', { address })}</h1>
          {!wide && <Ticket ticket={screen.ticket} />}
        </>
      }
    >
      <div className={styles.levels}>
        {levels.map(({ level, icon }) => (
          <Key
            key={level}
            className={styles.level ?? ''}
            disabled={screen.busy}
            onPress={() => void actions.rate(level)}
          >
            <Icon name={icon} size={wide ? '1.6rem' : '2.5rem'} />
            <span>{t(`rating.${level}`)}</span>
          </Key>
        ))}
      </div>
      <NoticeBand notice={screen.notice} unreachable={t('lookup.unreachable')} />
      {!modes.large && <p className={['hint', styles.calm].join(' ')}>{t('rating.private')}</p>}
      <Nav home>
        <NavKey className="grow" onPress={() => actions.dispatch({ do: 'finish' })}>
          {t('rating.later')}
        </NavKey>
      </Nav>
    </Frame>
  )
}

function Ticket({ ticket }: { ticket: RatedTicket }) {
  const { t, office, modes } = useKiosk()
  const service = office.services.find((each) => each.id === ticket.service)
  const { prefix, digits } = splitTicketNumber(ticket.number)
  const number = `${prefix}\u00a0${digits}`.trim()
  return (
    <p className="hint">
      {t('rating.ticket', { number, service: service === undefined ? '' : nameIn(modes.language, service) })}
    </p>
  )
}
