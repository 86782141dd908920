import { GroupShape } from '@denluot/ui/group-shape'
import { Icon } from '@denluot/ui/icon'
import { TicketNumber } from '@denluot/ui/ticket-number'
import type { ReactNode } from 'react'
import type { HallTexts } from '../display-texts.ts'
import type { Hero } from './board-view.ts'
import styles from './hero.module.css'

function SecondLine({ text }: { text: string | undefined }) {
  if (text === undefined) return null
  return (
    <span className={styles.second} lang="en">
      {text}
    </span>
  )
}

/** The call that is spoken now, or the newest: number on paper, counter on the door sign in the colour of its group. */
export function CalledHero({
  hero,
  texts,
  longLabel,
  clock,
}: {
  hero: Hero
  texts: HallTexts
  longLabel: boolean
  /** An upright board has it here, beside "Mời số". */
  clock: ReactNode
}) {
  const { called, phase, speaking } = hero
  const { vi, en } = texts
  const recalled = called.times > 1
  const label = recalled ? vi('call.recall', { times: called.times }) : vi('call.label')
  const labelEn = recalled ? en?.('call.recall', { times: called.times }) : en?.('call.label')
  const long = longLabel && called.number.replace(/\D/g, '').length <= 3
  return (
    <section
      className={styles.hero}
      data-phase={phase}
      data-long={long}
      data-number={called.number}
      data-counter={called.counter}
    >
      <div className={styles.paper}>
        <p className={styles.label}>
          <span>{label}</span>
          {called.priority && !recalled && <span className={styles.badge}>{vi('call.priority')}</span>}
          {speaking && <Icon name="volume-up" size="0.81em" />}
          <SecondLine text={labelEn} />
          {clock}
        </p>
        <p className={styles.number}>
          <TicketNumber number={called.number} />
        </p>
      </div>
      <div className={styles.door} style={{ background: `var(--grp-${called.group})` }}>
        <p className={styles.label}>
          <span>{vi(long ? 'call.to' : 'call.toShort')}</span>
          <GroupShape group={called.group} size="var(--shape)" className={styles.shape} />
          <SecondLine text={en?.(long ? 'call.to' : 'call.toShort')} />
        </p>
        <p className={styles.counter}>{called.counter}</p>
      </div>
    </section>
  )
}

/** Nobody was called yet, or nobody for a while. */
export function RestingHero({
  address,
  texts: { vi, en },
  clock,
}: {
  address: string
  texts: HallTexts
  clock: ReactNode
}) {
  return (
    <section className={styles.resting}>
      {clock}
      <p className={styles.restTitle}>{vi('rest.title', { address })}</p>
      {en === null ? (
        <p className={styles.restHint}>{vi('rest.hint')}</p>
      ) : (
        <p className={styles.restHint} lang="en">
          {en('rest.title', { address })}
        </p>
      )}
    </section>
  )
}
