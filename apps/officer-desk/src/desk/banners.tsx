import type { HelpCall, Ticket } from '@denluot/shared/queue/state'
import { Icon, type IconName } from '@denluot/ui/icon'
import { officeTimeOfDay } from '@denluot/ui/office-time'
import type { ReactNode } from 'react'
import { useTools } from '../desk-tools.tsx'
import { drawnNumber, minutesBetween } from '../office-words.ts'
import { DeskKey } from '../parts/desk-key.tsx'
import styles from './banners.module.css'

const mostShown = 2

const paperWords = ['paper-out', 'cover-open', 'cutter', 'offline', 'timeout'] as const

/** What somebody must do now: help calls first, then paper that did not come out. Two at most; they push the page down. */
export function Banners({
  help,
  papers = [],
  now,
  live,
  onAnswer,
  onReprint,
  onTold,
}: {
  help: readonly HelpCall[]
  /** Tickets whose paper is in doubt; the manager's page leaves them to the desks. */
  papers?: readonly Ticket[]
  /** ISO 8601. */
  now: string
  live: boolean
  onAnswer: (where: string) => void
  onReprint?: (ticket: Ticket) => void
  /** The officer has told the citizen the number. */
  onTold?: (ticket: Ticket) => void
}) {
  const { t } = useTools()
  const calls = help.map((call, place) => (
    <Banner key={`help ${call.where}`} look="urgent" icon="front-hand">
      <strong>{t('help.asked', { where: call.where })}</strong>
      <span>{sinceWords(call.at)}</span>
      <span className={styles.keys}>
        <DeskKey cap={place === 0 ? 'Ctrl G' : undefined} disabled={!live} onPress={() => onAnswer(call.where)}>
          {t('help.going')}
        </DeskKey>
      </span>
    </Banner>
  ))
  const doubts = papers.map((ticket) => (
    <Banner key={`paper ${ticket.id}`} look="waiting" icon="print-error">
      <strong>
        {ticket.print === 'failed'
          ? t('print.failed', { number: drawnNumber(ticket.number) })
          : t('print.unconfirmed', { number: drawnNumber(ticket.number) })}
      </strong>
      <span>
        {ticket.printReason !== null && `${t('print.reason', { reason: paperReason(ticket.printReason) })} `}
        {t('print.advice')}
      </span>
      <span className={styles.keys}>
        <DeskKey look="small" disabled={!live} onPress={() => onReprint?.(ticket)}>
          {t('print.again')}
        </DeskKey>
        <DeskKey look="small" onPress={() => onTold?.(ticket)}>
          {t('print.told')}
        </DeskKey>
      </span>
    </Banner>
  ))
  const all = [...calls, ...doubts]
  if (all.length === 0) return null
  return (
    <div role="alert">
      {all.slice(0, mostShown)}
      {all.length > mostShown && <p className={styles.more}>{t('help.more', { count: all.length - mostShown })}</p>}
    </div>
  )

  function sinceWords(at: string): string {
    const minutes = minutesBetween(at, now)
    return minutes === 0 ? t('help.sinceNow') : t('help.since', { time: officeTimeOfDay(at), minutes })
  }

  function paperReason(reason: string): string {
    const known = paperWords.find((word) => word === reason)
    return t(`paper.${known ?? 'other'}`)
  }
}

export function Banner({ look, icon, children }: { look: 'urgent' | 'waiting'; icon: IconName; children: ReactNode }) {
  return (
    <div className={styles[look]}>
      <Icon name={icon} size="1.4rem" />
      {children}
    </div>
  )
}
