import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Role } from '@denluot/shared/contract/replies'
import { sampleOffice } from '@denluot/shared/office/sample-office'
import { pino } from 'pino'
import { afterEach, expect, test } from 'vitest'
import { type ClientOptions, WebSocket } from 'ws'
import { type OpenedHub, openHub } from '../open-hub.ts'
import { type ServeOptions, type ServingHub, serveHub } from './serve-hub.ts'
import { usualLimits } from './socket-door.ts'

const closers: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close()
})

interface Served {
  readonly hub: OpenedHub
  readonly serving: ServingHub
  token(role: Role): string
}

async function served(options: Partial<ServeOptions> = {}): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'denluot-pages-'))
  mkdirSync(join(folder, 'assets'))
  for (const page of ['start', 'kiosk', 'display', 'desk', 'simulator']) {
    writeFileSync(join(folder, `${page}.html`), `<html><head></head><body>${page}</body></html>`)
  }
  writeFileSync(join(folder, 'assets', 'app-1.js'), '1')
  // No sample office: its nine PINs take their time.
  const hub = await openHub({ data: ':memory:', firstOffice: { ...sampleOffice, sample: false } })
  const serving = await serveHub({
    hub,
    host: '127.0.0.1',
    port: 0,
    hosts: [],
    demo: null,
    machine: () => ({ url: 'ws://127.0.0.1:1/machine', token: 'machine-token' }),
    control: { key: 'k'.repeat(43), tools: {} as never },
    log: pino({ level: 'silent' }),
    pages: folder,
    voice: [folder],
    checkOutputs: true,
    ...options,
  })
  closers.push(
    () => rmSync(folder, { recursive: true }),
    () => hub.close(),
    () => serving.close(),
  )
  return { hub, serving, token: (role) => hub.storage.devices.pair(role, role, hub.now()) }
}

/** A socket that speaks the frames by hand, so that it can be slow, mute or rude. */
async function dial({ serving }: Served, options: ClientOptions = {}) {
  const socket = new WebSocket(`${serving.url.replace('http', 'ws')}/ws`, options)
  closers.push(() => socket.terminate())
  const frames: unknown[] = []
  const listeners = new Set<() => void>()
  socket.on('message', (data) => {
    frames.push(JSON.parse(data.toString()))
    for (const listener of listeners) listener()
  })
  const closed = new Promise<number>((resolve) => socket.once('close', resolve))
  await new Promise((resolve, reject) => {
    socket.once('open', resolve)
    socket.once('error', reject)
  })
  const call = (id: string, path: string, token: string | null, input?: unknown) =>
    socket.send(
      JSON.stringify({
        i: id,
        p: { u: path, b: { json: input }, h: token ? { authorization: `Bearer ${token}` } : {} },
      }),
    )
  /** Settles as soon as what came so far satisfies the look. */
  const until = <Found>(look: (frames: readonly unknown[]) => Found | undefined) =>
    new Promise<Found>((resolve) => {
      const listener = () => {
        const found = look(frames)
        if (found === undefined) return
        listeners.delete(listener)
        resolve(found)
      }
      listeners.add(listener)
      listener()
    })
  return { socket, call, until, closed }
}

// biome-ignore lint/suspicious/noExplicitAny: frames of the wire, looked at as they are
type Frame = any
const answerTo = (id: string) => (frames: readonly Frame[]) => frames.find((frame) => frame.i === id && frame.p?.b)?.p
const batchesOf = (frames: readonly Frame[]) =>
  frames.flatMap((frame) => (frame.p?.e === 'message' ? [frame.p.d.json] : []))

function issueMany(hub: OpenedHub, count: number, from = 0): void {
  hub.play((receive) => {
    for (let n = from; n < from + count; n += 1) {
      const by = { device: 'integrator-1', role: 'integrator' } as const
      receive({ id: `issue-${String(n).padStart(6, '0')}`, type: 'IssueTicket', service: 'land' }, by)
    }
  })
}

