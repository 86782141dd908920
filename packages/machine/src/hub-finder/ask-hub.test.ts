import { createServer, type RequestListener } from 'node:http'
import { type AddressInfo, createServer as createTcpServer, type Server, type Socket } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { askHub } from './ask-hub.ts'

const servers: Server[] = []
const sockets = new Set<Socket>()

async function closeAll(): Promise<void> {
  for (const socket of sockets) socket.destroy()
  await Promise.all(servers.splice(0).map((server) => new Promise((closed) => server.close(closed))))
}
afterEach(closeAll)

async function listening(server: Server): Promise<string> {
  servers.push(server)
  server.on('connection', (socket: Socket) => sockets.add(socket))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const answering = (listener: RequestListener) => listening(createServer(listener))

const health = {
  status: 'ok',
  version: '9.9',
  wire: 'another',
  seq: 1,
  hub: '0011223344556677',
  office: 'Phường An Hòa',
}

test('[D50] a hub says who it is, whatever version it speaks', async () => {
  const address = await answering(({ url }, response) =>
    response.end(url === '/api/health' ? JSON.stringify(health) : 'something else'),
  )
  expect(await askHub(address)).toEqual({ status: 'hub', id: health.hub, name: health.office })
})

test('[D50] a printer, a page, half a hub, a redirect and an endless answer are no hub', async () => {
  const { hub: _, ...nameless } = health
  const others: readonly RequestListener[] = [
    (_request, response) => response.writeHead(404).end('not found'),
    (_request, response) => response.end('<!doctype html>'),
    (_request, response) => response.end(JSON.stringify(nameless)),
    (_request, response) => response.end(JSON.stringify({ ...health, hub: '../../etc' })),
    (_request, response) => response.end(JSON.stringify(health).padEnd(20_000)),
  ]
  for (const other of others) expect(await askHub(await answering(other))).toEqual({ status: 'no-hub' })

  const asked: (string | undefined)[] = []
  const elsewhere = await answering(({ url }, response) => {
    asked.push(url)
    response.end(JSON.stringify(health))
  })
  const redirect = await answering((_request, response) => response.writeHead(302, { location: elsewhere }).end())
  expect(await askHub(redirect)).toEqual({ status: 'no-hub' })
  expect(asked, 'nobody is asked in its name').toEqual([])

  const mumbling = await listening(
    createTcpServer((socket) => socket.once('data', () => socket.write('\x1b@ not HTTP'))),
  )
  expect(await askHub(mumbling)).toEqual({ status: 'no-hub' })
})

test('[D50] where nobody listens, and where somebody hangs up, it is silent', async () => {
  const address = await answering((_request, response) => response.destroy())
  expect(await askHub(address)).toEqual({ status: 'silent' })
  await closeAll()
  expect(await askHub(address)).toEqual({ status: 'silent' })
})
