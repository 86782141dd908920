import { type Bridge, type MachineDoor, machineDoor } from '@denluot/shared/contract/bridge'
import { type HubAddress, hubAt, nowhere } from './hub-address.ts'
import { type MachineLink, type MachineStore, openMachine } from './machine-link.ts'

/** Where a page was opened, and so what it knows of hub and PC before it has spoken to either. */
export interface PagePlace {
  readonly hub: HubAddress
  /** The machine host that came with the page; null in a page of the hub, where the hub may know one. */
  readonly machine: MachineLink | null
  /** The window around the page; null in a browser. */
  readonly bridge: Bridge | null
}

/** What of a page tells where it is: `window` and its document, or a stand-in. */
export interface PageFacts {
  readonly origin: string
  readonly bridge: Bridge | undefined
  /** Content of `<meta name="denluot-machine">`, which a machine host writes into the pages it serves. */
  readonly machineMeta: string | null
}

declare global {
  interface Window {
    readonly denluot?: Bridge
  }
}

export function factsOf({ location, document, denluot }: Window): PageFacts {
  const meta = document.querySelector('meta[name="denluot-machine"]')
  return { origin: location.origin, bridge: denluot, machineMeta: meta?.getAttribute('content') ?? null }
}

/** A page in a window or of a machine host asks the machine host of its PC for the hub; any other page came from the hub itself. */
export async function openPlace(
  { origin, bridge, machineMeta }: PageFacts,
  open: (door: MachineDoor) => MachineLink = openMachine,
): Promise<PagePlace> {
  const door = bridge === undefined ? doorOf(machineMeta) : await bridge.machine()
  // A window tells that itself, in the page's place, and loads the page again when there is a machine host.
  if (door === null && bridge !== undefined) return { hub: nowhere, machine: null, bridge }
  if (door === null) return { hub: hubAt(origin), machine: null, bridge: null }
  const machine = open(door)
  return { hub: hubOf(machine), machine, bridge: bridge ?? null }
}

function doorOf(meta: string | null): MachineDoor | null {
  return meta === null ? null : machineDoor.parse(JSON.parse(meta))
}

function hubOf({ store }: MachineLink): HubAddress {
  const addressIn = ({ hub }: MachineStore) => hub?.address ?? null
  return {
    current: () => addressIn(store.getState()),
    onChange: (listener) =>
      store.subscribe((now, before) => {
        if (addressIn(now) !== addressIn(before)) listener()
      }),
  }
}
