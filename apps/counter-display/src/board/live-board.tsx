import type { PublicOffice } from '@denluot/shared/contract/public-office'
import type { QueueState } from '@denluot/shared/queue/state'
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { HallTexts } from '../display-texts.ts'
import type { Hall } from '../hall.ts'
import type { AnnouncerState } from '../voice/announcer.ts'
import type { BoardFit } from './board-fit.ts'
import { type BoardView, boardView } from './board-view.ts'
import { CallRows } from './call-rows.tsx'
import type { Called } from './called.ts'
import styles from './hall-board.module.css'
import { CalledHero, RestingHero } from './hero.tsx'
import { SoundPrompt } from './sound-prompt.tsx'
import { Strip, WallClock } from './strip.tsx'
import { counterPages, type StripPage, waitingPages } from './strip-pages.ts'

const freshMs = 60_000

function visibleCalls({ hero, rows }: BoardView): readonly Called[] {
  return [...(hero === null ? [] : [hero.called]), ...rows.map(({ called }) => called)]
}

/** Tells the hub of each new call that it stands on the glass: after the frame in which it was drawn. */
function usePaintedReports(hall: Hall, view: BoardView, day: QueueState, now: number): void {
  const unseen = new Set(day.calls.flatMap(({ call, painted }) => (painted === null ? [call] : [])))
  const fresh = visibleCalls(view).filter(({ call, at }) => unseen.has(call) && now - at < freshMs)
  const key = fresh.map(({ id }) => id).join(' ')
  // biome-ignore lint/correctness/useExhaustiveDependencies: `fresh` is new on every render; its ids are what matters
  useEffect(() => {
    if (fresh.length === 0) return
    const report = () => {
      for (const { id, ticket, call } of fresh) hall.report({ id, ticket, call, report: 'painted' })
    }
    // The first frame draws what React has just put there; when the second begins, the first is on the glass.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(report)
    })
    return () => cancelAnimationFrame(frame)
  }, [hall, key])
}

/** Turns off after a while: a wall without mouse and keyboard is not kept from showing its rows. */
function usePrompt(blocked: boolean): boolean {
  const [over, setOver] = useState(false)
  useEffect(() => {
    if (!blocked) return
    const timer = setTimeout(() => setOver(true), 30_000)
    return () => clearTimeout(timer)
  }, [blocked])
  return blocked && !over
}

export function LiveBoard({
  hall,
  office,
  day,
  announcer,
  fit,
  texts,
  now,
}: {
  hall: Hall
  office: PublicOffice
  day: QueueState
  announcer: AnnouncerState
  fit: BoardFit
  texts: HallTexts
  now: number
}) {
  const view = boardView(office, day, announcer, now, fit.rowLines * fit.columns)
  const blocked = useStore(hall.sound).state === 'blocked'
  const prompt = usePrompt(blocked)
  usePaintedReports(hall, view, day, now)

  const landscape = fit.shape === 'landscape'
  const clock = landscape ? null : <WallClock now={now} />
  const soundOff: readonly StripPage[] = blocked ? [{ kind: 'sound-off' }] : []
  const waiting = [...(fit.stripLines === 1 ? soundOff : []), ...waitingPages(office, day, fit)]
  const counters = [...(fit.stripLines === 2 ? soundOff : []), ...counterPages(office, day, fit)]
  return (
    <>
      {view.hero === null ? (
        <RestingHero address={office.office.address} texts={texts} clock={clock} />
      ) : (
        <CalledHero key={view.hero.called.id} hero={view.hero} texts={texts} longLabel={fit.longLabel} clock={clock} />
      )}
      {office.sample && <p className={styles.sample}>{texts.vi('sample.mark')}</p>}
      <div className={styles.rows}>
        <CallRows rows={view.rows} lines={fit.rowLines} columns={fit.columns} page={view.page} pages={view.pages} />
        {prompt && <SoundPrompt text={texts.vi('sound.text')} keyText={texts.vi('sound.key')} onWake={hall.wake} />}
      </div>
      <Strip
        waiting={waiting}
        counters={counters}
        lines={fit.stripLines}
        landscape={landscape}
        texts={texts}
        now={now}
      />
    </>
  )
}
