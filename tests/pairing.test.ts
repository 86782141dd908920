import { hubAt } from '@denluot/client/hub-address'
import type { HubLink, HubStore } from '@denluot/client/hub-link'
import { openHub } from '@denluot/client/open-hub'
import type { WaitingDevice } from '@denluot/shared/contract/pairing'
import type { Role } from '@denluot/shared/contract/replies'
import { samplePin } from '@denluot/shared/office/sample-office'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { makeRealOffice, newDataFolder, pairDevices, type ServedHub, serveFolder } from './office/served-hub.ts'

const folder = newDataFolder()
let hub: ServedHub
let tokens: readonly string[]
const links: HubLink[] = []

beforeAll(async () => {
  await makeRealOffice(folder.data, ['ha', 'phuong'])
  tokens = await pairDevices(folder.data, ['desk', 'manager', 'kiosk'])
  hub = await serveFolder(folder.data, { DENLUOT_LOG: 'info' })
})
afterEach(() => {
  for (const link of links.splice(0)) link.close()
})
afterAll(async () => {
  await hub.child.stop('SIGKILL')
  folder.remove()
})

function keptInMemory(token?: string): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> & Map<string, string> {
  const kept = new Map<string, string>()
  if (token !== undefined) kept.set('denluot.token.desk', token)
  return Object.assign(kept, {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  })
}
function link(role: Role, storage = keptInMemory()): HubLink {
  const opened = openHub({ hub: hubAt(hub.url), role, storage })
  links.push(opened)
  return opened
}
/** Settles as soon as the store satisfies the look. */
function until(opened: HubLink, look: (now: HubStore) => boolean): Promise<HubStore> {
  return new Promise((resolve) => {
    let stop = () => {}
    const check = (now: HubStore) => {
      if (!look(now)) return
      stop()
      resolve(now)
    }
    stop = opened.store.subscribe(check)
    check(opened.store.getState())
  })
}
const isLive = ({ link: now }: HubStore) => now === 'live'
async function codeOf(device: HubLink, but?: string): Promise<string> {
  const shows = ({ pairing }: HubStore) => pairing?.status === 'code' && pairing.code !== but
  const { pairing } = await until(device, shows)
  return pairing?.status === 'code' ? pairing.code : ''
}
/** A desk with an officer, and what it is told of waiting devices. */
async function deskOf(officer: string) {
  const desk = link('desk', keptInMemory(tokens[0]))
  await until(desk, isLive)
  await desk.signIn(officer, samplePin)
  await until(desk, isLive)
  let now: readonly WaitingDevice[] = []
  const looks = new Set<() => void>()
  desk.devices.watchWaiting((waiting) => {
    now = waiting
    for (const each of [...looks]) each()
  })
  const waiting = (role: Role | null) =>
    new Promise<WaitingDevice | null>((resolve) => {
      const look = () => {
        const found = now.find((each) => each.role === role)
        if (role !== null && found === undefined) return
        if (role === null && now.length > 0) return
        looks.delete(look)
        resolve(found ?? null)
      }
      looks.add(look)
      look()
    })
  return { desk, waiting }
}
const wrongFor = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')

test('[S30] [W50] a device asks, an officer sees it and types its code, and it is live by itself', async () => {
  const storage = keptInMemory()
  const kiosk = link('kiosk', storage)
  const code = await codeOf(kiosk)
  const { desk, waiting } = await deskOf('ha')
  const seen = await waiting('kiosk')
  expect(seen).toMatchObject({ role: 'kiosk', address: '127.0.0.1', nth: 2 })
  const request = seen?.id ?? ''
  await expect(desk.devices.approve(request, wrongFor(code), 'Kiosk 2')).rejects.toMatchObject({ reason: 'wrong-code' })
  expect(kiosk.store.getState().link).toBe('needs-pairing')
  await desk.devices.approve(request, code, 'Kiosk 2')
  const { pairing } = await until(kiosk, isLive)
  expect(pairing).toBeNull()
  expect(await waiting(null)).toBeNull()
  expect(await kiosk.send({ type: 'IssueTicket', service: 'land' })).toMatchObject({ status: 'accepted' })
  const token = storage.getItem('denluot.token.kiosk') ?? ''
  expect((await hub.ask('GET', '/api/state', token)).status).toBe(200)
  await expect(desk.devices.approve(request, code, 'Kiosk 2')).rejects.toMatchObject({ reason: 'unknown-pairing' })
  for (const secret of [code, token]) expect(hub.child.log()).not.toContain(secret)
  expect(hub.child.log()).toMatch(/"device":\{"role":"kiosk","name":"Kiosk 2".*"by":"ha"\},"msg":"a device was paired"/)
})