test('[W20] a feed comes in batches that join on, and carries only what the role may see', async () => {
  const office = await served()
  const { call, until } = await dial(office)
  call('1', '/feed', office.token('display'), { after: 0 })
  issueMany(office.hub, 3)
  const batches = await until((frames) => {
    const found = batchesOf(frames)
    return found.at(-1)?.to === 5 ? found : undefined
  })
  let place = 0
  for (const { from, to } of batches) {
    expect(from).toBe(place)
    place = to
  }
  const issued = batches.flatMap(({ events }) => events).filter(({ type }: { type: string }) => type === 'TicketIssued')
  expect(issued).toHaveLength(3)
  expect(issued[0]).not.toHaveProperty('code')
})

test('[W21] a reader ahead of the log gets a batch that does not join on', async () => {
  const office = await served()
  const { call, until } = await dial(office)
  call('1', '/feed', office.token('kiosk'), { after: 900 })
  expect(await until((frames) => batchesOf(frames)[0])).toEqual({ from: 2, to: 2, events: [] })
})

test('[W22] a reader that stops reading costs little, and sees everything once it reads on', async () => {
  const office = await served({ checkOutputs: false, limits: { ...usualLimits, deadAfter: 600_000 } })
  const { socket, call, until } = await dial(office)
  call('1', '/feed', office.token('integrator'), { after: 0 })
  await until((frames) => batchesOf(frames)[0])
  socket.pause()
  let most = 0
  for (let round = 0; round < 20; round += 1) {
    issueMany(office.hub, 500, round * 500)
    await new Promise((resolve) => setImmediate(resolve))
    most = Math.max(most, office.serving.unsent())
  }
  const last = office.hub.state().seq
  expect(last).toBe(10_002)
  expect(most).toBeLessThan(usualLimits.unsent + 512 * 400)
  socket.resume()
  const batches = await until((frames) => (batchesOf(frames).at(-1)?.to === last ? batchesOf(frames) : undefined))
  const seqs = batches.flatMap(({ events }) => events.map(({ seq }: { seq: number }) => seq))
  expect(seqs).toEqual(Array.from({ length: last }, (_, index) => index + 1))
})

test('[W20] a feed that its caller gives up ends, and another may follow under a new id', async () => {
  const office = await served()
  const { socket, call, until } = await dial(office)
  const token = office.token('display')
  call('1', '/feed', token, { after: 0 })
  await until((frames) => batchesOf(frames)[0])
  socket.send('{"i":"1","t":4}')
  call('2', '/feed', token, { after: 2 })
  call('3', '/health', null)
  await until(answerTo('3'))
  issueMany(office.hub, 1)
  const ids = await until((frames: readonly Frame[]) => {
    const found = frames.filter((frame) => frame.p?.e === 'message').map((frame) => frame.i)
    return found.includes('2') ? found : undefined
  })
  expect(ids).toEqual(['1', '2'])
})

test('[W23] a peer that is gone without a word is dropped', async () => {
  const office = await served({ limits: { ...usualLimits, beat: 20, deadAfter: 80 } })
  const { call, until, closed } = await dial(office, { autoPong: false })
  call('1', '/office', office.token('kiosk'))
  await until(answerTo('1'))
  expect(await closed).toBe(1006)
})

test('[W24] a socket that does not say who it is in time is closed', async () => {
  const office = await served({ limits: { ...usualLimits, authenticateWithin: 50 } })
  const { closed } = await dial(office)
  expect(await closed).toBe(4401)
})

test('[W2] over the socket, too, only health is answered without a token', async () => {
  const { call, until } = await dial(await served())
  call('1', '/health', null)
  expect(await until(answerTo('1'))).toMatchObject({ b: { json: { status: 'ok' } } })
  call('2', '/state', null)
  expect(await until(answerTo('2'))).toMatchObject({ s: 401, b: { json: { data: { reason: 'no-token' } } } })
  call('3', '/state', 'a'.repeat(43))
  expect(await until(answerTo('3'))).toMatchObject({ s: 401, b: { json: { data: { reason: 'bad-token' } } } })
})

