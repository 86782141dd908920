import { parsedAddress } from './page-address.ts'

/** What a window may reach over the network: the hub, as the machine host tells it, and this PC's machine host. */
export interface Reach {
  /** `http://host:port`; null while nobody knows it. */
  readonly hub: string | null
  /** `ws://127.0.0.1:port/…`; null while the machine host is down. */
  readonly machine: string | null
}

/**
 * Whether a request may leave the window. The pages' policy has to allow `ws:` as a whole, because a hub may be found or
 * typed after the page was loaded; here the line is drawn to the hosts that are known.
 */
export function mayReach(address: string, { hub, machine }: Reach): boolean {
  const url = parsedAddress(address)
  switch (url?.protocol) {
    case 'denluot:':
    case 'blob:':
    case 'data:':
    case 'devtools:':
      return true
    case 'ws:':
    case 'wss:':
      return [hub, machine].some((known) => known !== null && new URL(known).host === url.host)
    default:
      return false
  }
}
