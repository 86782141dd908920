import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import type { HubPlace, TypedHub } from '@denluot/shared/contract/hub-place'
import { type MachineStatus, machineContract } from '@denluot/shared/contract/machine-contract'
import { implement } from '@orpc/server'
import { RPCHandler } from '@orpc/server/ws'
import { WebSocketServer } from 'ws'

/** A machine host without devices whose network is what the story says: what is heard, and what answers at an address. */
export interface MachineDouble {
  /** Address of a page as this machine host serves it; `page` is `kiosk`, `display?layout=manager` … */
  pageAt(page: string): string
  setPlace(place: HubPlace): void
  close(): Promise<void>
}

const built = new URL('../../dist/pages/', import.meta.url).pathname
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}
const nothing: MachineStatus = {
  printer: { condition: 'no-printer', paper: 'unknown', where: '', model: '', waiting: 0 },
  scanner: { condition: 'no-scanner', armed: false, where: '' },
}
const untilEnded = (signal: AbortSignal | undefined) =>
  new Promise<void>((resolve) => signal?.addEventListener('abort', () => resolve()))

/** `use` answers a typed address; one that is found becomes the hub of this PC. */
export async function openMachineDouble(use: (address: string) => TypedHub): Promise<MachineDouble> {
  const os = implement(machineContract)
  const changes = new EventTarget()
  let place: HubPlace = { address: null, how: null, heard: [] }
  const setPlace = (next: HubPlace) => {
    place = next
    changes.dispatchEvent(new Event('change'))
  }
  const refuse = (): never => {
    throw new Error('this story prints nothing')
  }
  const router = os.router({
    health: os.health.handler(() => ({ status: 'ok' })),
    print: os.print.handler(refuse),
    journal: { list: os.journal.list.handler(() => []), watch: os.journal.watch.handler(refuse) },
    status: os.status.handler(async function* ({ signal }) {
      yield nothing
      await untilEnded(signal)
    }),
    scans: os.scans.handler(async function* ({ signal }) {
      await untilEnded(signal)
      yield* []
    }),
    arm: os.arm.handler(({ input }) => input),
    hub: {
      place: os.hub.place.handler(async function* ({ signal }) {
        while (signal?.aborted !== true) {
          yield place
          await new Promise((resolve) => {
            changes.addEventListener('change', resolve, { once: true })
            signal?.addEventListener('abort', resolve, { once: true })
          })
        }
      }),
      use: os.hub.use.handler(({ input }) => {
        const answer = use(input.address)
        if (answer.status === 'found') setPlace({ ...place, address: answer.address, how: 'typed' })
        return answer
      }),
    },
  })
  const handler = new RPCHandler(router)
  const server = createServer(async ({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://127.0.0.1')
    const file = extname(pathname) === '' ? `${pathname}.html` : pathname
    const body = await readFile(join(built, file)).catch(() => null)
    if (body === null) return response.writeHead(404).end()
    response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream')
    response.end(file.endsWith('.html') ? body.toString().replace('</head>', meta()) : body)
  })
  const sockets = new WebSocketServer({ server })
  sockets.on('connection', (socket) => void handler.upgrade(socket))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  function meta(): string {
    const door = JSON.stringify({ url: `ws://127.0.0.1:${port}/machine`, token: 'a-token-of-the-story' })
    return `<meta name="denluot-machine" content="${door.replaceAll('"', '&quot;')}"></head>`
  }
  return {
    setPlace,
    pageAt: (page) => `http://127.0.0.1:${port}/${page}`,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets.clients) socket.terminate()
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