test('[W25] no more sockets than the hub can bear, no foreign pages, no other address', async () => {
  const office = await served({ limits: { ...usualLimits, sockets: 1 } })
  await dial(office)
  await expect(dial(office)).rejects.toThrow('503')
  const other = await served()
  await expect(dial(other, { origin: 'https://evil.example' })).rejects.toThrow('403')
  await expect(dial(other, { headers: { host: 'evil.example' } })).rejects.toThrow('403')
})

test('[W26] a frame over 64 KB ends its socket', async () => {
  const office = await served()
  const { socket, closed } = await dial(office)
  socket.send('x'.repeat(70_000))
  expect(await closed).toBe(1009)
})

test('[W28] a socket that floods is answered call by call, and others beside it as well', async () => {
  const office = await served()
  const flood = await dial(office)
  const calm = await dial(office)
  const token = office.token('kiosk')
  for (let n = 0; n < 1_000; n += 1) flood.call(String(n), '/health', token)
  calm.call('1', '/health', token)
  expect(await calm.until(answerTo('1'))).toMatchObject({ b: { json: { status: 'ok' } } })
  expect(await flood.until((frames) => (frames.length === 1_000 ? frames.length : undefined))).toBe(1_000)
})

test('[W27] a refusal is a plain value over the socket, and a wrong role is told with its reason', async () => {
  const office = await served()
  const { call, until } = await dial(office)
  const kiosk = office.token('kiosk')
  call('1', '/command', kiosk, { id: 'command-1', type: 'IssueTicket', service: 'nothing' })
  expect(await until(answerTo('1'))).toMatchObject({ b: { json: { status: 'refused', reason: 'unknown-service' } } })
  call('2', '/command', kiosk, { id: 'command-2', type: 'CallNext', counter: '1' })
  expect(await until(answerTo('2'))).toMatchObject({ s: 403, b: { json: { data: { reason: 'wrong-role' } } } })
})

test('[S6] the machine host is named to a kiosk of this PC only', async () => {
  const office = await served()
  const { call, until } = await dial(office)
  call('1', '/machine', office.token('kiosk'))
  expect(await until(answerTo('1'))).toMatchObject({ b: { json: { token: 'machine-token' } } })
  call('2', '/machine', office.token('desk'))
  expect(await until(answerTo('2'))).toMatchObject({ b: { json: null } })
})

test('[S11] pages run no foreign script or style, and only a demo lets itself be framed', async () => {
  for (const demo of [null, { pin: '246810' }]) {
    const { serving } = await served({ demo })
    const page = await fetch(`${serving.url}/kiosk`)
    const policy = page.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self';")
    expect(policy).toContain(`frame-ancestors ${demo === null ? "'none'" : "'self'"}`)
    expect(policy).not.toContain('unsafe')
    expect((await fetch(`${serving.url}/`)).status).toBe(demo === null ? 404 : 200)
    expect((await fetch(`${serving.url}/simulator`)).status).toBe(demo === null ? 404 : 200)
  }
})

test('[S11] an answer of the contract is never a document', async () => {
  const { serving } = await served()
  const { headers } = await fetch(`${serving.url}/api/health`)
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
  expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'")
})

test('[S11] the desk page carries a new nonce each time, the one of its policy', async () => {
  const { serving } = await served()
  const nonces: (string | undefined)[] = []
  for (const _ of [1, 2]) {
    const page = await fetch(`${serving.url}/desk`)
    const nonce = /<meta property="csp-nonce" nonce="([\w-]+)">/.exec(await page.text())?.[1]
    expect(page.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`)
    nonces.push(nonce)
  }
  expect(nonces[0]).not.toBe(nonces[1])
})

test('built files are kept for ever, pages are asked for again', async () => {
  const { serving } = await served()
  expect((await fetch(`${serving.url}/assets/app-1.js`)).headers.get('cache-control')).toContain('immutable')
  expect((await fetch(`${serving.url}/kiosk`)).headers.get('cache-control')).toBe('no-cache')
  expect((await fetch(`${serving.url}/assets/../kiosk.html`)).status).toBe(404)
})

test('[S12] a demo gives tokens to pages of this PC, and to nobody who names it otherwise', async () => {
  const { serving } = await served({ demo: { pin: '246810' }, hosts: ['hub.test'] })
  const ask = (headers: Record<string, string>) =>
    fetch(`${serving.url}/api/demo-token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: '{"role":"kiosk"}',
    })
  const answer = await ask({})
  expect(answer.status).toBe(200)
  const { token } = (await answer.json()) as { token: string }
  expect((await fetch(`${serving.url}/api/state`, { headers: { authorization: `Bearer ${token}` } })).status).toBe(200)
  expect(await (await fetch(`${serving.url}/api/demo`)).json()).toEqual({ pin: '246810' })
})

