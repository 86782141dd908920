import type { PairedDevice } from '@denluot/shared/contract/pairing'
import type { OpenedHub } from '../open-hub.ts'
import type { Approval, Keeper } from '../pairing/pairing-register.ts'
import type { Bearer } from '../storage/device-register.ts'
import { rolesOf } from './permissions.ts'
import { rejected } from './rejection.ts'

/** Who lets devices in and takes them out. @throws ORPCError 403 `sign-in-needed` on a desk that nobody signed in on */
export function keeperOf(bearer: Bearer, { office }: OpenedHub): Keeper {
  if (bearer.role === 'desk' && bearer.officer === null) throw rejected(403, 'sign-in-needed')
  return { desk: bearer.device, officer: bearer.officer, roles: rolesOf(bearer, office().config) }
}

/** @throws ORPCError for all but an approval */
export function assertApproved(approval: Approval): void {
  switch (approval.status) {
    case 'approved':
      return
    case 'wrong-code':
      throw rejected(403, 'wrong-code')
    case 'not-yours':
      throw rejected(403, 'wrong-role')
    case 'wait':
      throw rejected(403, 'pairing-wait', { seconds: approval.seconds })
    case 'gone':
      throw rejected(404, 'unknown-pairing')
  }
}

/** Every paired device, with what is known of it at this moment. */
export function pairedDevices({ storage, presence }: OpenedHub): PairedDevice[] {
  return storage.devices.all().map((device) => ({
    ...device,
    connected: presence.isThere(device.id),
    lastSeen: presence.lastSeen(device.id) ?? device.lastSeen,
  }))
}
