import { Clock } from '@denluot/ui/clock'
import { Frieze, Wall } from '@denluot/ui/frieze'
import type { ReactNode } from 'react'
import { useKiosk } from '../kiosk-view.tsx'
import styles from './frame.module.css'
import { Ledge } from './ledge.tsx'
import { useSettled } from './use-settled.ts'

export interface FrameProps {
  /** Name of the screen, for tests and for the settling of taps. */
  readonly screen: string
  /** To be read; in low reach it stays in the upper part. */
  readonly head: ReactNode
  /** Keys and what belongs to them; in low reach all within the lower 60 % of the screen. */
  readonly children: ReactNode
  /** `title` heads turn dark in low reach, `facts` stay paper, `plain` ones stand on the wall's colour. */
  readonly headKind?: 'title' | 'facts' | 'plain'
  /** The first screen and its substitutes show the full name of the office and the date. */
  readonly full?: boolean
  /** The wall fills what is left above the head. */
  readonly wall?: boolean
}

/** Every screen: header, frieze, what is read, what is pressed, and the ledge that never moves. */
export function Frame({ screen, head, children, headKind = 'plain', full = false, wall = false }: FrameProps) {
  const { modes, wide } = useKiosk()
  const settled = useSettled(screen)
  const low = modes.low && !wide
  const wallAbove = wall && !modes.large
  const kind = headKind === 'title' ? styles.title : headKind === 'facts' ? styles.facts : undefined
  return (
    <div
      className={styles.frame}
      data-screen={screen}
      data-wide={wide || undefined}
      data-low={low || undefined}
      data-wall={(wallAbove && !low) || undefined}
      data-settling={!settled || undefined}
    >
      <Header full={full && !modes.large && !wide} frieze={!low} />
      <main className={styles.stage}>
        {(low || wallAbove) && <Wall className={styles.wall} />}
        <div className={[styles.head, kind].filter(Boolean).join(' ')}>{head}</div>
        <div className={[styles.body, headKind === 'title' && !low ? styles.onPaper : ''].join(' ')}>{children}</div>
      </main>
      <Ledge />
    </div>
  )
}

function Header({ full, frieze }: { full: boolean; frieze: boolean }) {
  const { t, office, modes, clockOffset } = useKiosk()
  const english = modes.language === 'en'
  const { kind, name, kindEn, nameEn } = office.office
  return (
    <header className={styles.header}>
      <div className={styles.bar} data-full={full || undefined}>
        <div className={styles.names}>
          {full && <p className={styles.kind}>{english ? kindEn : kind}</p>}
          <p className={[styles.name, office.sample ? '' : styles.plainName].join(' ')}>
            {english ? nameEn : name}
            {office.sample && (
              <span className={styles.sample} data-mark>
                {t('sample')}
              </span>
            )}
          </p>
        </div>
        <Clock offsetMs={clockOffset} day={full} locale={modes.language} className={styles.clock ?? ''} />
      </div>
      {frieze && <Frieze />}
    </header>
  )
}
