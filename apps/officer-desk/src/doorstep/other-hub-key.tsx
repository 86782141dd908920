import type { MachineLink } from '@denluot/client/machine-link'
import { doorstepText } from '@denluot/shared/language/doorstep-text'
import { AddressField } from '@denluot/ui/address-field'
import { Dialog } from '@denluot/ui/dialog'
import { HubChoice } from '@denluot/ui/search-doorstep'
import { useHubSearch } from '@denluot/ui/use-hub-search'
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { useHub, useTools } from '../desk-tools.tsx'
import { useDeskKeys } from '../keys/use-desk-keys.ts'
import { BarKey } from '../parts/bar-key.tsx'
import { DeskKey } from '../parts/desk-key.tsx'
import styles from './other-hub-key.module.css'

/** Most hubs that are gone are back before this. */
const afterMs = 20_000

/** The link has been lost for a while: perhaps the hub is somewhere else now. Only where a machine host can look for it. */
export function OtherHubKey() {
  const { place, language } = useTools()
  const lost = useHub((store) => store.link === 'lost')
  const [long, setLong] = useState(false)
  const [open, setOpen] = useState(false)
  useEffect(() => {
    if (!lost) {
      setLong(false)
      setOpen(false)
      return
    }
    const timer = setTimeout(setLong, afterMs, true)
    return () => clearTimeout(timer)
  }, [lost])
  if (!long || place.machine === null) return null
  return (
    <>
      <BarKey onPress={() => setOpen(true)}>{doorstepText(language)('typed.other')}</BarKey>
      {open && <OtherHubDialog machine={place.machine} onClose={() => setOpen(false)} />}
    </>
  )
}

function OtherHubDialog({ machine, onClose }: { machine: MachineLink; onClose: () => void }) {
  const { language } = useTools()
  const { hub } = useStore(machine.store)
  const search = useHubSearch(machine.useHub)
  const t = doorstepText(language)
  useDeskKeys({ escape: onClose })
  return (
    <Dialog
      title={t('typed.other')}
      className={styles.dialog ?? ''}
      onClose={onClose}
      actions={
        <DeskKey cap="Esc" onPress={onClose}>
          {t('typed.close')}
        </DeskKey>
      }
    >
      <div className={styles.body}>
        <p>{t('typed.otherHint')}</p>
        <HubChoice t={t} heard={hub?.heard ?? []} search={search}>
          <AddressField t={t} onTry={search.tryAddress} />
        </HubChoice>
      </div>
    </Dialog>
  )
}
