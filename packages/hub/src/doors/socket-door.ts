import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { HibernationPlugin } from '@orpc/server/hibernation'
import { RPCHandler } from '@orpc/server/ws'
import type { Logger } from 'pino'
import { type WebSocket, WebSocketServer } from 'ws'
import type { OpenedHub } from '../open-hub.ts'
import type { Bearer } from '../storage/device-register.ts'
import type { CallerContext, ContractRouter } from './contract-router.ts'
import type { Feed, Outlet } from './feed.ts'
import { addressOf, callerOf, tokenOf } from './http-door.ts'
import { rejected } from './rejection.ts'
import type { TrustedCallers } from './trusted-callers.ts'

/** Times in ms, sizes in bytes. */
export interface SocketLimits {
  readonly sockets: number
  readonly frame: number
  /** Calls of one socket that are worked on; beyond that it is not read from. */
  readonly calls: number
  /** Bytes that wait to be sent; beyond that its streams wait. */
  readonly unsent: number
  readonly authenticateWithin: number
  /** A socket that waits to be paired has to ask again within this. */
  readonly pairingSilence: number
  readonly beat: number
  readonly deadAfter: number
}

export const usualLimits: SocketLimits = {
  sockets: 400,
  frame: 64 * 1024,
  calls: 64,
  unsent: 256 * 1024,
  authenticateWithin: 5_000,
  pairingSilence: 30_000,
  beat: 2_000,
  deadAfter: 6_000,
}

interface SocketContext extends CallerContext {
  readonly bearerOf: (token: string) => Bearer | null
  readonly authenticated: (device: string) => void
  readonly enter: () => void
  readonly leave: () => void
}

export interface SocketDoor {
  /** Sockets that are open now. */
  open(): number
  /** Bytes that wait in the hub for peers that do not read. */
  unsent(): number
  close(): void
}

interface SocketDoorOptions {
  readonly router: ContractRouter
  readonly hub: Pick<OpenedHub, 'storage' | 'presence'>
  readonly feed: Feed
  readonly trusted: TrustedCallers
  readonly log: Logger
  readonly limits?: SocketLimits
}

function turnAway(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}

/** A send that makes its stream wait while the peer does not read. */
function patientSend(
  socket: WebSocket,
  most: number,
): (message: string | ArrayBufferLike | Uint8Array) => Promise<void> | undefined {
  return (message) => {
    if (socket.bufferedAmount < most) {
      socket.send(message)
      return undefined
    }
    // A socket that breaks meanwhile is no fault of the stream: its close ends the stream.
    return new Promise((resolve) => socket.send(message, () => resolve()))
  }
}

/** Frames of a feed; one that the peer does not take is the last until there is room. */
function outletOf(socket: WebSocket, most: number): Outlet {
  return {
    send(frame, room) {
      if (socket.bufferedAmount < most) {
        socket.send(frame, { binary: false })
        return true
      }
      socket.send(frame, { binary: false }, room)
      return false
    },
  }
}

/** The id of a call that its caller gives up (`{"i":"7","t":4}`); null for every other frame. */
function givenUp(frame: string): string | null {
  return /^\{"i":"([\w-]{1,20})","t":4\}$/.exec(frame)?.[1] ?? null
}

