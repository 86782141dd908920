import { HubRejected, HubUnreachable } from '@denluot/client/hub-link'
import type { PairedDevice } from '@denluot/shared/contract/pairing'
import { useCallback, useEffect, useState } from 'react'
import { useTools } from '../desk-tools.tsx'

/** Devices come and go without a word to this page, so it looks again. */
const lookEveryMs = 5_000

export interface Devices {
  readonly devices: readonly PairedDevice[]
  /** The device that this page runs on. */
  readonly own: string
  /** Epoch ms by the hub's clock. */
  readonly at: number
}

/** The devices of the office; null before the first answer. What was seen last stays while the hub cannot be asked. */
export function useDevices(): { readonly known: Devices | null; readonly look: () => Promise<void> } {
  const { hub } = useTools()
  const [known, setKnown] = useState<Devices | null>(null)
  const look = useCallback(async () => {
    try {
      setKnown({ ...(await hub.devices.list()), at: hub.now() })
    } catch (fault) {
      // The page says that the link is lost, or that somebody has to sign in; the next look finds out more.
      if (!(fault instanceof HubUnreachable || fault instanceof HubRejected)) throw fault
    }
  }, [hub])
  useEffect(() => {
    void look()
    const timer = setInterval(() => void look(), lookEveryMs)
    return () => clearInterval(timer)
  }, [look])
  return { known, look }
}
