import type { HeardHub } from '@denluot/shared/contract/hub-place'
import { type DoorstepText, hubAnswerSentence, plainAddress } from '@denluot/shared/language/doorstep-text'
import type { ReactNode } from 'react'
import styles from './doorstep.module.css'
import { Key } from './key.tsx'
import type { HubSearch } from './use-hub-search.tsx'

export interface SearchDoorstepProps {
  readonly t: DoorstepText
  /** Address that does not answer; null while none is known. */
  readonly unreached: string | null
  readonly heard: readonly HeardHub[]
  readonly search: HubSearch
  /** The glass is low: what is heard stands beside what is typed. */
  readonly wide?: boolean
  /** Where an address is typed: a field on a desk, keys on a kiosk. */
  readonly children: ReactNode
}

/** The hub is not found or does not answer: what is heard in the network, and a place to type an address. */
export function SearchDoorstep({ t, unreached, heard, search, wide = false, children }: SearchDoorstepProps) {
  return (
    <section className={[styles.doorstep, wide && styles.wide].filter(Boolean).join(' ')}>
      <h1 className={styles.title}>{t(unreached === null ? 'searching.title' : 'unreached.title')}</h1>
      <p>{unreached === null ? t('searching.hint') : t('unreached.hint', { address: plainAddress(unreached) })}</p>
      <HubChoice t={t} heard={heard} search={search}>
        {children}
      </HubChoice>
    </section>
  )
}

/** The hubs that are heard, and the address that is typed; what came of either in words. */
export function HubChoice({ t, heard, search, children }: Omit<SearchDoorstepProps, 'unreached' | 'wide'>) {
  const { answer, tryAddress } = search
  const bad = answer !== null && answer.status !== 'found' && answer.status !== 'trying'
  return (
    <>
      <div>
        <h2 className={styles.subtitle}>{heard.length > 1 ? t('heard.choose') : t('heard.title')}</h2>
        {heard.length === 0 ? (
          <p>{t('heard.none')}</p>
        ) : (
          <ul className={styles.heard}>
            {heard.map(({ id, name, address }) => (
              <li key={id}>
                <Key className={styles.hub ?? ''} onPress={() => tryAddress(address)}>
                  <span>{name}</span>
                  <span className={styles.where}>{plainAddress(address)}</span>
                </Key>
              </li>
            ))}
          </ul>
        )}
      </div>
      <div className={styles.typed}>
        <h2 className={styles.subtitle}>{t('typed.title')}</h2>
        {children}
      </div>
      {answer !== null && (
        <p className={[styles.answer, bad && styles.bad].filter(Boolean).join(' ')} role="status">
          {hubAnswerSentence(t, answer)}
        </p>
      )}
    </>
  )
}
