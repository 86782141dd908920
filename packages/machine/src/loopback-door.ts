import { randomBytes, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { type RawData, type WebSocket, WebSocketServer } from 'ws'

export type DoorSetting = {
  /** Path of the address, such as `/machine`. */
  readonly path: string
  /** 0 takes a free port. */
  readonly port: number
  readonly token: string
  /** Pages that may connect. Programs that send no Origin need the token only. */
  readonly origins: readonly string[]
  readonly welcome: (socket: DoorSocket) => void
  /** Answers plain requests that named a loopback Host; without it there is nothing to see. Its own pages may connect. */
  readonly pages?: (request: IncomingMessage, response: ServerResponse, url: string) => void
}

export type DoorSocket = Pick<WebSocket, 'addEventListener' | 'send'>
export type Door = { readonly url: string; readonly close: () => Promise<void> }

const largestMessage = 256 * 1_024
const heartbeat = 5_000

const loopbackHost = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/

/** A token that nobody guesses. */
export function newDoorToken(): string {
  return randomBytes(32).toString('base64url')
}

/**
 * A WebSocket server for this PC alone: it listens on 127.0.0.1, and takes a connection only with the token, a loopback
 * Host (a foreign name that was bent to 127.0.0.1 is refused) and, from a page, an Origin of the list.
 * Throws when the port is taken.
 */
export async function openLoopbackDoor(setting: DoorSetting): Promise<Door> {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: largestMessage })
  let url = ''
  const origins = new Set(setting.origins)
  const server = createServer((request, response) => {
    const plain = (status: number, text: string) =>
      response.writeHead(status, { 'content-type': 'text/plain' }).end(`${text}\n`)
    if (!loopbackHost.test(request.headers.host ?? '')) plain(403, 'foreign host')
    else if (setting.pages === undefined) plain(404, 'not found')
    else setting.pages(request, response, url)
  })
  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    const refused = refusal(request, setting, origins)
    if (refused !== undefined) {
      stream.end(`HTTP/1.1 ${refused}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
      return
    }
    sockets.handleUpgrade(request, stream, head, (socket) => {
      keepAlive(socket)
      setting.welcome(socket)
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(setting.port, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the door has no port')
  url = `ws://127.0.0.1:${address.port}${setting.path}`
  if (setting.pages !== undefined) {
    for (const name of ['127.0.0.1', 'localhost']) origins.add(`http://${name}:${address.port}`)
  }
  return {
    url,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets.clients) socket.terminate()
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** The HTTP status that answers a connection that may not come in. */
function refusal(
  { url = '', headers }: IncomingMessage,
  { path, token }: DoorSetting,
  origins: ReadonlySet<string>,
): string | undefined {
  const asked = new URL(url, 'http://127.0.0.1')
  if (asked.pathname !== path) return '404 Not Found'
  if (!loopbackHost.test(headers.host ?? '')) return '403 Forbidden'
  if (headers.origin !== undefined && !origins.has(headers.origin)) return '403 Forbidden'
  if (!sameText(asked.searchParams.get('token') ?? '', token)) return '401 Unauthorized'
  return undefined
}

function sameText(one: string, other: string): boolean {
  const a = Buffer.from(one)
  const b = Buffer.from(other)
  return a.length === b.length && timingSafeEqual(a, b)
}

/** A page that was put to sleep leaves a dead connection behind; it must not keep its streams open for ever. */
function keepAlive(socket: WebSocket): void {
  let alive = true
  const beat = setInterval(() => {
    if (!alive) {
      socket.terminate()
      return
    }
    alive = false
    socket.ping()
  }, heartbeat)
  socket.on('pong', () => {
    alive = true
  })
  socket.on('message', (_data: RawData) => {
    alive = true
  })
  // A broken frame or connection ends in close.
  socket.on('error', () => {})
  socket.on('close', () => clearInterval(beat))
}
