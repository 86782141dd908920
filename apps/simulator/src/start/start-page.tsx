import { useEffect, useRef } from 'react'
import { useDevices } from '../devices/devices-store.ts'
import { PaperRoll } from '../devices/paper-roll.tsx'
import { useLanguage } from '../language-store.ts'
import { useMyTicket } from '../my-ticket.ts'
import { PageHead } from '../page-head.tsx'
import { Pointer } from '../visit/pointer.tsx'
import { VisitBar } from '../visit/visit-bar.tsx'
import { useVisit } from '../visit/visit-store.ts'
import { FileCodes } from './file-codes.tsx'
import { GoodToKnow } from './good-to-know.tsx'
import { HallNow } from './hall-now.tsx'
import styles from './start-page.module.css'
import { LiveTile, OpenTile } from './tile.tsx'
import { TwoMinutes } from './two-minutes.tsx'

/** `/` of the demo: every screen of the office at once, alive, and what to try with it. */
export function StartPage() {
  const t = useLanguage((store) => store.t)
  const open = useDevices((store) => store.open)
  const kiosk = useRef<HTMLIFrameElement>(null)
  const display = useRef<HTMLIFrameElement>(null)
  const desk = useRef<HTMLIFrameElement>(null)
  const { start, callMine } = useVisit()
  const mine = useMyTicket()
  const pages = () => ({ kiosk: kiosk.current, display: display.current, desk: desk.current })
  useEffect(open, [open])
  useEffect(() => {
    document.title = `${t('product')} · ${t('sample')}`
  }, [t])
  return (
    <div className={styles.page}>
      <PageHead title={t('title.start')}>
        <VisitBar
          mine={mine?.number ?? null}
          onStart={() => void start(pages())}
          onCallMine={() => mine !== null && void callMine(pages(), mine.id)}
        />
      </PageHead>
      <HallNow />
      <main className={styles.main}>
        <LiveTile
          ref={kiosk}
          name={t('tile.kiosk')}
          hint={t('tile.kioskHint')}
          path="/kiosk"
          width={1080}
          height={1920}
        />
        <div className={styles.column}>
          <LiveTile
            ref={display}
            name={t('tile.display')}
            hint={t('tile.displayHint')}
            path="/display"
            width={1920}
            height={1080}
          >
            <Pointer tile="display" />
          </LiveTile>
          <LiveTile ref={desk} name={t('tile.desk')} hint={t('tile.deskHint')} path="/desk" width={1366} height={768}>
            <Pointer tile="desk" />
          </LiveTile>
        </div>
        <div className={styles.column}>
          <LiveTile
            name={t('tile.manager')}
            hint={t('tile.managerHint')}
            path="/display?layout=manager"
            width={1920}
            height={1080}
          />
          <OpenTile name={t('tile.paper')} hint={t('tile.paperHint')} path="/simulator">
            <PaperRoll />
          </OpenTile>
        </div>
        <TwoMinutes />
        <FileCodes />
        <GoodToKnow />
      </main>
    </div>
  )
}
