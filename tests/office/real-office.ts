import { openHub } from '@denluot/hub/open-hub'
import type { Role } from '@denluot/shared/contract/replies'
import { sampleOffice } from '@denluot/shared/office/sample-office'

/** A PIN of the officers of `makeRealOffice`. */
export const realPin = '583017'

/**
 * Makes an office that is no sample in an empty data folder: it may listen on the LAN and gives no tokens away. Officers
 * named here get `realPin`; devices are paired as `pair` does it. @returns one token per role named
 */
export async function makeRealOffice(
  data: string,
  { officers, devices }: { readonly officers: readonly string[]; readonly devices: readonly Role[] },
): Promise<readonly string[]> {
  const hub = await openHub({ data, firstOffice: { ...sampleOffice, sample: false } })
  await Promise.all(officers.map((officer) => hub.pins.set(officer, realPin)))
  const tokens = devices.map((role, index) => hub.storage.devices.pair(role, `${role} ${index + 1}`, hub.now()))
  hub.close()
  return tokens
}
