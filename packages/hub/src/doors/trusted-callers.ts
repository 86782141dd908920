import { hostname, networkInterfaces } from 'node:os'

const loopbackNames: readonly string[] = ['localhost', '127.0.0.1', '[::1]']
/** Pages in a window of the shell come from its own scheme, which no site on the web can take. */
const windowOrigin = 'denluot://app'
const loopbackAddresses: readonly string[] = ['127.0.0.1', '::1', '::ffff:127.0.0.1']

/** What a request says of where it comes from. */
export interface Caller {
  /** Header `Host`. */
  readonly host: string | undefined
  /** Header `Origin`; absent outside browsers. */
  readonly origin: string | undefined
  readonly remoteAddress: string | undefined
}

/** Which names the hub answers to. A page of a foreign site that points its own name at this hub gets nothing. */
export interface TrustedCallers {
  knowsHost(caller: Caller): boolean
  /** The page that asks came from this hub, from the asking PC's own machine host, or from a window of the shell. */
  knowsOrigin(caller: Caller): boolean
  /** On this PC, and called by a loopback name. */
  isLocal(caller: Caller): boolean
  /** On this PC, by whatever name: its kiosk may be opened under the office's name for the hub. */
  isSamePc(caller: Caller): boolean
}

/** Name without port, lower case; null for what is no host. */
function nameOf(host: string | undefined): string | null {
  return /^(\[[0-9a-f:.]+\]|[a-z0-9.-]+)(?::\d{1,5})?$/.exec((host ?? '').toLowerCase())?.[1] ?? null
}

const ownAddresses = () => Object.values(networkInterfaces()).flatMap((each) => each ?? [])

function ownNames(): readonly string[] {
  return [
    ...ownAddresses().map(({ address, family }) => (family === 'IPv6' ? `[${address}]` : address)),
    hostname().toLowerCase(),
    `${hostname().toLowerCase()}.local`,
  ]
}

/** `moreHosts` are names given by hand (`DENLUOT_HOSTS`). */
export function createTrustedCallers(moreHosts: readonly string[]): TrustedCallers {
  const names = new Set([...loopbackNames, ...moreHosts.map((name) => name.toLowerCase())])
  // An office PC can get another address while it runs.
  const isName = (name: string | null) => name !== null && (names.has(name) || ownNames().includes(name))
  return {
    knowsHost: ({ host }) => isName(nameOf(host)),
    knowsOrigin({ host, origin }) {
      if (origin === undefined || origin === windowOrigin) return true
      const asked = /^https?:\/\/(.+)$/.exec(origin.toLowerCase())?.[1]
      if (asked === undefined) return false
      return asked === host?.toLowerCase() || names.has(nameOf(asked) ?? '')
    },
    isLocal({ host, remoteAddress = '' }) {
      return loopbackAddresses.includes(remoteAddress) && loopbackNames.includes(nameOf(host) ?? '')
    },
    isSamePc({ remoteAddress = '' }) {
      const address = remoteAddress.replace(/^::ffff:/, '')
      return loopbackAddresses.includes(remoteAddress) || ownAddresses().some((own) => own.address === address)
    },
  }
}
