import { doorstepOf } from '@denluot/client/doorstep'
import type { HubLink } from '@denluot/client/hub-link'
import type { PagePlace } from '@denluot/client/page-place'
import type { PublicOffice } from '@denluot/shared/contract/public-office'
import type { Language } from '@denluot/shared/language/language'
import type { QueueState } from '@denluot/shared/queue/state'
import { Icon } from '@denluot/ui/icon'
import { officeDay, officeTimeOfDay, useOfficeNow } from '@denluot/ui/office-time'
import { splitTicketNumber } from '@denluot/ui/ticket-number'
import type { CSSProperties, ReactNode } from 'react'
import { useStore } from 'zustand'
import { DoorstepScreen } from '../board/doorstep-screen.tsx'
import { MessageScreen } from '../board/other-screens.tsx'
import { WallClock } from '../board/strip.tsx'
import { pageAt } from '../board/strip-pages.ts'
import { type DisplayText, displayText } from '../display-texts.ts'
import { useAwaySince, useWindowSize } from '../screen-hooks.ts'
import { HourChart } from './bar-chart.tsx'
import { CounterTiles, tilesPerPage } from './counter-tiles.tsx'
import styles from './manager-board.module.css'
import { type Alarm, type ManagerView, managerView } from './manager-view.ts'
import { RatingsTable, ratingsPerPage, ServiceRatings } from './service-ratings.tsx'

/** The board is drawn for 55 inches read at 4 m, 1218 × 685 mm, and fills whatever glass it gets. */
const drawn = { width: 1218, height: 685 }
const patienceMs = 5_000

function pagesOf<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size))
}

function Figure({ name, label, children }: { name: string; label: string; children: ReactNode }) {
  return (
    <div className={styles.figureBox} data-figure={name}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Figures({ view, t }: { view: ManagerView; t: DisplayText }) {
  const { longest } = view
  return (
    <dl className={styles.figures}>
      <Figure name="waiting" label={t('manager.waiting')}>
        <b>{view.waiting}</b>
      </Figure>
      <Figure name="longest" label={t('manager.longest')}>
        <b data-beyond={longest?.beyondTarget ?? false}>{longest?.minutes ?? '–'}</b>{' '}
        {longest !== null && <small>{t('manager.minutes')}</small>}
      </Figure>
      <Figure name="last-hour" label={t('manager.lastHour')}>
        <b>{view.lastHour}</b> <small>{t('manager.turns')}</small>
      </Figure>
    </dl>
  )
}

function DayLine({ view, t }: { view: ManagerView; t: DisplayText }) {
  return (
    <dl className={styles.dayLine}>
      <Figure name="done" label={t('manager.done')}>
        <b>{view.done}</b>
      </Figure>
      <Figure name="satisfied" label={t('manager.satisfied')}>
        {view.rated === 0 ? (
          <span>–</span>
        ) : (
          <>
            <b>{view.satisfied}</b>
            <span>/{view.rated}</span>
          </>
        )}
      </Figure>
      <Figure name="median" label={t('manager.median')}>
        <b>{view.medianWait ?? '–'}</b> <span>{t('manager.minutes')}</span>
      </Figure>
    </dl>
  )
}

/** The chart and the ratings of the services take turns; both tables are always there for screen readers. */
function RightHand({ view, t, now }: { view: ManagerView; t: DisplayText; now: number }) {
  const from = view.hours[0]?.hour
  const chart = {
    title: from === undefined ? t('manager.chartEmpty') : t('manager.chart', { hour: from }),
    body: <HourChart hours={view.hours} t={t} />,
  }
  const ratings = pagesOf(view.ratings, ratingsPerPage(view.ratings)).map((page) => ({
    title: t('manager.ratings'),
    body: <ServiceRatings ratings={page} />,
  }))
  const shown = pageAt([chart, ...ratings], now) ?? chart
  return (
    <section>
      <h2>{shown.title}</h2>
      {shown.body}
      <RatingsTable ratings={view.ratings} t={t} />
    </section>
  )
}

function alarmText(alarm: Alarm, t: DisplayText): string {
  const time = officeTimeOfDay(alarm.at)
  if (alarm.kind === 'help') return t('manager.helpCall', { where: alarm.where, time })
  const { prefix, digits } = splitTicketNumber(alarm.number)
  return t('manager.printFailed', { number: `${prefix} ${digits}`.trim(), count: alarm.count, time })
}

/** What somebody must act on, one at a time; a lost link before everything else. */
function AlarmBar({ view, awayAt, t, now }: { view: ManagerView; awayAt: number | null; t: DisplayText; now: number }) {
  const alarm = pageAt(view.alarms, now)
  if (awayAt !== null) {
    return (
      <footer className={styles.alarm} data-alarm="lost" role="status">
        <Icon name="link-off" />
        {t('manager.lost', { time: officeTimeOfDay(awayAt) })}
      </footer>
    )
  }
  if (alarm === undefined) return <footer className={styles.calm}>{t('manager.allWell')}</footer>
  return (
    <footer className={styles.alarm} data-alarm={alarm.kind} role="status">
      <Icon name={alarm.kind === 'help' ? 'front-hand' : 'print-error'} />
      {alarmText(alarm, t)}
    </footer>
  )
}

function Board({
  office,
  day,
  now,
  awayAt,
  language,
  t,
}: {
  office: PublicOffice
  day: QueueState
  now: number
  awayAt: number | null
  language: Language
  t: DisplayText
}) {
  // Figures stand still while the link is away: they are those of that moment, and the bar says so.
  const view = managerView(office, day, awayAt ?? now)
  const tiles = pageAt(pagesOf(view.counters, tilesPerPage), now) ?? []
  return (
    <>
      <header className={styles.header}>
        <h1>
          {language === 'vi' ? office.office.name : office.office.nameEn} · {officeDay(now, language)}
        </h1>
        {office.sample && <p className={styles.sample}>{t('sample.mark')}</p>}
        <WallClock now={now} className={styles.clock} />
      </header>
      <Figures view={view} t={t} />
      <DayLine view={view} t={t} />
      <div className={styles.below}>
        <section>
          <h2>{t('manager.counters')}</h2>
          <CounterTiles tiles={tiles} t={t} />
        </section>
        <RightHand view={view} t={t} now={now} />
      </div>
      <AlarmBar view={view} awayAt={awayAt} t={t} now={now} />
    </>
  )
}

/** The day in figures, for the wall of the manager's room. */
export function ManagerBoard({ link, language, place }: { link: HubLink; language: Language; place: PagePlace }) {
  const { office, day, clockOffset, link: state } = useStore(link.store)
  const now = useOfficeNow(clockOffset, 1000)
  const awaySince = useAwaySince(link.store)
  const size = useWindowSize()
  const t = displayText(language)
  const unit = Math.min(size.width / drawn.width, size.height / drawn.height)
  const doorstep = doorstepOf({ link: state, office }, place.machine !== null)
  const content = () => {
    if (doorstep !== null) return <DoorstepScreen {...{ doorstep, link, place, language }} device="manager" />
    if (state === 'outdated')
      return <MessageScreen icon="refresh" title={t('outdated.title')} text={t('outdated.text')} />
    if (office === null || day === null)
      return <MessageScreen icon="tv" title={t('connecting.title')} text={t('connecting.text')} />
    const away = awaySince !== null && Date.now() - awaySince >= patienceMs ? awaySince + clockOffset : null
    return <Board office={office} day={day} now={now} awayAt={away} language={language} t={t} />
  }
  return (
    <main className={styles.board} style={{ '--u': `${unit}px` } as CSSProperties}>
      {content()}
    </main>
  )
}
