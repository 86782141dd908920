import type { PairableRole } from '@denluot/shared/contract/pairing'
import { type DoorstepText, plainAddress } from '@denluot/shared/language/doorstep-text'
import type { ReactNode } from 'react'
import styles from './doorstep.module.css'
import { Key } from './key.tsx'
import { officeTimeOfDay } from './office-time.tsx'

export interface PairingDoorstepProps {
  readonly t: DoorstepText
  readonly device: PairableRole
  readonly pairing:
    | { readonly status: 'asking' | 'refused' }
    | { readonly status: 'code'; readonly code: string; readonly expires: string }
    | null
  /** `http://host:port` of the hub that the device wants to join. */
  readonly hub: string | null
  readonly onAgain: () => void
}

/** A device that nobody has let in yet: what it is, its code, who has to type it, and what then happens. */
export function PairingDoorstep({ t, device: role, pairing, hub, onAgain }: PairingDoorstepProps) {
  const device = t(`device.${role}`)
  const address = hub !== null && <span>{t('pairing.hub', { address: plainAddress(hub) })}</span>
  if (pairing?.status === 'refused') {
    return (
      <Notice title={t('pairing.refused')}>
        <p>{t('pairing.refusedHint')}</p>
        <Key kind="primary" className={styles.key ?? ''} onPress={onAgain}>
          {t('pairing.again')}
        </Key>
        <p className={styles.facts}>{address}</p>
      </Notice>
    )
  }
  if (pairing?.status !== 'code') {
    return (
      <Notice title={t('pairing.asking', { device })}>
        <p>{t('pairing.askingHint')}</p>
        <p className={styles.facts}>{address}</p>
      </Notice>
    )
  }
  const { code, expires } = pairing
  return (
    <Notice title={t('pairing.title', { device })}>
      <PairingCode label={t('pairing.code')} code={code} />
      <ol className={styles.steps}>
        <li>{t('pairing.readOut')}</li>
        <li>{t('pairing.type', { device })}</li>
        <li>{t('pairing.then')}</li>
      </ol>
      <p className={styles.facts}>
        {address}
        <span>{t('pairing.renews', { time: officeTimeOfDay(expires) })}</span>
      </p>
      <p className={styles.command}>
        {t('pairing.noDesk')} <code>{t('pairing.command', { code })}</code>
      </p>
    </Notice>
  )
}

function Notice({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.doorstep}>
      <h1 className={styles.title}>{title}</h1>
      {children}
    </section>
  )
}

/** Six digits, three and three: read out by one person and typed by another. */
function PairingCode({ label, code }: { label: string; code: string }) {
  return (
    <p className={styles.code} data-code={code} role="status">
      <span className="spoken-only">{`${label}: ${[...code].join(' ')}`}</span>
      <span aria-hidden="true">{code.slice(0, 3)}</span>
      <span aria-hidden="true">{code.slice(3)}</span>
    </p>
  )
}
