import { Frieze } from '@denluot/ui/frieze'
import { Icon, type IconName } from '@denluot/ui/icon'
import { officeTimeOfDay } from '@denluot/ui/office-time'
import { numberInText, TicketNumber } from '@denluot/ui/ticket-number'
import type { HallTexts } from '../display-texts.ts'
import type { Called } from './called.ts'
import styles from './other-screens.module.css'
import { WallClock } from './strip.tsx'

/** The link is lost: people are told to listen, and no number stands as current. */
export function LostScreen({ last, now, texts: { vi, en } }: { last: Called | null; now: number; texts: HallTexts }) {
  return (
    <>
      <section className={styles.paper}>
        <p className={styles.alarm}>
          <Icon name="link-off" size="0.9em" />
          {vi('lost.title')}
        </p>
        <p className={styles.big} data-second-line={en !== null}>
          {vi('lost.text')}
        </p>
        {en !== null && (
          <p className={styles.line} lang="en">
            {en('lost.text')}
          </p>
        )}
      </section>
      <footer className={styles.foot}>
        {last !== null && (
          <p className={styles.last}>
            <span className={styles.mist}>{vi('lost.before', { time: officeTimeOfDay(last.at) })}</span>
            <TicketNumber number={last.number} className={styles.lastNumber} />
            <Icon name="arrow-forward" size="0.9em" />
            <span className={styles.lastNumber}>{last.counter}</span>
          </p>
        )}
        <WallClock now={now} className={styles.clock} />
      </footer>
    </>
  )
}

/** Closed, but it opens again today. */
export function BetweenScreen({
  office,
  opens,
  kept,
  now,
  texts: { vi, en },
}: {
  office: string
  opens: string
  /** Numbers that wait, without their gap. */
  kept: readonly string[]
  now: number
  texts: HallTexts
}) {
  const numbers = kept.map(numberInText).join(', ')
  return (
    <>
      <section className={styles.closed}>
        <p className={styles.mistLine}>{vi('between.title', { office })}</p>
        <p className={styles.opens}>{vi('between.opens', { time: opens })}</p>
        {kept.length > 0 && (
          <p className={styles.line}>
            {kept.length <= 3 ? vi('between.kept', { numbers }) : vi('between.keptMany', { count: kept.length })}
          </p>
        )}
      </section>
      <Frieze className={styles.frieze} />
      <footer className={styles.foot}>
        {en !== null && (
          <p className={styles.mistLine} lang="en">
            {en('between.opens', { time: opens })}
          </p>
        )}
        <WallClock now={now} className={styles.clock} />
      </footer>
    </>
  )
}

const minute = 60_000

/** Dark, and never the same dots for long: the clock stands 40 mm away from where it stood a minute ago. */
export function NightScreen({ opens, now, texts: { vi } }: { opens: string; now: number; texts: HallTexts }) {
  const step = Math.floor(now / minute)
  const place = {
    left: `calc(var(--u) * ${30 + ((step * 40) % 240)})`,
    top: `calc(var(--u) * ${40 + ((step * 40) % 280)})`,
  }
  return (
    <section className={styles.night}>
      <div className={styles.nightClock} style={place}>
        <WallClock now={now} className={styles.nightTime} />
        <p className={styles.nightLine}>{vi('night.opens', { time: opens })}</p>
      </div>
    </section>
  )
}

/** A sentence for whoever looks after the screen. */
export function MessageScreen({ icon, title, text }: { icon: IconName; title: string; text: string }) {
  return (
    <section className={styles.message}>
      <Icon name={icon} size="9vmin" />
      <h1 className={styles.messageTitle}>{title}</h1>
      <p className={styles.messageText}>{text}</p>
    </section>
  )
}
