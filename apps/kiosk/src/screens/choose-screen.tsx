import { Icon, iconNamed } from '@denluot/ui/icon'
import { Key } from '@denluot/ui/key'
import { PeopleLine } from '@denluot/ui/people-line'
import { lineView } from '../data/line-view.ts'
import { type ScreenOf, searchScreen } from '../flow/screen.ts'
import { nameIn, useKiosk } from '../kiosk-view.tsx'
import { Frame } from '../parts/frame.tsx'
import { minutesOf } from '../parts/line-facts.tsx'
import { Nav, NavKey } from '../parts/nav.tsx'
import styles from './choose-screen.module.css'

/** All services as tiles: what, how many people, how long. */
export function ChooseScreen({ screen }: { screen: ScreenOf<'choose'> }) {
  const { t, office, modes, wide, actions } = useKiosk()
  const tilesPerPage = modes.large ? 4 : modes.low || wide ? 6 : 8
  const pages = Math.max(1, Math.ceil(office.services.length / tilesPerPage))
  const page = screen.page % pages
  const shown = office.services.slice(page * tilesPerPage, (page + 1) * tilesPerPage)
  const tight = modes.large || modes.low || wide
  return (
    <Frame
      screen="choose"
      headKind={modes.low && !wide ? 'title' : 'plain'}
      head={
        <div className={styles.head}>
          <h1 className="title">{t('choose.title')}</h1>
          {modes.large ? null : pages > 1 ? (
            <p className="hint">{t('page.of', { page: page + 1, pages })}</p>
          ) : (
            <p className={[styles.hint, 'hint'].join(' ')}>{t('choose.hint')}</p>
          )}
        </div>
      }
    >
      <div className={styles.tiles}>
        {shown.map((service) => (
          <Tile key={service.id} id={service.id} />
        ))}
      </div>
      {!tight && (
        <Key className={styles.unsure ?? ''} onPress={() => void actions.askForHelp()}>
          <Icon name="help" size="1.6rem" className="pine" />
          <span className="grow">{t('choose.unsure')}</span>
          <Icon name="arrow-forward" size="1.1rem" className="pine" />
        </Key>
      )}
      <Nav home>
        {tight && (
          <NavKey
            icon="help"
            className="grow"
            aria-label={t('choose.unsure')}
            onPress={() => void actions.askForHelp()}
          >
            {t('choose.unsureShort')}
          </NavKey>
        )}
        {pages > 1 ? (
          <NavKey
            after="arrow-forward"
            className="grow"
            onPress={() => actions.dispatch({ do: 'turn-page', page: (page + 1) % pages })}
          >
            {t('nav.more')}
          </NavKey>
        ) : (
          <NavKey icon="search" className="grow" onPress={() => actions.dispatch({ do: 'open', screen: searchScreen })}>
            {t('choose.search')}
          </NavKey>
        )}
      </Nav>
    </Frame>
  )
}

function Tile({ id }: { id: string }) {
  const { t, office, day, now, modes, wide, actions } = useKiosk()
  const service = office.services.find((each) => each.id === id)
  if (service === undefined) return null
  const line = lineView(day, office, id, null, new Date(now).toISOString())
  const name = nameIn(modes.language, service)
  return (
    <Key
      className={styles.tile ?? ''}
      aria-label={name}
      onPress={() => actions.dispatch({ do: 'choose-service', service: id })}
    >
      <span className={styles.what}>
        <Icon name={iconNamed(service.icon)} size="1.45rem" className="pine" />
        <span className={styles.name}>{name}</span>
      </span>
      {!wide && !modes.large && name.length < 34 && (
        <PeopleLine waiting={line.ahead} size="0.78rem" className={styles.people ?? ''} />
      )}
      <span className={styles.facts}>
        {line.ahead === 0 ? (
          <span>{t('choose.noWait')}</span>
        ) : (
          <>
            <span>
              <b>{line.ahead}</b>
              {t('choose.people', { count: line.ahead }).replace(/^\S+/, '')}
            </span>
            {line.wait !== null && <span>{minutesOf(t, line.wait)}</span>}
          </>
        )}
      </span>
    </Key>
  )
}
