import { request } from 'node:http'
import { afterEach, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { type Door, openLoopbackDoor } from './loopback-door.ts'

const token = 'a-token-of-the-test-1'
const doors: Door[] = []

async function openDoor(): Promise<Door> {
  const door = await openLoopbackDoor({
    path: '/machine',
    port: 0,
    token,
    origins: ['http://127.0.0.1:7700'],
    welcome: (socket) => socket.send('welcome'),
  })
  doors.push(door)
  return door
}

afterEach(async () => {
  await Promise.all(doors.splice(0).map((door) => door.close()))
})

/** `welcome`, or the HTTP status of the refusal. */
function knock(url: string, headers: Record<string, string> = {}): Promise<string> {
  return new Promise((resolve) => {
    const socket = new WebSocket(url, { headers })
    socket.on('message', (data) => {
      resolve(String(data))
      socket.close()
    })
    socket.on('unexpected-response', (_request, response) => {
      resolve(String(response.statusCode))
      response.resume()
    })
    socket.on('error', () => {})
  })
}

test('[D31] the token opens the door, to a page of the list and to a program without an Origin', async () => {
  const { url } = await openDoor()
  expect(url).toMatch(/^ws:\/\/127\.0\.0\.1:\d+\/machine$/)
  expect(await knock(`${url}?token=${token}`)).toBe('welcome')
  expect(await knock(`${url}?token=${token}`, { origin: 'http://127.0.0.1:7700' })).toBe('welcome')
})

test('[D31] no token, another token, another page, another Host and another path are refused', async () => {
  const { url } = await openDoor()
  expect(await knock(url)).toBe('401')
  expect(await knock(`${url}?token=${token}x`)).toBe('401')
  expect(await knock(`${url}?token=${token}`, { origin: 'http://evil.example' })).toBe('403')
  expect(await knock(`${url}?token=${token}`, { host: 'evil.example' })).toBe('403')
  expect(await knock(`${url.replace('/machine', '/other')}?token=${token}`)).toBe('404')
})

test('a plain request finds nothing', async () => {
  const { url } = await openDoor()
  const status = await new Promise((resolve) => {
    request(url.replace('ws:', 'http:'), (response) => {
      resolve(response.statusCode)
      response.resume()
    }).end()
  })
  expect(status).toBe(404)
})
