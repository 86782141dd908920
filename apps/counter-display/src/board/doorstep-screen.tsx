import type { Doorstep } from '@denluot/client/doorstep'
import type { HubLink } from '@denluot/client/hub-link'
import type { MachineLink } from '@denluot/client/machine-link'
import type { PagePlace } from '@denluot/client/page-place'
import { type DoorstepText, doorstepText } from '@denluot/shared/language/doorstep-text'
import type { Language } from '@denluot/shared/language/language'
import { Frieze } from '@denluot/ui/frieze'
import { PairingDoorstep } from '@denluot/ui/pairing-doorstep'
import { TypedHubSearch } from '@denluot/ui/typed-hub-search'
import { useStore } from 'zustand'
import styles from './doorstep-screen.module.css'

/** Before a wall is in its office: read across the hall by whoever carries the code to a desk. */
export function DoorstepScreen({
  doorstep,
  device,
  link,
  place,
  language,
}: {
  doorstep: Doorstep
  device: 'display' | 'manager'
  link: HubLink
  place: PagePlace
  language: Language
}) {
  const { pairing } = useStore(link.store)
  const t = doorstepText(language)
  return (
    <>
      <section className={styles.screen} data-doorstep={doorstep} lang={language}>
        {doorstep === 'pairing' || place.machine === null ? (
          <PairingDoorstep t={t} device={device} pairing={pairing} hub={place.hub.current()} onAgain={link.askAgain} />
        ) : (
          <Search t={t} machine={place.machine} unreached={doorstep === 'unreached'} />
        )}
      </section>
      <Frieze className={styles.frieze ?? ''} />
    </>
  )
}

function Search({ t, machine, unreached }: { t: DoorstepText; machine: MachineLink; unreached: boolean }) {
  const hub = useStore(machine.store, (store) => store.hub)
  return <TypedHubSearch t={t} hub={hub} unreached={unreached} onUse={machine.useHub} />
}
