import type { NetworkInterfaceInfo } from 'node:os'

type Interfaces = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>

/**
 * The IPv4 addresses at which other PCs reach a hub that listens on `bound`. None on loopback; one without IPv4 is reached
 * by its typed address only.
 */
export function lanAddresses(bound: string, interfaces: Interfaces): readonly string[] {
  const own = Object.values(interfaces).flatMap((each) => each ?? [])
  const outside = own.flatMap(({ address, family, internal }) => (family === 'IPv4' && !internal ? [address] : []))
  return bound === '0.0.0.0' || bound === '::' ? outside : outside.filter((address) => address === bound)
}
