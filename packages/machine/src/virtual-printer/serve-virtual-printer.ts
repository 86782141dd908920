import { createServer, type Socket } from 'node:net'
import { openPseudoTerminal, type PseudoTerminal } from './pseudo-terminal.ts'
import type { VirtualPrinter } from './virtual-printer.ts'

/** A virtual printer that can be reached; `close` frees the port or terminal. */
export type PrinterDoor<Place> = { readonly place: Place; readonly close: () => Promise<void> }

/** On TCP, one client at a time like most network printers. `port` 0 takes a free one. Throws when the port is taken. */
export async function servePrinterOnTcp(
  printer: VirtualPrinter,
  host: string,
  port: number,
): Promise<PrinterDoor<number>> {
  let client: Socket | undefined
  const server = createServer((socket) => {
    if (client !== undefined || printer.fault() === 'unplugged') {
      socket.destroy()
      return
    }
    client = socket
    const cable = printer.attach({
      send: (bytes) => socket.writable && socket.write(bytes),
      pause: () => void socket.pause(),
      resume: () => void socket.resume(),
    })
    socket.on('data', (bytes) => cable.receive(bytes))
    // A client that vanishes is told by close, which always follows.
    socket.on('error', () => {})
    socket.on('close', () => {
      cable.detach()
      client = undefined
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the printer has no port')
  const stop = printer.onFault((fault) => {
    if (fault === 'unplugged') client?.destroy()
  })
  return {
    place: address.port,
    close: () =>
      new Promise((resolve) => {
        stop()
        client?.destroy()
        server.close(() => resolve())
      }),
  }
}

/**
 * On a pseudo-terminal. Plugged in again after `unplugged` it hangs on another terminal, and `moved` tells which.
 * Undefined where the system has none.
 */
export function servePrinterOnTerminal(
  printer: VirtualPrinter,
  moved: (path: string) => void = () => {},
): PrinterDoor<string> | undefined {
  let terminal = plugIn(printer)
  if (terminal === undefined) return undefined
  const stop = printer.onFault((fault) => {
    if (fault === 'unplugged') {
      terminal?.close()
      terminal = undefined
    } else if (terminal === undefined) {
      terminal = plugIn(printer)
      if (terminal !== undefined) moved(terminal.path)
    }
  })
  return {
    place: terminal.path,
    async close() {
      stop()
      terminal?.close()
    },
  }
}

function plugIn(printer: VirtualPrinter): PseudoTerminal | undefined {
  const terminal = openPseudoTerminal()
  if (terminal === undefined) return undefined
  const cable = printer.attach(terminal)
  terminal.listen(cable.receive)
  return terminal
}
