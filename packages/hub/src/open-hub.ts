import { createHmac, createSecretKey } from 'node:crypto'
import type { Role } from '@denluot/shared/contract/replies'
import type { OfficeConfig } from '@denluot/shared/office/office-config'
import { sampleOffice, samplePin } from '@denluot/shared/office/sample-office'
import { sampleCatalogue } from '@denluot/shared/procedures/sample-catalogue'
import { type Catalogue, createCatalogue } from './catalogue.ts'
import { createHub, type Hub } from './hub.ts'
import { HubProblem } from './hub-problem.ts'
import { type Clock, systemClock } from './office-clock.ts'
import { createOfficerPins, type OfficerPins } from './officer-pins.ts'
import { createDevicePresence, type DevicePresence } from './pairing/device-presence.ts'
import { createPairingRegister, type DeviceNews, type PairingRegister } from './pairing/pairing-register.ts'
import { refuseUnfinished } from './set-up/refuse-unfinished.ts'
import { openStorage, type Storage } from './storage/open-storage.ts'

export interface OpenHubOptions {
  /** Data folder, or `:memory:` for an office that is forgotten on close. */
  readonly data: string
  readonly clock?: Clock
  /** What an empty folder becomes: the sample office when left out. */
  readonly firstOffice?: OfficeConfig
  /** The disk failed; the process should say so and end. */
  readonly onBroken?: (problem: unknown) => void
  /** Commands could not be written; the office goes on. */
  readonly onNotWritten?: (problem: unknown) => void
  /** A device asked to come in, was paired, refused or taken out. */
  readonly onDevice?: (news: DeviceNews) => void
}

/** One office in this process: its writer and everything it keeps. Who serves it to others is `serve-hub.ts`. */
export interface OpenedHub extends Hub {
  readonly clock: Clock
  readonly storage: Storage
  readonly pins: OfficerPins
  readonly catalogue: Catalogue
  readonly pairing: PairingRegister
  readonly presence: DevicePresence
  /** Pairs a device without a code. @returns its token */
  pair(role: Role, name: string): string
  /** Ends every token of a device at once; false when it is not paired. */
  unpair(device: string, by: string | null): boolean
  close(): void
}

/** Replaying a log that was damaged fails somewhere deep; people need to know what to do. */
function readLog<Result>(data: string, read: () => Result): Result {
  try {
    return read()
  } catch (problem) {
    if (problem instanceof HubProblem) throw problem
    const why = problem instanceof Error ? problem.message : String(problem)
    const message = `The log in ${data} cannot be read (${why}): put the newest backup in its place with restore DIR.`
    throw new HubProblem('broken-log', message, { cause: problem })
  }
}

/**
 * Opens the office of a data folder; an empty one becomes the sample office with its catalogue and PIN.
 * @throws HubProblem
 */
export async function openHub(options: OpenHubOptions): Promise<OpenedHub> {
  const { data, clock = systemClock(), firstOffice = sampleOffice } = options
  const storage = openStorage(data)
  try {
    refuseUnfinished(data, storage)
    const empty = storage.events.head().seq === 0
    if (empty && firstOffice.sample) storage.catalogue.put(sampleCatalogue, new Date(clock.now()).toISOString())
    const catalogue = createCatalogue(storage.catalogue)
    // Made once: a key from bytes costs more than the hash itself.
    const ticketKey = createSecretKey(storage.ticketKey)
    const hub = readLog(data, () =>
      createHub({
        store: storage.events,
        clock,
        firstOffice,
        keyedHash: (text) => createHmac('sha256', ticketKey).update(text).digest('hex'),
        knowsProcedure: (id) => catalogue.get(id) !== null,
        onBroken: options.onBroken ?? (() => {}),
        onNotWritten: options.onNotWritten ?? (() => {}),
      }),
    )
    const pins = createOfficerPins(storage.pins, clock.now)
    const { config } = hub.office()
    if (config.sample) {
      const without = config.officers.filter(({ id }) => storage.pins.hashOf(id) === null)
      await Promise.all(without.map(({ id }) => pins.set(id, samplePin)))
    }
    const tell = options.onDevice ?? (() => {})
    const pairing = createPairingRegister({ devices: storage.devices, clock, tell })
    const presence = createDevicePresence(storage.devices, clock)
    const stopTicking = clock.every(1_000, () => {
      try {
        hub.openDay()
      } catch (problem) {
        // Told by `onNotWritten` or `onBroken` already; the next second tries again.
        if (!(problem instanceof HubProblem)) throw problem
      }
    })
    return {
      ...hub,
      clock,
      storage,
      pins,
      catalogue,
      pairing,
      presence,
      pair(role, name) {
        const token = storage.devices.pair(role, name, hub.now())
        tell({ what: 'paired', role, name, by: null })
        return token
      },
      unpair(device, by) {
        const gone = storage.devices.unpair(device, hub.now())
        if (gone === null) return false
        tell({ what: 'unpaired', role: gone.role, name: gone.name, device, by })
        return true
      },
      close() {
        stopTicking()
        pairing.close()
        presence.close()
        storage.close()
      },
    }
  } catch (problem) {
    storage.close()
    throw problem
  }
}
