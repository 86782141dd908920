import { connect } from 'node:net'
import { type Channel, lineErrorOf, type PrinterLine } from './printer-line.ts'

/** A printer on the LAN, usually port 9100. */
export function createNetworkLine(host: string, port: number): PrinterLine {
  const where = host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`
  return {
    kind: 'tcp',
    where,
    bytesPerSecond: 100_000,
    chunk: 4_096,
    open: (signal) => openChannel(host, port, where, signal),
  }
}

function openChannel(host: string, port: number, where: string, signal: AbortSignal): Promise<Channel> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, noDelay: true })
    let listener: (bytes: Uint8Array) => void = () => {}
    let opened = false
    const lost = new Promise<void>((settle) => socket.once('close', () => settle()))
    // Reading goes on until the end: a socket closed with unread input resets the connection, and the printer drops the rest.
    socket.on('data', (bytes) => listener(bytes))
    socket.on('error', (error) => {
      if (!opened) reject(lineErrorOf(error, where))
    })
    signal.addEventListener('abort', () => {
      if (opened) return
      socket.destroy()
      reject(lineErrorOf(signal.reason, where))
    })
    socket.once('connect', () => {
      opened = true
      resolve({
        lost,
        listen: (next) => {
          listener = next
        },
        write: (bytes) => new Promise((done, fail) => socket.write(bytes, (error) => (error ? fail(error) : done()))),
        close: () => {
          socket.end()
          return lost
        },
        // A reset takes back what the system has not sent; after a polite end there is nothing left to take.
        destroy: () => (socket.readyState === 'closed' ? socket.destroy() : socket.resetAndDestroy()),
      })
    })
  })
}
