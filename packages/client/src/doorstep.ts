import type { HubStore } from './hub-link.ts'

/** What stands between a device and its office: nobody has let it in, its hub is not found, or does not answer. */
export type Doorstep = 'pairing' | 'searching' | 'unreached'

/**
 * Null for a device that is inside, or was: a link that is lost later is told by the screens of the app. A page of the hub
 * itself (`canSearch` false) has nobody to ask for another hub.
 */
export function doorstepOf({ link, office }: Pick<HubStore, 'link' | 'office'>, canSearch: boolean): Doorstep | null {
  if (link === 'needs-pairing') return 'pairing'
  if (!canSearch) return null
  if (link === 'searching') return 'searching'
  return link === 'lost' && office === null ? 'unreached' : null
}