/** The contract over WebSocket at `/ws`, for the screens of the office. */
export function openSocketDoor(server: Server, options: SocketDoorOptions): SocketDoor {
  const { router, hub, feed, trusted, log, limits = usualLimits } = options
  const { devices } = hub.storage
  const sockets = new WebSocketServer({ noServer: true, maxPayload: limits.frame, perMessageDeflate: false })
  const handler = new RPCHandler<SocketContext>(router, {
    // Hands a feed over to `feed.ts` once its call is answered.
    plugins: [new HibernationPlugin()],
    rootInterceptors: [
      async (call) => {
        call.context.enter()
        try {
          const token = tokenOf(call.request.headers.authorization)
          const bearer = token === null ? null : call.context.bearerOf(token)
          if (bearer !== null) call.context.authenticated(bearer.device)
          return await call.next({ ...call, context: { ...call.context, token, bearer } })
        } finally {
          call.context.leave()
        }
      },
    ],
    clientInterceptors: [
      async (call) => {
        const { token, bearer } = call.context
        if (call.procedure['~orpc'].meta.roles !== null && bearer === null) {
          throw rejected(401, token === null ? 'no-token' : 'bad-token')
        }
        try {
          return await call.next()
        } catch (problem) {
          if (!(problem instanceof Error && 'status' in problem)) log.error({ err: problem }, 'a call failed')
          throw problem
        }
      },
    ],
  })
  const lastSign = new WeakMap<WebSocket, number>()

  /** Counts a device as there while its socket is open, and closes that when it is unpaired. */
  const admit = (socket: WebSocket, device: string) => {
    const leave = hub.presence.enter(device)
    const paired = devices.whilePaired(device)
    const end = () => socket.close(4403, 'unpaired')
    paired.addEventListener('abort', end)
    return () => {
      paired.removeEventListener('abort', end)
      leave()
    }
  }

  const welcome = (socket: WebSocket, request: IncomingMessage) => {
    const local = trusted.isLocal(callerOf(request))
    const samePc = trusted.isSamePc(callerOf(request))
    let calls = 0
    /** Devices that speak over this socket, with what ends each; usually one. */
    const speakers = new Map<string, () => void>()
    const closeIn = (time: number) => setTimeout(() => socket.close(4401, 'no token in time'), time)
    let late = closeIn(limits.authenticateWithin)
    const outlet = outletOf(socket, limits.unsent)
    const feeds = new Map<string, () => void>()
    const leave = (id: string) => {
      feeds.get(id)?.()
      feeds.delete(id)
    }
    socket.on('close', () => {
      for (const id of [...feeds.keys()]) leave(id)
    })
    // A call whose feed was handed over is at an end for oRPC: who gives it up is heard here.
    socket.on('message', (data: Buffer) => {
      const id = feeds.size > 0 && data.length < 40 ? givenUp(data.toString()) : null
      if (id !== null) leave(id)
    })
    const sign = () => lastSign.set(socket, performance.now())
    sign()
    socket.on('pong', sign)
    socket.on('close', () => {
      clearTimeout(late)
      for (const leave of speakers.values()) leave()
    })
    socket.on('error', (problem) => log.debug({ err: problem }, 'a socket broke'))
    let last: { readonly token: string; readonly bearer: Bearer } | null = null
    const context: SocketContext = {
      // A screen says the same token in every frame: it is looked up once, and then only whether it still holds.
      bearerOf(token) {
        if (last?.token === token && devices.knows(last.bearer)) return last.bearer
        const bearer = devices.bearerOf(token)
        last = bearer === null ? null : { token, bearer }
        return bearer
      },
      bearer: null,
      token: null,
      local,
      samePc,
      address: addressOf(callerOf(request)),
      stay() {
        if (speakers.size > 0) return
        clearTimeout(late)
        late = closeIn(limits.pairingSilence)
      },
      authenticated(device) {
        clearTimeout(late)
        if (!speakers.has(device)) speakers.set(device, admit(socket, device))
      },
      follow: (id, reader) => {
        leave(id)
        feeds.set(id, feed.follow(id, reader, outlet))
      },
      enter: () => {
        calls += 1
        if (calls >= limits.calls) socket.pause()
      },
      leave: () => {
        calls -= 1
        if (calls < limits.calls && socket.isPaused) socket.resume()
      },
    }
    void handler.upgrade(
      { addEventListener: socket.addEventListener.bind(socket), send: patientSend(socket, limits.unsent) },
      { context },
    )
  }

  server.on('upgrade', (request, socket, head) => {
    const caller = callerOf(request)
    if (request.url?.split('?')[0] !== '/ws') return turnAway(socket, '404 Not Found')
    if (!trusted.knowsHost(caller) || !trusted.knowsOrigin(caller)) return turnAway(socket, '403 Forbidden')
    if (sockets.clients.size >= limits.sockets) return turnAway(socket, '503 Service Unavailable')
    sockets.handleUpgrade(request, socket, head, (upgraded) => welcome(upgraded, request))
  })

  const beat = setInterval(() => {
    const now = performance.now()
    for (const socket of sockets.clients) {
      if (now - (lastSign.get(socket) ?? now) > limits.deadAfter) socket.terminate()
      else socket.ping()
    }
  }, limits.beat)
  beat.unref()

  return {
    open: () => sockets.clients.size,
    unsent: () => [...sockets.clients].reduce((sum, socket) => sum + socket.bufferedAmount, 0),
    close() {
      clearInterval(beat)
      for (const socket of sockets.clients) socket.close(1001, 'the hub stops')
      sockets.close()
      const rest = setTimeout(() => {
        for (const socket of sockets.clients) socket.terminate()
      }, 500)
      rest.unref()
    },
  }
}
