import { Icon } from '@denluot/ui/icon'
import type { DisplayText } from '../display-texts.ts'
import styles from './manager-board.module.css'
import type { CounterTile } from './manager-view.ts'

export const tilesPerPage = 7

function words({ state, minutes }: CounterTile, t: DisplayText): string {
  switch (state) {
    case 'serving':
      return t('manager.counterServing', { count: minutes })
    case 'calling':
      return t('manager.counterCalling')
    case 'free':
      return t('manager.counterFree')
    case 'paused':
      return t('manager.counterPaused')
    case 'closed':
      return t('manager.counterClosed')
  }
}

function Sign({ tile: { state, minutes } }: { tile: CounterTile }) {
  switch (state) {
    case 'serving':
      return <>{minutes}</>
    case 'calling':
      return <Icon name="volume-up" size="0.8em" />
    case 'paused':
      return <Icon name="pause" size="0.8em" />
    case 'free':
      return <>–</>
    case 'closed':
      return <Icon name="close" size="0.8em" />
  }
}

/** Counters as on the wall: white = serving with its minutes, ochre = calling, outlined = nobody there. */
export function CounterTiles({ tiles, t }: { tiles: readonly CounterTile[]; t: DisplayText }) {
  return (
    <ul className={styles.tiles}>
      {tiles.map((tile) => (
        <li key={tile.id} className={styles.tile} data-state={tile.state} data-counter={tile.name}>
          <span className={styles.tileName}>{tile.name}</span>
          <span className={styles.tileSign} aria-hidden="true">
            <Sign tile={tile} />
          </span>
          <span className="spoken-only">{words(tile, t)}</span>
        </li>
      ))}
    </ul>
  )
}
