import { fileURLToPath } from 'node:url'
import { WebSocket } from 'ws'
import { type ServerProcess, startServer } from './server-process.ts'

/** What a screen of the bare server says when it comes. */
export const greetingOfScreens = 'screen'
/** Before a frame that every screen that comes is to be sent. */
export const pagePrefix = 'page:'
/** Screens that come get nothing. */
export const noPages = 'none:'

/** The bare ws server, and the hand that makes it send. */
export interface BareFanOut {
  readonly server: ServerProcess
  /** Where screens dial. */
  readonly screens: string
  /** Sends a frame to every screen. Resolves when the server has done so. */
  readonly send: (frame: string) => Promise<void>
  /** What a screen gets that says the greeting. */
  readonly setPages: (frames: readonly string[]) => Promise<void>
  readonly end: () => Promise<void>
}

export async function startBareFanOut(): Promise<BareFanOut> {
  const server = await startServer([fileURLToPath(new URL('bare-fan-out.ts', import.meta.url))], {})
  const address = server.address.replace('http', 'ws')
  const socket = new WebSocket(`${address}/conductor`, { perMessageDeflate: false })
  await new Promise<void>((resolve, reject) => {
    socket.once('open', () => resolve())
    socket.once('error', reject)
  })
  const send = (frame: string) =>
    new Promise<void>((resolve) => {
      socket.once('message', () => resolve())
      socket.send(frame)
    })
  return {
    server,
    screens: `${address}/screen`,
    send,
    async setPages(frames) {
      await send(noPages)
      for (const frame of frames) await send(`${pagePrefix}${frame}`)
    },
    async end() {
      socket.close()
      await server.end()
    },
  }
}
