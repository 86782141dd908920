import type { Doorstep } from '@denluot/client/doorstep'
import type { MachineLink } from '@denluot/client/machine-link'
import { type DoorstepText, doorstepText } from '@denluot/shared/language/doorstep-text'
import { Frieze } from '@denluot/ui/frieze'
import { PairingDoorstep } from '@denluot/ui/pairing-doorstep'
import { TypedHubSearch } from '@denluot/ui/typed-hub-search'
import { useStore } from 'zustand'
import { useHub, useTools } from '../desk-tools.tsx'
import styles from './doorstep-page.module.css'

/** A desk that is not in its office yet. */
export function DoorstepPage({ doorstep }: { doorstep: Doorstep }) {
  const { hub, place, language } = useTools()
  const pairing = useHub((store) => store.pairing)
  const t = doorstepText(language)
  return (
    <div className={styles.page}>
      <main className={styles.middle} data-doorstep={doorstep}>
        <div className={styles.paper}>
          {doorstep === 'pairing' || place.machine === null ? (
            <PairingDoorstep t={t} device="desk" pairing={pairing} hub={place.hub.current()} onAgain={hub.askAgain} />
          ) : (
            <Search t={t} machine={place.machine} unreached={doorstep === 'unreached'} />
          )}
        </div>
      </main>
      <Frieze className={styles.frieze ?? ''} />
    </div>
  )
}

function Search({ t, machine, unreached }: { t: DoorstepText; machine: MachineLink; unreached: boolean }) {
  const hub = useStore(machine.store, (store) => store.hub)
  return <TypedHubSearch t={t} hub={hub} unreached={unreached} onUse={machine.useHub} />
}
