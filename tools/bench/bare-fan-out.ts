// The yardstick of the fan-out: ws, and nothing else that a hub does. What its conductor sends goes to every screen as it is.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type WebSocket, WebSocketServer } from 'ws'
import { greetingOfScreens, noPages, pagePrefix } from './bare-conductor.ts'

const server = createServer()
const sockets = new WebSocketServer({ server, perMessageDeflate: false })
const screens = new Set<WebSocket>()
/** What a screen gets that comes back. */
let pages: Buffer[] = []

sockets.on('connection', (socket, request) => {
  if (request.url === '/conductor') {
    socket.on('message', (data: Buffer) => {
      const order = data.toString('latin1', 0, pagePrefix.length)
      if (order === noPages) pages = []
      else if (order === pagePrefix) pages.push(data.subarray(pagePrefix.length))
      else for (const screen of screens) screen.send(data, { binary: false })
      socket.send('done')
    })
    return
  }
  screens.add(socket)
  socket.once('close', () => screens.delete(socket))
  socket.on('message', (data: Buffer) => {
    if (data.toString() !== greetingOfScreens) return
    for (const page of pages) socket.send(page, { binary: false })
  })
})
server.listen(0, '127.0.0.1', () => {
  console.log(`ready http://127.0.0.1:${(server.address() as AddressInfo).port}`)
})
process.once('SIGTERM', () => process.exit(0))
