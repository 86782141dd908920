import { Icon, type IconName } from '@denluot/ui/icon'
import { splitTicketNumber } from '@denluot/ui/ticket-number'
import type { Paper } from '../flow/screen.ts'
import { useKiosk } from '../kiosk-view.tsx'
import styles from './print-band.module.css'

/** The printer's truth about a ticket: never "take it" without proof, and the number counts whatever the printer does. */
export function PrintBand({ paper, number }: { paper: Paper; number: string }) {
  const { t, modes } = useKiosk()
  if (paper.state === 'failed') {
    const { prefix, digits } = splitTicketNumber(number)
    return (
      <div role="status" className={styles.failed} data-print={paper.state}>
        <Icon name="print-error" size="2rem" />
        <p className={styles.words}>
          <b className="name">{t(failureText(paper.reason))}</b>
          <span>{t('ticket.stillCounts', { number: `${prefix}\u00a0${digits}`.trim() })}</span>
        </p>
      </div>
    )
  }
  const [icon, text]: readonly [IconName, string] =
    paper.state === 'confirmed'
      ? ['arrow-forward', modes.large ? t('ticket.takeLarge') : t('ticket.take')]
      : paper.state === 'unconfirmed'
        ? ['help', t('ticket.unsure')]
        : ['print', t('ticket.printing')]
  return (
    <p role="status" className={styles.band} data-print={paper.state}>
      <Icon name={icon} size="1.5rem" className={paper.state === 'confirmed' ? (styles.down ?? '') : ''} />
      <span>{text}</span>
    </p>
  )
}

function failureText(reason: string) {
  switch (reason) {
    case 'paper-out':
    case 'cover-open':
    case 'no-printer':
      return `ticket.${reason}` as const
    default:
      return 'ticket.printer-error' as const
  }
}
