import { networkInterfaces } from 'node:os'

const everywhere: readonly string[] = ['0.0.0.0', '::']
const loopback: readonly string[] = ['127.0.0.1', '::1', 'localhost']

/** Where the hub will be reached, from this PC and from others, when it listens on `host`. */
export function placeOf(host: string, port: number): { readonly here: string; readonly lan: readonly string[] } {
  const at = (name: string) => `http://${name.includes(':') ? `[${name}]` : name}:${port}`
  if (loopback.includes(host)) return { here: at('127.0.0.1'), lan: [] }
  if (!everywhere.includes(host)) return { here: at(host), lan: [at(host)] }
  const own = Object.values(networkInterfaces()).flatMap((each) => each ?? [])
  const outside = own.filter(({ internal, family }) => !internal && family === 'IPv4')
  return { here: at('127.0.0.1'), lan: outside.map(({ address }) => at(address)) }
}
