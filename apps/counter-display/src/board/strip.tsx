import { officeTime } from '@denluot/shared/queue/business-day'
import { Icon } from '@denluot/ui/icon'
import type { ReactNode } from 'react'
import type { DisplayText, HallTexts } from '../display-texts.ts'
import styles from './strip.module.css'
import { pageAt, type StripPage } from './strip-pages.ts'

/** Time of the office with its leading zero, without seconds: nothing on the wall moves but a call. */
export function WallClock({ now, className }: { now: number; className?: string }) {
  const iso = new Date(now).toISOString()
  return (
    <time className={[styles.clock, className].filter(Boolean).join(' ')} dateTime={iso}>
      {officeTime(iso).clock}
    </time>
  )
}

function Waiting({ page, t, withWord }: { page: StripPage & { kind: 'waiting' }; t: DisplayText; withWord: boolean }) {
  return (
    <>
      <Icon name="group" size="0.81em" className={styles.icon} />
      <span className={withWord ? styles.word : 'spoken-only'}>{t('strip.waiting')}</span>
      {page.lines.map(({ prefix, count }) => (
        <span key={prefix} className={styles.line} data-line={prefix} data-count={count}>
          <span className={styles.letter}>{prefix}</span>
          <span className={styles.count}>{count}</span>
        </span>
      ))}
    </>
  )
}

function Priority({ counters, t, short }: { counters: string; t: DisplayText; short: boolean }) {
  return (
    <>
      <span>{t(short ? 'strip.servingShort' : 'strip.serving', { counters })}</span>
      <span className={styles.priority}>{t('strip.priority')}</span>
    </>
  )
}

function PageOf({ page, t, landscape }: { page: StripPage; t: DisplayText; landscape: boolean }): ReactNode {
  switch (page.kind) {
    case 'waiting':
      return <Waiting page={page} t={t} withWord={landscape} />
    case 'nobody-waits':
      return <span className={styles.quiet}>{t('strip.nobodyWaits')}</span>
    case 'paused':
      return (
        <>
          <Icon name="pause" size="0.7em" className={styles.pause} />
          <span>{t('strip.paused', { counters: page.counters.join(', ') })}</span>
        </>
      )
    case 'priority':
      return <Priority counters={page.counters.join(', ')} t={t} short={!landscape} />
    case 'sound-off':
      return <span>{t(landscape ? 'strip.soundOff' : 'strip.soundOffShort')}</span>
  }
}

interface WrittenPage {
  readonly page: StripPage
  readonly t: DisplayText
  readonly lang: 'vi' | 'en'
}

/** Where the office turns English on, each page that is words is followed by itself in English. */
function written(pages: readonly StripPage[], { vi, en }: HallTexts): readonly WrittenPage[] {
  return pages.flatMap((page): readonly WrittenPage[] => {
    const vietnamese = { page, t: vi, lang: 'vi' } as const
    return en === null || page.kind === 'waiting' ? [vietnamese] : [vietnamese, { page, t: en, lang: 'en' }]
  })
}

function StripLine({ pages, now, landscape }: { pages: readonly WrittenPage[]; now: number; landscape: boolean }) {
  const turn = pageAt(pages, now)
  if (turn === undefined) return <p className={styles.text} />
  return (
    <p className={styles.text} lang={turn.lang} data-page={turn.page.kind}>
      <PageOf page={turn.page} t={turn.t} landscape={landscape} />
    </p>
  )
}

/** The foot of the board: who waits, which counters pause or take priority people, and the clock. */
export function Strip({
  waiting,
  counters,
  lines,
  landscape,
  texts,
  now,
}: {
  waiting: readonly StripPage[]
  counters: readonly StripPage[]
  lines: 1 | 2
  landscape: boolean
  texts: HallTexts
  now: number
}) {
  const first = written(lines === 1 ? [...waiting, ...counters] : waiting, texts)
  return (
    <footer className={styles.strip} data-lines={lines}>
      <div className={styles.pages}>
        <StripLine pages={first} now={now} landscape={landscape} />
        {lines === 2 && <StripLine pages={written(counters, texts)} now={now} landscape={landscape} />}
      </div>
      {landscape && <WallClock now={now} />}
    </footer>
  )
}
