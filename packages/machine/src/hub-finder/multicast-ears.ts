import { networkInterfaces } from 'node:os'
import { Bonjour, type Browser, type Service } from 'bonjour-service'
import type { HubEars, OpenEars } from './hub-ears.ts'

/** The library makes its socket itself and leaves some of its faults to nobody, which would end the process. */
interface Faulty {
  readonly server: { readonly mdns: { on(event: 'error' | 'warning', listener: (fault: Error) => void): void } }
}

interface Ear {
  readonly lan: Bonjour
  browser: Browser
}

function lanAddresses(): readonly string[] {
  const own = Object.values(networkInterfaces()).flatMap((each) => each ?? [])
  return own.flatMap(({ address, family, internal }) => (family === 'IPv4' && !internal ? [address] : []))
}

/**
 * Hears by multicast DNS. One socket per network, so that no route is needed (an office without internet often has none) and a
 * cable that comes later is heard as well. `addresses` are those of this PC, asked anew with each question.
 */
export function multicastEars(addresses: () => readonly string[] = lanAddresses): OpenEars {
  return (onHeard, onFault): HubEars => {
    const ears = new Map<string, Ear>()
    const hear = ({ referer, port }: Service): void => {
      // The address that the packet came from can be reached from here; those it lists may be of other networks, or of anybody.
      if (referer !== undefined && Number.isInteger(port) && port > 0) onHeard(`http://${referer.address}:${port}`)
    }
    const shut = (address: string): void => {
      const ear = ears.get(address)
      ears.delete(address)
      ear?.browser.stop()
      ear?.lan.destroy()
    }
    const open = (address: string): Ear => {
      // Options of the socket, which the library's types do not name.
      const options: object = { interface: address, bind: '0.0.0.0' }
      const lan = new Bonjour(options, onFault)
      const { mdns } = (lan as unknown as Faulty).server
      // Some are told while the socket opens; whoever closes it then and there makes the library stumble.
      mdns.on('warning', (fault) => queueMicrotask(() => onFault(fault)))
      mdns.on('error', (fault) => {
        onFault(fault)
        // The next question tries again with another socket.
        if (ears.get(address)?.lan === lan) shut(address)
      })
      return { lan, browser: browse(lan) }
    }
    // It tells a service once, also when its address has changed: each question gets a browser that knows nothing yet.
    const browse = (lan: Bonjour): Browser => {
      const browser = lan.find({ type: 'denluot' }, hear)
      browser.on('srv-update', hear)
      return browser
    }
    const ask = (): void => {
      const now = addresses()
      for (const address of ears.keys()) if (!now.includes(address)) shut(address)
      for (const address of now) {
        const ear = ears.get(address)
        if (ear === undefined) {
          ears.set(address, open(address))
          continue
        }
        ear.browser.stop()
        ear.browser = browse(ear.lan)
      }
    }
    ask()
    return {
      ask,
      close() {
        for (const address of [...ears.keys()]) shut(address)
      },
    }
  }
}
