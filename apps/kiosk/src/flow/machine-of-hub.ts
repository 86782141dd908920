import type { HubLink } from '@denluot/client/hub-link'
import { type MachineLink, openMachine } from '@denluot/client/machine-link'
import type { Scan } from '@denluot/shared/contract/scan'
import { type KioskMachine, noMachine } from './kiosk-machine.ts'

export interface MachineOfHub {
  /** The machine host as it is known now; one that prints nothing until there is one. */
  readonly current: () => KioskMachine
  /** Scans of whichever host there is. */
  readonly onScan: (listener: (scan: Scan) => void) => void
  readonly arm: (armed: boolean) => void
}

/** The machine host that came with the page, from its first moment on. */
export function machineOfPage(link: MachineLink): MachineOfHub {
  return { current: () => link, onScan: (listener) => void link.onScan(listener), arm: link.arm }
}

const askAgainEvery = 2_000

/**
 * The machine host beside this page. The hub knows its address; it is asked at each new link, and again while there is no
 * host or a lost one: it starts a moment after the hub, and one that was restarted may listen elsewhere.
 */
export function createMachineOfHub(
  hub: HubLink,
  report: (what: string, fault: unknown) => void,
  open: typeof openMachine = openMachine,
): MachineOfHub {
  let link: MachineLink | null = null
  let address = ''
  let armed = false
  const listeners = new Set<(scan: Scan) => void>()

  const find = async () => {
    try {
      const found = await hub.machine()
      const next = found === null ? '' : `${found.url} ${found.token}`
      if (next === address) return askWhileMissing()
      link?.close()
      address = next
      link = found === null ? null : open(found)
      link?.onScan((scan) => {
        for (const listener of listeners) listener(scan)
      })
      link?.arm(armed)
      link?.store.subscribe((now, before) => {
        if (now.link === 'lost' && before.link !== 'lost') askWhileMissing()
      })
    } catch (fault) {
      report('the machine host was not found', fault)
    }
    askWhileMissing()
  }
  const isMissing = () => link === null || link.store.getState().link === 'lost'
  let asking: ReturnType<typeof setTimeout> | undefined
  const askWhileMissing = () => {
    clearTimeout(asking)
    if (!isMissing()) return
    asking = setTimeout(() => {
      if (!isMissing()) return
      if (hub.store.getState().link === 'live') void find()
      else askWhileMissing()
    }, askAgainEvery)
  }
  const findWhenLive = (now: string, before: string) => {
    if (now === 'live' && before !== 'live') void find()
  }
  hub.store.subscribe((now, before) => findWhenLive(now.link, before.link))
  findWhenLive(hub.store.getState().link, '')

  return {
    current: () => link ?? noMachine,
    onScan: (listener) => void listeners.add(listener),
    arm(next) {
      armed = next
      link?.arm(next)
    },
  }
}
