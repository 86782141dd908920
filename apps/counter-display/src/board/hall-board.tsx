import { doorstepOf } from '@denluot/client/doorstep'
import type { PagePlace } from '@denluot/client/page-place'
import { useOfficeNow } from '@denluot/ui/office-time'
import { type CSSProperties, useEffect } from 'react'
import { useStore } from 'zustand'
import { type HallTexts, hallTexts } from '../display-texts.ts'
import type { Hall } from '../hall.ts'
import { useAwaySince, useTurn, useWindowSize } from '../screen-hooks.ts'
import type { DisplaySettings } from '../settings.ts'
import type { SpokenCall } from '../voice/announcer.ts'
import { type BoardFit, fitBoard } from './board-fit.ts'
import { boardScreen, patienceMs } from './board-screen.ts'
import { DoorstepScreen } from './doorstep-screen.tsx'
import styles from './hall-board.module.css'
import { LiveBoard } from './live-board.tsx'
import { BetweenScreen, LostScreen, MessageScreen, NightScreen } from './other-screens.tsx'

/** What was announced, newest last, for whoever checks the hall from outside. */
function announced(spoken: readonly SpokenCall[]): string {
  return JSON.stringify(
    spoken.slice(-5).map(({ announcement, clips, text, readings, peak, endedAt }) => ({
      ticket: announcement.ticket,
      number: announcement.number,
      counter: announcement.counter,
      clips,
      text,
      readings,
      peak: Math.round(peak * 1000) / 1000,
      ended: endedAt !== null,
    })),
  )
}

function TooSmall({ texts, inches, seat, fit }: { texts: HallTexts; inches: number; seat: number; fit: TooSmallFit }) {
  const { inchesNeeded, seatPossible } = fit.tooSmall
  const text = texts.vi('tooSmall.text', { needed: inchesNeeded, possible: seatPossible })
  return <MessageScreen icon="tv" title={texts.vi('tooSmall.title', { inches, seat })} text={text} />
}
type TooSmallFit = Extract<ReturnType<typeof fitBoard>, { tooSmall: unknown }>

function CurrentScreen({ hall, fit, texts, now }: { hall: Hall; fit: BoardFit; texts: HallTexts; now: number }) {
  const { link, office, day } = useStore(hall.link.store)
  const announcer = useStore(hall.announcer.store)
  const awaySince = useAwaySince(hall.link.store)
  useTurn(awaySince === null ? null : awaySince + patienceMs)
  const { vi } = texts
  const current = boardScreen({ link, awaySince }, office, day, announcer, { now, pcNow: Date.now() })
  switch (current.screen) {
    case 'connecting':
      return <MessageScreen icon="tv" title={vi('connecting.title')} text={vi('connecting.text')} />
    case 'outdated':
      return <MessageScreen icon="refresh" title={vi('outdated.title')} text={vi('outdated.text')} />
    case 'lost':
      return <LostScreen last={current.last} now={now} texts={texts} />
    case 'night':
      return <NightScreen opens={current.opens} now={now} texts={texts} />
    case 'between': {
      const name = office?.office.name ?? ''
      return <BetweenScreen office={name} opens={current.opens} kept={current.kept} now={now} texts={texts} />
    }
    case 'board':
      if (office === null || day === null) return null
      return <LiveBoard hall={hall} office={office} day={day} announcer={announcer} fit={fit} texts={texts} now={now} />
  }
}

/** The wall of the hall: one question, is it me and where. */
export function HallBoard({ hall, settings, place }: { hall: Hall; settings: DisplaySettings; place: PagePlace }) {
  const { clockOffset, link, office } = useStore(hall.link.store)
  const now = useOfficeNow(clockOffset, 1000)
  const sound = useStore(hall.sound).state
  const { queue, spoken } = useStore(hall.announcer.store)
  const size = useWindowSize()
  const texts = hallTexts(settings.language)
  const fit = fitBoard({ ...size, inches: settings.inches, seat: settings.seat })

  useEffect(() => {
    const { wake } = hall
    window.addEventListener('pointerdown', wake)
    window.addEventListener('keydown', wake)
    return () => {
      window.removeEventListener('pointerdown', wake)
      window.removeEventListener('keydown', wake)
    }
  }, [hall])

  const facts = {
    'data-sound': sound,
    'data-speaking': queue.speaking?.number ?? '',
    'data-waiting': queue.waiting.map(({ number }) => number).join(' '),
    'data-announced': announced(spoken),
  }
  const doorstep = doorstepOf({ link, office }, place.machine !== null)
  if (doorstep !== null) {
    const door = { doorstep, link: hall.link, place, language: settings.language }
    return (
      <main className={styles.board} {...facts}>
        <DoorstepScreen {...door} device="display" />
      </main>
    )
  }
  if ('tooSmall' in fit) {
    return (
      <main className={styles.board} {...facts}>
        <TooSmall texts={texts} inches={settings.inches} seat={settings.seat} fit={fit} />
      </main>
    )
  }
  const unit = { '--u': `${fit.board.unit}px` } as CSSProperties
  return (
    <main className={styles.board} style={unit} data-shape={fit.board.shape} {...facts}>
      <h1 className="spoken-only">{texts.vi('board.title')}</h1>
      <CurrentScreen hall={hall} fit={fit.board} texts={texts} now={now} />
    </main>
  )
}
