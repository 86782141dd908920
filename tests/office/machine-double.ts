import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { readMachineSettings } from '@denluot/machine/machine-settings'
import { openMachine } from '@denluot/machine/open-machine'
import { serveMachine } from '@denluot/machine/serve-machine'
import { realTiming } from '@denluot/machine/timing'
import type { MachineDoor } from '@denluot/shared/contract/bridge'
import type { HubPlace, TypedHub } from '@denluot/shared/contract/hub-place'
import { officeIso } from '@denluot/shared/queue/business-day'

/** A machine host without devices whose network is what the story says: what is heard, and what answers at an address. */
export interface MachineDouble {
  /** Address of a page as a machine host serves it; `page` is `kiosk`, `display?layout=manager` … */
  pageAt(page: string): string
  /** Where pages dial it. */
  readonly door: MachineDoor
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

/** The built pages as they are, each told where its machine host is. */
async function servePages(headOf: () => string) {
  const server = createServer(async ({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://127.0.0.1')
    const file = extname(pathname) === '' ? `${pathname}.html` : pathname
    const body = await readFile(join(built, file)).catch(() => null)
    if (body === null) return response.writeHead(404).end()
    response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream')
    response.end(file.endsWith('.html') ? body.toString().replace('</head>', `${headOf()}</head>`) : body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** `use` answers a typed address; one that is found becomes the hub of this PC. `origins` are those of pages that others serve. */
export async function openMachineDouble(
  use: (address: string) => TypedHub,
  origins: readonly string[] = [],
): Promise<MachineDouble> {
  const token = 'a-token-of-the-story'
  let place: HubPlace = { address: null, how: null, heard: [] }
  const listeners = new Set<(place: HubPlace) => void>()
  const setPlace = (next: HubPlace) => {
    place = next
    for (const listener of listeners) listener(next)
  }
  const pages = await servePages(() => {
    const meta = JSON.stringify({ url: door.url, token }).replaceAll('"', '&quot;')
    return `<meta name="denluot-machine" content="${meta}">`
  })
  const settings = readMachineSettings({
    DENLUOT_MACHINE_TOKEN: token,
    DENLUOT_MACHINE_PORT: '0',
    DENLUOT_ORIGINS: [pages.origin, ...origins].join(','),
  })
  const report = (fault: unknown, what: string) => console.error(what, fault)
  const machine = openMachine(settings, { timing: realTiming, timeOfDay: () => officeIso(Date.now()), report })
  const hub = {
    place: () => place,
    onPlace(listener: (place: HubPlace) => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    async use(address: string) {
      const answer = use(address)
      if (answer.status === 'found') setPlace({ ...place, address: answer.address, how: 'typed' })
      return answer
    },
    close: () => {},
  }
  const door = await serveMachine({ ...machine, hub }, settings, report)
  return {
    setPlace,
    door: { url: door.url, token },
    pageAt: (page) => `${pages.origin}/${page}`,
    async close() {
      await Promise.all([pages.close(), door.close()])
      await machine.close()
    },
  }
}
