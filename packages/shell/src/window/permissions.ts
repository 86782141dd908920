import { ownAddress } from '../pages/page-address.ts'

/**
 * Chromium from 142 on asks before a page may reach the own network, WebSockets included, and Electron passes the question on.
 * The hub and the machine host are just there. (`local-network-access` was split into the other two in 145.)
 */
const wayToHub: readonly string[] = ['local-network-access', 'local-network', 'loopback-network']

/**
 * Whether what asks at `address` (of a page, or only its origin: Electron gives either) gets a permission. Camera, notes on
 * the desktop, files: no screen of the office needs any of them.
 */
export function mayHave(permission: string, address: string): boolean {
  return wayToHub.includes(permission) && ownAddress(address) !== null
}
