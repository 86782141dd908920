import { Icon } from '@denluot/ui/icon'
import { Key } from '@denluot/ui/key'
import { useEffect } from 'react'
import { matchedParts } from '../data/matched-parts.ts'
import type { Found } from '../flow/inside.ts'
import type { ScreenOf } from '../flow/screen.ts'
import { useKiosk } from '../kiosk-view.tsx'
import { Frame } from '../parts/frame.tsx'
import { Keyboard } from '../parts/keyboard.tsx'
import { Nav, NavKey } from '../parts/nav.tsx'
import { TextField } from '../parts/text-field.tsx'
import styles from './search-screen.module.css'

type Result = Found['items'][number]

/** A few letters, with or without marks, find the procedure as they are typed. */
export function SearchScreen({ screen, found }: { screen: ScreenOf<'search'>; found: Found }) {
  const { t, modes, wide, actions } = useKiosk()
  const rows = wide || modes.large || modes.low ? 1 : 4
  const pages = Math.max(1, Math.ceil(found.items.length / rows))
  const page = screen.page % pages
  const shown = found.items.slice(page * rows, (page + 1) * rows)
  const left = found.items.length - (page + 1) * rows
  const { query } = screen
  const { search, dispatch } = actions

  useEffect(() => {
    void search(query)
  }, [query, search])

  const type = (text: string) => dispatch({ do: 'type', text })
  return (
    <Frame
      screen="search"
      head={
        <>
          <h1 className={wide ? 'spoken-only' : 'title'}>{t('search.title')}</h1>
          {!wide && !modes.large && <p className="hint">{t('search.hint')}</p>}
        </>
      }
    >
      <TextField label={t('search.field')} icon="search" focused text={query} onText={type} />
      <div className={styles.results} aria-live="polite">
        {found.failed && <p className={styles.nothing}>{t('search.unreachable')}</p>}
        {!found.failed && found.items.length === 0 && found.query === query && (
          <p className={styles.nothing}>
            <b className="name">{t('search.nothing')}</b>
            <span className="hint">{t('search.nothingHint')}</span>
          </p>
        )}
        {shown.length > 0 && (
          <div className={styles.list} data-list>
            {shown.map((item) => (
              <ResultRow key={item.code} item={item} query={query} />
            ))}
            {pages > 1 && !wide && (
              <Key
                className={styles.more ?? ''}
                onPress={() => dispatch({ do: 'turn-page', page: (page + 1) % pages })}
              >
                {left > 0 ? t('search.more', { count: left }) : t('search.first')}
                <Icon name="chevron-right" size="1rem" className={left > 0 ? (styles.down ?? '') : (styles.up ?? '')} />
              </Key>
            )}
          </div>
        )}
      </div>
      <Keyboard text={query} digits={!modes.low && !wide} onText={type} />
      <Nav home back>
        {wide && pages > 1 && (
          <NavKey className="grow" onPress={() => dispatch({ do: 'turn-page', page: (page + 1) % pages })}>
            {left > 0 ? t('search.more', { count: left }) : t('search.first')}
          </NavKey>
        )}
      </Nav>
    </Frame>
  )
}

function ResultRow({ item, query }: { item: Result; query: string }) {
  const { t, modes, wide, actions } = useKiosk()
  const name = item.shortName ?? item.name
  const below =
    item.status === 'historic'
      ? t('search.historic')
      : item.elsewhere !== undefined
        ? t('search.elsewhere')
        : item.field
  return (
    <Key className={styles.row ?? ''} aria-label={name} onPress={() => void actions.openProcedure(item.code)}>
      <span className={styles.words}>
        <span className={styles.name}>
          {matchedParts(name, query).map((part, index) =>
            part.matched ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text have no other identity
              <mark key={index} className={styles.match}>
                {part.text}
              </mark>
            ) : (
              part.text
            ),
          )}
        </span>
        {!(modes.large && (modes.low || wide)) && <span className="hint">{below}</span>}
      </span>
      <Icon name="chevron-right" size="1.1rem" className="pine" />
    </Key>
  )
}