test('[S32] over HTTP, too, the token is handed out once', async () => {
  const { body: asked } = await hub.ask('POST', '/api/pairing', null, { role: 'display' })
  const outcome = () => hub.ask('POST', '/api/pairing/outcome', null, { secret: asked.secret })
  expect((await outcome()).body).toEqual({ status: 'waiting' })
  expect(await hub.cli('pair', '--code', asked.code, '--name', 'Bảng sảnh')).toMatchObject({
    code: 0,
    out: 'Bảng sảnh is paired as display\n',
  })
  const { body } = await outcome()
  expect(body.status).toBe('approved')
  expect((await hub.ask('GET', '/api/state', body.token)).status).toBe(200)
  expect((await outcome()).body).toEqual({ status: 'expired' })
})

test('[S30] a code that no device shows is told in one sentence', async () => {
  const { code, out, log } = await hub.cli('pair', '--code', '123456', '--name', 'Kiosk 9')
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(log).toMatch(/^No device shows the code 123456 now: [^\n]+\.\n$/)
})

test('[S31] who waits is told to nobody but officers and managers', async () => {
  const ask = async (path: string, token: string | null, body?: object) => {
    const answer = await hub.ask(body === undefined ? 'GET' : 'POST', path, token, body)
    return [answer.status, answer.body.reason]
  }
  const wish = { request: 'x', code: '123456', name: 'x' }
  const kiosk = tokens[2] ?? ''
  const desk = tokens[0] ?? ''
  const officer = await hub.officer(desk, 'ha')
  expect(await ask('/api/pairing/waiting', null)).toEqual([401, 'no-token'])
  expect(await ask('/api/pairing/approve', kiosk, wish)).toEqual([403, 'wrong-role'])
  expect(await ask('/api/pairing/approve', desk, wish)).toEqual([403, 'sign-in-needed'])
  expect(await ask('/api/pairing/approve', officer, wish)).toEqual([404, 'unknown-pairing'])
  expect(await ask('/api/devices', officer)).toEqual([403, 'wrong-role'])
  expect(await ask('/api/pairing', null, { role: 'integrator' })).toEqual([400, 'invalid'])
})

test('[S36] [W52] an address that asks too often is answered 429 with a sentence', async () => {
  const answers = []
  for (let n = 0; n < 6; n += 1) answers.push(await hub.ask('POST', '/api/pairing', null, { role: 'display' }))
  expect(answers.at(-1)).toMatchObject({
    status: 429,
    body: { status: 'too-many', reason: 'pairing-busy', message: expect.stringContaining('tự xin lại') },
  })
})

test('[S35] [W51] a hub that starts again in the middle knows nobody who waits, and the page asks again by itself', async () => {
  await hub.child.stop('SIGKILL')
  const port = { DENLUOT_PORT: new URL(hub.url).port }
  hub = await serveFolder(folder.data, port)
  const display = link('display')
  const before = await codeOf(display)
  await hub.child.stop('SIGKILL')
  await until(display, ({ link: now }) => now === 'lost')
  hub = await serveFolder(folder.data, port)
  const code = await codeOf(display, before)
  expect(await hub.cli('pair', '--code', code, '--name', 'Bảng 2')).toMatchObject({ code: 0 })
  await until(display, isLive)
})

test('[S37] a refused page says so, and asks again when it is told to', async () => {
  const kiosk = link('kiosk')
  const before = await codeOf(kiosk)
  const { desk, waiting } = await deskOf('ha')
  await desk.devices.refuse((await waiting('kiosk'))?.id ?? '')
  await until(kiosk, ({ pairing }) => pairing?.status === 'refused')
  kiosk.askAgain()
  expect(await codeOf(kiosk)).not.toBe(before)
})

test('[S40] a manager takes a device out: it asks to be paired again within two seconds, and its token is worth nothing', async () => {
  const storage = keptInMemory()
  storage.setItem('denluot.token.kiosk', tokens[2] ?? '')
  const kiosk = link('kiosk', storage)
  await until(kiosk, isLive)
  const { desk } = await deskOf('phuong')
  const { devices, own: deskItself } = await desk.devices.list()
  expect(devices.find(({ id }) => id === deskItself)?.role).toBe('desk')
  const own = devices.find(({ role, connected }) => role === 'kiosk' && connected)
  expect(own).toMatchObject({ name: 'kiosk 3', approvedBy: null })
  await desk.devices.unpair(own?.id ?? '')
  await until(kiosk, ({ link: now }) => now === 'needs-pairing')
  expect(storage.getItem('denluot.token.kiosk')).toBeNull()
  expect((await hub.ask('GET', '/api/state', tokens[2] ?? '')).status).toBe(401)
  expect((await desk.devices.list()).devices.map(({ id }) => id)).not.toContain(own?.id)
})

test("[S38] the manager's board is let in by a manager", async () => {
  const board = link('manager')
  const code = await codeOf(board)
  const officer = await deskOf('ha')
  const seen = await officer.waiting('manager')
  const request = seen?.id ?? ''
  await expect(officer.desk.devices.approve(request, code, 'Phòng họp')).rejects.toMatchObject({ reason: 'wrong-role' })
  const manager = await deskOf('phuong')
  await manager.desk.devices.approve(request, code, 'Phòng họp')
  await until(board, isLive)
})
