import type { Doorstep } from '@denluot/client/doorstep'
import type { HubLink } from '@denluot/client/hub-link'
import type { MachineLink } from '@denluot/client/machine-link'
import type { PagePlace } from '@denluot/client/page-place'
import { type DoorstepText, doorstepText } from '@denluot/shared/language/doorstep-text'
import type { Language } from '@denluot/shared/language/language'
import { Wall } from '@denluot/ui/frieze'
import { PairingDoorstep } from '@denluot/ui/pairing-doorstep'
import { SearchDoorstep } from '@denluot/ui/search-doorstep'
import { useHubSearch } from '@denluot/ui/use-hub-search'
import { useState } from 'react'
import { useStore } from 'zustand'
import { useWords } from '../kiosk-view.tsx'
import { EntryPad } from '../parts/entry-pad.tsx'
import { NavKey } from '../parts/nav.tsx'
import { TextField } from '../parts/text-field.tsx'
import { useSettled } from '../parts/use-settled.ts'
import styles from './doorstep-screen.module.css'

/** Before the kiosk is in its office: for whoever sets it up, on the same glass and with the same fingers as a citizen. */
export function DoorstepScreen({
  doorstep,
  hub,
  place,
  language,
}: {
  doorstep: Doorstep
  hub: HubLink
  place: PagePlace
  language: Language
}) {
  const { wide } = useWords()
  const { pairing } = useStore(hub.store)
  const settled = useSettled(doorstep)
  const t = doorstepText(language)
  return (
    <main
      className={styles.screen}
      data-screen={doorstep}
      data-wide={wide || undefined}
      data-settling={settled ? undefined : ''}
    >
      <Wall className={styles.wall ?? ''} />
      <div className={styles.paper}>
        {doorstep === 'pairing' || place.machine === null ? (
          <PairingDoorstep t={t} device="kiosk" pairing={pairing} hub={place.hub.current()} onAgain={hub.askAgain} />
        ) : (
          <Search t={t} machine={place.machine} unreached={doorstep === 'unreached'} />
        )}
      </div>
    </main>
  )
}

function Search({ t, machine, unreached }: { t: DoorstepText; machine: MachineLink; unreached: boolean }) {
  const { wide } = useWords()
  const { hub } = useStore(machine.store)
  const search = useHubSearch(machine.useHub)
  const [address, setAddress] = useState('')
  const use = () => search.tryAddress(address)
  return (
    <SearchDoorstep
      t={t}
      unreached={unreached ? (hub?.address ?? null) : null}
      heard={hub?.heard ?? []}
      search={search}
      wide={wide}
    >
      <div className={styles.typed}>
        <TextField label={t('typed.field')} text={address} onText={setAddress} onEnter={use} />
        <NavKey kind="primary" busy={search.answer?.status === 'trying'} disabled={address.trim() === ''} onPress={use}>
          {t('typed.use')}
        </NavKey>
      </div>
      <p className="hint">{t('typed.example')}</p>
      <EntryPad text={address} keys="123.456:789-" onText={setAddress} />
    </SearchDoorstep>
  )
}
