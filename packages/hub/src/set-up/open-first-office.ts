import { createHmac } from 'node:crypto'
import type { OfficeConfig } from '@denluot/shared/office/office-config'
import type { Procedure } from '@denluot/shared/procedures/procedure'
import { sampleCatalogue } from '@denluot/shared/procedures/sample-catalogue'
import { configOfDraft } from '@denluot/shared/set-up/config-of-draft'
import type { OfficeDraft } from '@denluot/shared/set-up/office-draft'
import type { OfficerPins } from '@denluot/shared/set-up/officer-pin'
import { createHub } from '../hub.ts'
import { HubProblem } from '../hub-problem.ts'
import type { Clock } from '../office-clock.ts'
import { hashPin } from '../officer-pins.ts'
import { openLockedStorage } from '../storage/open-storage.ts'

export interface FirstOffice {
  /** Without faults, as `draftFaults` and `pinFaultsOf` see it. */
  readonly draft: OfficeDraft
  readonly pins: OfficerPins
  readonly data: string
  readonly clock: Clock
}

/** The sample's procedures as this office takes them; one whose service it does not have leads to the help desk. */
export function catalogueFor(config: OfficeConfig): readonly Procedure[] {
  const services = new Set(config.services.map(({ id }) => id))
  return sampleCatalogue.map((each) =>
    each.service !== null && services.has(each.service) ? each : { ...each, service: null },
  )
}

/**
 * Writes the first events of an office together with its officers' PINs, its catalogue and this PC as a desk: all of it
 * or nothing, so that no crash leaves an office that nobody can sign in to. The caller holds the folder's lock.
 * @returns the desk's token
 * @throws HubProblem `not-done` when an office is there already
 */
export async function openFirstOffice({ draft, pins, data, clock }: FirstOffice): Promise<string> {
  const config = configOfDraft(draft)
  const hashes = await Promise.all(
    draft.officers.map(async ({ key }, index) => ({
      officer: config.officers[index]?.id ?? key,
      hash: await hashPin(pins[key] ?? ''),
    })),
  )
  const storage = openLockedStorage(data)
  try {
    return storage.atOnce(() => {
      if (storage.events.head().seq > 0) {
        throw new HubProblem('not-done', `The office in ${data} is open already: reload the page.`)
      }
      for (const { officer, hash } of hashes) storage.pins.setHash(officer, hash)
      const now = new Date(clock.now()).toISOString()
      if (draft.catalogue) storage.catalogue.put(catalogueFor(config), now)
      createHub({
        store: storage.events,
        clock,
        firstOffice: config,
        keyedHash: (text) => createHmac('sha256', storage.ticketKey).update(text).digest('hex'),
        knowsProcedure: () => false,
        onBroken: () => {},
        onNotWritten: () => {},
      })
      return storage.devices.pair('desk', 'Máy đã cài đặt văn phòng', now)
    })
  } finally {
    storage.close()
  }
}