test('[S40] unpairing ends the socket of a device at once, and its token is unknown from then on', async () => {
  const office = await served()
  const kiosk = await dial(office)
  const display = await dial(office)
  const token = office.token('kiosk')
  kiosk.call('1', '/feed', token, { after: 0 })
  display.call('1', '/feed', office.token('display'), { after: 0 })
  await kiosk.until((frames) => batchesOf(frames)[0])
  const [device] = office.hub.storage.devices.all().filter(({ role }) => role === 'kiosk')
  expect(office.hub.unpair(device?.id ?? '', 'tuan')).toBe(true)
  expect(await kiosk.closed).toBe(4403)
  const again = await dial(office)
  again.call('1', '/state', token)
  expect(await again.until(answerTo('1'))).toMatchObject({ s: 401, b: { json: { data: { reason: 'bad-token' } } } })
  issueMany(office.hub, 1)
  await display.until((frames) => (batchesOf(frames).at(-1)?.to === 3 ? true : undefined))
  expect(office.hub.unpair(device?.id ?? '', 'tuan'), 'once').toBe(false)
})

test('[S40] unpairing ends a stream of server-sent events, too', async () => {
  const { hub, serving, token } = await served()
  const stream = await fetch(`${serving.url}/api/events?after=0`, {
    headers: { authorization: `Bearer ${token('integrator')}` },
  })
  const [device] = hub.storage.devices.all()
  const text = stream.text()
  hub.unpair(device?.id ?? '', null)
  expect(await text).toContain('"type":"DayOpened"')
})

test('[S41] a socket that waits to be paired is borne longer than one that says nothing', async () => {
  const office = await served({ limits: { ...usualLimits, authenticateWithin: 100 } })
  const { call, until } = await dial(office)
  call('1', '/pairing/ask', null, { role: 'kiosk' })
  const { secret } = (await until(answerTo('1'))).b.json
  const mute = await dial(office)
  expect(await mute.closed).toBe(4401)
  call('2', '/pairing/outcome', null, { secret })
  expect(await until(answerTo('2'))).toMatchObject({ b: { json: { status: 'waiting' } } })
})

test('[S41] a socket whose page has stopped asking is closed', async () => {
  const { call, until, closed } = await dial(await served({ limits: { ...usualLimits, pairingSilence: 50 } }))
  call('1', '/pairing/ask', null, { role: 'kiosk' })
  await until(answerTo('1'))
  expect(await closed).toBe(4401)
})

test('[S42] who is there now, and who was there last, is told to managers', async () => {
  const office = await served()
  const kiosk = await dial(office)
  kiosk.call('1', '/state', office.token('kiosk'))
  await kiosk.until(answerTo('1'))
  const answer = await fetch(`${office.serving.url}/api/devices`, {
    headers: { authorization: `Bearer ${office.token('manager')}` },
  })
  const { devices } = (await answer.json()) as { devices: { role: string; connected: boolean; lastSeen: string }[] }
  expect(devices.map(({ role, connected }) => ({ role, connected }))).toEqual(
    expect.arrayContaining([
      { role: 'kiosk', connected: true },
      { role: 'manager', connected: false },
    ]),
  )
  expect(devices.every(({ lastSeen }) => lastSeen !== null)).toBe(true)
})
