import { Icon, iconNamed } from '@denluot/ui/icon'
import { Key } from '@denluot/ui/key'
import { lineView } from '../data/line-view.ts'
import type { Order, ScreenOf } from '../flow/screen.ts'
import { nameIn, useKiosk } from '../kiosk-view.tsx'
import { Frame } from '../parts/frame.tsx'
import { LineFacts } from '../parts/line-facts.tsx'
import { Nav, NavKey } from '../parts/nav.tsx'
import { NoticeBand } from '../parts/notice-band.tsx'
import { useSlow } from '../parts/use-slow.ts'
import styles from './before-screen.module.css'

const fileCounts = [1, 2, 3, 4] as const

/** Before a number: who waits, what puts one in front, how many files. In large text and on a low screen on two pages. */
export function BeforeScreen({ screen }: { screen: ScreenOf<'before'> }) {
  const { t, office, day, now, modes, wide, online, actions } = useKiosk()
  const { order, busy } = screen
  const slow = useSlow(busy)
  const service = office.services.find((each) => each.id === order.service)
  if (service === undefined) return null
  const line = lineView(day, office, order.service, order.priority?.class ?? null, new Date(now).toISOString())
  const twoPages = (modes.large || wide) && service.asksFiles && office.priorities.length > 0
  const showPriority = !twoPages || screen.page === 0
  const showFiles = service.asksFiles && (!twoPages || screen.page === 1)
  const goOn = twoPages && screen.page === 0
  return (
    <Frame
      screen="before"
      headKind="facts"
      head={
        <>
          <h1 className="title">{nameIn(modes.language, service)}</h1>
          {order.dossier !== null && <p className="hint">{t('before.forDossier', { code: order.dossier })}</p>}
          <LineFacts line={line} around live />
        </>
      }
    >
      {showPriority && <PriorityKeys order={order} />}
      {showFiles && <FileKeys order={order} />}
      <NoticeBand notice={screen.notice} unreachable={t('before.unreachable')} />
      <Nav>
        <NavKey
          icon="arrow-back"
          onPress={() =>
            actions.dispatch(twoPages && screen.page === 1 ? { do: 'turn-page', page: 0 } : { do: 'back' })
          }
        >
          {t('nav.back')}
        </NavKey>
        {goOn ? (
          <NavKey kind="primary" after="arrow-forward" onPress={() => actions.dispatch({ do: 'turn-page', page: 1 })}>
            {t('nav.next')}
          </NavKey>
        ) : (
          <NavKey
            kind="primary"
            after="receipt-long"
            busy={busy}
            disabled={!online && !busy}
            onPress={() => void actions.takeNumber()}
          >
            {busy && slow ? t('before.taking') : t('before.take')}
          </NavKey>
        )}
      </Nav>
    </Frame>
  )
}

function PriorityKeys({ order }: { order: Order }) {
  const { t, office, modes, wide, actions } = useKiosk()
  const reasons = office.priorities.flatMap((group) => group.reasons.map((reason) => ({ group: group.id, reason })))
  if (reasons.length === 0) return null
  return (
    <section className={styles.priority}>
      <h2 className="section">{modes.large ? t('before.priorityLarge') : t('before.priority')}</h2>
      {!modes.large && !modes.low && !wide && <p className="hint">{t('before.priorityHint')}</p>}
      <div className={styles.reasons}>
        {reasons.map(({ group, reason }) => (
          <Key
            key={`${group}/${reason.id}`}
            className={styles.reason ?? ''}
            selected={order.priority?.class === group && order.priority.reason === reason.id}
            onPress={() => actions.dispatch({ do: 'choose-priority', class: group, reason: reason.id })}
          >
            <Icon name={iconNamed(reason.icon, 'person')} size="2.4rem" className={styles.figure ?? ''} />
            <span className="tidy">{nameIn(modes.language, reason)}</span>
          </Key>
        ))}
      </div>
    </section>
  )
}

function FileKeys({ order }: { order: Order }) {
  const { t, actions } = useKiosk()
  return (
    <section className={styles.files}>
      <h2 className="section">{t('before.files')}</h2>
      <div className={styles.counts}>
        {fileCounts.map((count) => (
          <Key
            key={count}
            className={styles.count ?? ''}
            selected={order.files === count}
            onPress={() => actions.dispatch({ do: 'choose-files', files: count })}
          >
            {count === 4 ? t('before.fourOrMore') : count}
          </Key>
        ))}
      </div>
    </section>
  )
}
