import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { openLoopbackDoor } from './loopback-door.ts'
import { createPages, type PagesSetting } from './serve-pages.ts'

const token = 'a-token-of-the-test-1'
const closers: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close()
})

/** A door with pages, and with a secret beside their folder. */
async function openPages(setting: Partial<PagesSetting> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'denluot-pages-'))
  const pages = join(folder, 'pages')
  const voice = join(folder, 'voice')
  mkdirSync(join(pages, 'assets'), { recursive: true })
  mkdirSync(join(voice, 'vi'), { recursive: true })
  writeFileSync(join(folder, 'secret.js'), 'secret')
  for (const page of ['kiosk', 'desk']) writeFileSync(join(pages, `${page}.html`), `<html><head></head>${page}</html>`)
  writeFileSync(join(pages, 'assets', 'app-1.js'), 'let a')
  writeFileSync(join(voice, 'vi', 'voice.json'), '{"name":"of this PC"}')
  const faults: unknown[] = []
  const door = await openLoopbackDoor({
    path: '/machine',
    port: 0,
    token,
    origins: [],
    welcome: (socket) => socket.send('welcome'),
    pages: createPages({
      pages,
      voice: [join(folder, 'nowhere'), voice],
      hubVoice: async () => 'unreachable',
      token,
      report: (fault) => faults.push(fault),
      ...setting,
    }),
  })
  closers.push(
    () => rmSync(folder, { recursive: true }),
    () => door.close(),
  )
  const { port } = new URL(door.url)
  /** Asks as it is written: a browser would tidy the path up first. */
  const ask = (path: string, { method = 'GET', host = `127.0.0.1:${port}` } = {}) =>
    new Promise<{ status: number; body: string; headers: NodeJS.Dict<string | string[]> }>((resolve, reject) => {
      const asked = request({ host: '127.0.0.1', port, path, method, headers: { host } }, (response) => {
        let body = ''
        response.on('data', (chunk: Buffer) => {
          body += chunk.toString()
        })
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body, headers: response.headers }))
      })
      asked.on('error', reject)
      asked.end()
    })
  return { door, port, ask, faults }
}

test('[D55] a page carries the door of its machine host, and its own origin may come in', async () => {
  const { door, port, ask } = await openPages()
  const { status, body, headers } = await ask('/kiosk?lang=en')
  expect(status).toBe(200)
  const content = /name="denluot-machine" content="([^"]*)"/.exec(body)?.[1]?.replaceAll('&#34;', '"') ?? ''
  expect(JSON.parse(content)).toEqual({ url: door.url, token })
  expect(headers['cache-control']).toBe('no-store')
  const socket = new WebSocket(`${door.url}?token=${token}`, { headers: { origin: `http://127.0.0.1:${port}` } })
  expect(await new Promise((said) => socket.once('message', (data) => said(String(data))))).toBe('welcome')
  socket.close()
})

test('[D58] pages run no foreign script, reach WebSockets only, and cannot be framed', async () => {
  const { ask } = await openPages()
  const { headers } = await ask('/kiosk')
  const policy = String(headers['content-security-policy'])
  expect(policy).toContain("script-src 'self';")
  expect(policy).toContain("connect-src 'self' ws:;")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
  })
  const desk = await ask('/desk')
  const nonce = /property="csp-nonce" nonce="([\w-]+)"/.exec(desk.body)?.[1]
  expect(desk.headers['content-security-policy']).toContain(`'nonce-${nonce}'`)
})

test('[D59] only this PC, only by a loopback name, only to read', async () => {
  const { ask } = await openPages()
  expect(await ask('/kiosk', { host: 'evil.example' })).toMatchObject({ status: 403, body: 'foreign host\n' })
  expect((await ask('/kiosk', { host: 'localhost:7701' })).status).toBe(200)
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
    expect((await ask('/kiosk', { method })).status, method).toBe(405)
  }
})

test('[D59] no path leaves its folder', async () => {
  const { ask, faults } = await openPages()
  expect(await ask('/assets/app-1.js')).toMatchObject({ status: 200, body: 'let a' })
  for (const path of [
    '/assets/../../secret.js',
    '/assets/..%2f..%2fsecret.js',
    '/assets/%2e%2e/%2e%2e/secret.js',
    '/voice/vi/../../secret.js',
    '/assets/..\\..\\secret.js',
    '//secret.js',
    '/assets//etc/passwd.json',
    '/assets/.env.js',
    '/assets/app-1.js/x.js',
    '/assets/app-1.js%00.png',
    '/assets/app-1.exe',
    '/assets',
    '/kiosk.html',
    '/simulator',
    '/',
  ]) {
    const { status, body } = await ask(path)
    expect([status, body.includes('secret')], path).toEqual([404, false])
  }
  expect(faults).toEqual([])
})

test('[D59] where there is no page, people are told what to open', async () => {
  const { ask } = await openPages()
  expect((await ask('/')).body).toContain('<a href="/kiosk">Máy lấy số')
  expect(await ask('/display')).toMatchObject({ status: 503, body: expect.stringContaining('npm run build') })
})

test("[D60] the voice is the hub's; this PC's own stands in while the hub cannot be asked", async () => {
  const asked: string[] = []
  const hub = new Map([['vi/voice.json', Buffer.from('{"name":"of the office"}')]])
  const { ask } = await openPages({
    async hubVoice(name) {
      asked.push(name)
      return hub.get(name) ?? null
    },
  })
  const { body, headers } = await ask('/voice/vi/voice.json')
  expect([body, headers['content-type']]).toEqual(['{"name":"of the office"}', 'application/json'])
  // Two packs must not be mixed: what the office has not is not there.
  expect((await ask('/voice/vi/chime.opus')).status).toBe(404)
  expect((await ask('/voice/vi/page.html')).status).toBe(404)
  expect(asked).toEqual(['vi/voice.json', 'vi/chime.opus'])

  const alone = await openPages()
  expect((await alone.ask('/voice/vi/voice.json')).body).toBe('{"name":"of this PC"}')
})
