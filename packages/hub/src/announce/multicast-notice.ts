import { Bonjour } from 'bonjour-service'

/** What the LAN is told of a hub. */
export interface HubNotice {
  readonly id: string
  readonly office: string
  readonly wire: string
  readonly port: number
}

/** A notice that hangs on one address of this PC. */
export interface HungNotice {
  /** Says goodbye to the LAN and takes it down. */
  takeDown(): Promise<void>
}

/** The library makes its socket itself and leaves some of its faults to nobody, which would end the process. */
interface Faulty {
  readonly server: { readonly mdns: { on(event: 'error' | 'warning', listener: (fault: Error) => void): void } }
}

/** A text of DNS holds 255 bytes; a letter takes up to four. */
const longestName = 60

/**
 * Announces a hub by multicast DNS on the network of `address`, which needs no route of its own: an office without internet often
 * has none. `onFault` hears what does not work, as often as it happens.
 */
export function hangNotice(
  address: string,
  { id, office, wire, port }: HubNotice,
  onFault: (fault: Error) => void,
): HungNotice {
  // Options of the socket, which the library's types do not name.
  const options: object = { interface: address, bind: '0.0.0.0' }
  const lan = new Bonjour(options, onFault)
  const { mdns } = (lan as unknown as Faulty).server
  mdns.on('error', onFault)
  // Some are told while the socket opens; whoever closes it then and there makes the library stumble.
  mdns.on('warning', (fault) => queueMicrotask(() => onFault(fault)))
  const name = [...office].slice(0, longestName).join('')
  lan.publish({
    name: `denluot-${id}`,
    type: 'denluot',
    host: `denluot-${id}.local`,
    port,
    txt: { id, wire, office: name },
    // The name carries the hub's id; asking the LAN first whether it is free would only cost a second.
    probe: false,
  })
  return {
    takeDown: () => new Promise((done) => lan.unpublishAll(() => lan.destroy(() => done()))),
  }
}
