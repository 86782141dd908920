import { Icon, type IconName } from '@denluot/ui/icon'
import { PeopleLine } from '@denluot/ui/people-line'
import { QrCode } from '@denluot/ui/qr-code'
import { splitTicketNumber, TicketNumber } from '@denluot/ui/ticket-number'
import { rounded } from '../data/line-view.ts'
import type { ScreenOf } from '../flow/screen.ts'
import { addressOf, nameIn, useKiosk } from '../kiosk-view.tsx'
import { Frame } from '../parts/frame.tsx'
import { minutesOf } from '../parts/line-facts.tsx'
import { More } from '../parts/more.tsx'
import { Nav, NavKey } from '../parts/nav.tsx'
import { PrintBand } from '../parts/print-band.tsx'
import styles from './ticket-screen.module.css'

/** The number, large, as it comes out of the slot; below it the truth about the paper. */
export function TicketScreen({ screen }: { screen: ScreenOf<'ticket'> }) {
  const { t, office, modes, wide, actions } = useKiosk()
  const { ticket, paper } = screen
  const { address } = addressOf(office)
  const service = office.services.find((each) => each.id === ticket.service)
  const noPaper = paper.state === 'failed'
  const inDoubt = noPaper || paper.state === 'unconfirmed'
  const name = service === undefined ? '' : nameIn(modes.language, service)
  const slipAbove = modes.low && !wide
  const slip = (
    <div className={noPaper ? '' : styles.slot}>
      <div className={noPaper ? '' : styles.slipBox}>
        <Slip screen={screen} service={wide ? `${t('ticket.title', { address })} – ${name}` : name} people={!noPaper} />
      </div>
    </div>
  )
  return (
    <Frame
      screen="ticket"
      head={
        <>
          {!wide && !(modes.large && inDoubt) && <h1 className="title">{t('ticket.title', { address })}</h1>}
          {slipAbove && slip}
        </>
      }
    >
      {!slipAbove && slip}
      {!(wide && !noPaper) && <PrintBand paper={paper} number={ticket.number} />}
      {noPaper ? (
        <More className="grow">
          <WaysToKeep code={ticket.code} />
        </More>
      ) : (
        <More className="grow">
          <ul className={styles.steps}>
            {service !== undefined && service.zone !== '' && (
              <StepRow icon="chair" text={t('ticket.sit', { zone: service.zone })} />
            )}
            <StepRow
              icon="campaign"
              text={t('ticket.listen')}
              hint={modes.large || wide ? '' : t('ticket.listenHint')}
            />
            {!modes.large && !wide && <StepRow icon="task" text={t('ticket.originals')} />}
          </ul>
        </More>
      )}
      <Nav>
        {wide && !noPaper && <PrintBand paper={paper} number={ticket.number} />}
        <NavKey kind="primary" after="check" onPress={() => actions.dispatch({ do: 'finish' })}>
          {noPaper ? t('ticket.kept') : t('nav.done')}
        </NavKey>
      </Nav>
    </Frame>
  )
}

function Slip({ screen, service, people }: { screen: ScreenOf<'ticket'>; service: string; people: boolean }) {
  const { t, office, modes, wide } = useKiosk()
  const { ticket, order } = screen
  const ahead = ticket.ahead ?? 0
  const reason = office.priorities.flatMap((group) => group.reasons).find((each) => each.id === order.priority?.reason)
  const { prefix, digits } = splitTicketNumber(ticket.number)
  return (
    <div className={people ? styles.slip : styles.flat}>
      {!modes.large && <p className="name">{service}</p>}
      <p className={styles.number} data-long={prefix.length + digits.length > 4 || undefined}>
        <TicketNumber number={ticket.number} />
      </p>
      {people && <PeopleLine waiting={ahead} you size={wide ? '1rem' : '1.25rem'} />}
      <div className={styles.facts}>
        <p className="section">{ahead === 0 ? t('before.nobody') : t('before.ahead', { count: ahead })}</p>
        {ticket.wait !== undefined && (
          <p>
            {t('before.wait')} <b>{minutesOf(t, rounded(ticket.wait))}</b>
          </p>
        )}
      </div>
      {reason !== undefined && (
        <p className={styles.priority}>{t('ticket.priority', { reason: nameIn(modes.language, reason) })}</p>
      )}
    </div>
  )
}

function StepRow({ icon, text, hint = '' }: { icon: IconName; text: string; hint?: string }) {
  return (
    <li className={styles.step} data-row>
      <Icon name={icon} size="1.6rem" />
      <span className={styles.stepWords}>
        <b className={styles.stepText}>{text}</b>
        {hint !== '' && <span className="hint">{hint}</span>}
      </span>
    </li>
  )
}

function WaysToKeep({ code }: { code: string }) {
  const { t, modes, wide } = useKiosk()
  const ways: readonly (readonly [IconName, string])[] = [
    ['qr-code-scanner', t('ticket.scanWithPhone')],
    ['stylus-note', t('ticket.writeDown')],
    ['print', t('ticket.askDesk')],
  ]
  return (
    <section className={styles.keep}>
      {!modes.large && !wide && <h2 className="section">{t('ticket.keepOneWay')}</h2>}
      <div className={styles.keepRow}>
        <div className={['paper', styles.qr].join(' ')}>
          <QrCode text={code} label={t('ticket.code', { code })} size="5.8rem" />
        </div>
        <ul className={styles.ways}>
          {ways.map(([icon, text]) => (
            <StepRow key={icon} icon={icon} text={text} />
          ))}
        </ul>
      </div>
      <p className="hint">{t('ticket.code', { code })}</p>
    </section>
  )
}
