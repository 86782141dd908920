import { createServer, type Socket } from 'node:net'
import { openPseudoTerminal } from '../virtual-printer/pseudo-terminal.ts'

/** A scanner made of software that hangs on a line of its own; `send` plays bytes as if something were held before it. */
export type ScannerTwin = {
  readonly send: (bytes: Uint8Array) => void
  readonly close: () => Promise<void>
}

/** On a pseudo-terminal whose device is `place`. Undefined where the system has none. */
export function openScannerOnTerminal(): (ScannerTwin & { readonly place: string }) | undefined {
  const terminal = openPseudoTerminal()
  if (terminal === undefined) return undefined
  return { place: terminal.path, send: terminal.send, close: async () => terminal.close() }
}

/** On TCP at `place`, for systems without pseudo-terminals. */
export async function openScannerOnTcp(host: string): Promise<ScannerTwin & { readonly place: number }> {
  const clients = new Set<Socket>()
  const server = createServer((socket) => {
    clients.add(socket)
    socket.resume()
    // A client that vanishes is told by close.
    socket.on('error', () => {})
    socket.on('close', () => clients.delete(socket))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, host, resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the scanner has no port')
  return {
    place: address.port,
    send: (bytes) => {
      for (const client of clients) client.write(bytes)
    },
    close: () =>
      new Promise((resolve) => {
        for (const client of clients) client.destroy()
        server.close(() => resolve())
      }),
  }
}
