import type { AddressInfo } from 'node:net'
import fastify from 'fastify'
import type { Logger } from 'pino'
import { openControlDoor } from '../control/control-door.ts'
import type { OfficeTools } from '../control/office-tools.ts'
import type { OpenedHub } from '../open-hub.ts'
import { createContractRouter } from './contract-router.ts'
import { openDemoDoor } from './demo-door.ts'
import { createFeed } from './feed.ts'
import { openHttpDoor } from './http-door.ts'
import { createHubMetrics } from './hub-metrics.ts'
import { openManagerDoor } from './manager-door.ts'
import { type PagesOptions, servePages } from './pages.ts'
import { openSocketDoor, type SocketDoor, type SocketLimits } from './socket-door.ts'
import { createTrustedCallers } from './trusted-callers.ts'

export interface ServeOptions extends Omit<PagesOptions, 'demo'> {
  readonly hub: OpenedHub
  readonly host: string
  /** 0 for a free one. */
  readonly port: number
  /** Names beside the loopback names and the machine's own under which pages may be opened. */
  readonly hosts: readonly string[]
  /** What the demo's pages need to know, or null in a real office. */
  readonly demo: unknown
  readonly machine: () => { readonly url: string; readonly token: string } | null
  readonly control: { readonly tools: OfficeTools; readonly key: string }
  readonly log: Logger
  readonly limits?: SocketLimits
  readonly checkOutputs?: boolean
}

export interface ServingHub {
  /** `http://host:port` at which a program of this PC reaches it. */
  readonly url: string
  /** The address it listens on; `0.0.0.0` or `::` for all that this PC has. */
  readonly bound: string
  /** Bytes that wait for screens that do not read. */
  unsent(): number
  close(): Promise<void>
}

/** "All addresses" is no address that can be dialled. */
function nameOnThisPc({ address, family }: AddressInfo): string {
  if (address === '0.0.0.0') return '127.0.0.1'
  if (address === '::') return '[::1]'
  return family === 'IPv6' ? `[${address}]` : address
}

/** The two doors of the hub and its pages on one port. */
export async function serveHub(options: ServeOptions): Promise<ServingHub> {
  const { hub, host, port, hosts, machine, log, limits, checkOutputs = false, pages, voice } = options
  const demo = options.demo !== null
  let sockets: SocketDoor | null = null
  const closing = new AbortController()
  const trusted = createTrustedCallers(hosts)
  const feed = createFeed(hub, log, checkOutputs)
  const metrics = createHubMetrics(hub, () => sockets, feed)
  const router = createContractRouter({
    hub,
    demo,
    machine,
    closing: closing.signal,
    counted: metrics.command,
    checkOutputs,
  })
  const app = fastify({ bodyLimit: 64 * 1024, forceCloseConnections: true, trustProxy: false })

  openHttpDoor(app, { hub, router, trusted, log })
  openManagerDoor(app, hub, metrics)
  openDemoDoor(app, trusted, options.demo)
  openControlDoor(app, options.control.tools, options.control.key)
  await servePages(app, { pages, voice, demo })
  await app.listen({ host, port })
  sockets = openSocketDoor(app.server, {
    router,
    hub,
    feed,
    trusted,
    log,
    ...(limits === undefined ? {} : { limits }),
  })
  const address = app.server.address() as AddressInfo
  return {
    url: `http://${nameOnThisPc(address)}:${address.port}`,
    bound: address.address,
    unsent: () => sockets?.unsent() ?? 0,
    async close() {
      closing.abort()
      feed.close()
      sockets?.close()
      await app.close()
      metrics.close()
    },
  }
}
