import { networkInterfaces } from 'node:os'
import { lanAddresses } from '../announce/lan-addresses.ts'

/** Where the hub will be reached once the office is open, from this PC and from others, when it listens on `host`. */
export function openedPlace(host: string, port: number): { readonly here: string; readonly lan: readonly string[] } {
  const at = (name: string) => `http://${name.includes(':') ? `[${name}]` : name}:${port}`
  const lan = lanAddresses(host, networkInterfaces()).map(at)
  const answersHere = ['localhost', '0.0.0.0', '::', '::1'].includes(host)
  return { here: at(answersHere ? '127.0.0.1' : host), lan }
}
