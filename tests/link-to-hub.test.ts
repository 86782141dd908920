import { hubAt } from '@denluot/client/hub-address'
import type { HubLink, HubStore } from '@denluot/client/hub-link'
import { HubRejected } from '@denluot/client/hub-link'
import { openHub } from '@denluot/client/open-hub'
import type { Role } from '@denluot/shared/contract/replies'
import { samplePin } from '@denluot/shared/office/sample-office'
import type { OfficeEvent } from '@denluot/shared/queue/event'
import { ticketCount } from '@denluot/shared/queue/find-ticket'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { WebSocketServer } from 'ws'
import { newDataFolder, pairDevices, type ServedHub, serveFolder } from './office/served-hub.ts'

const folder = newDataFolder()
let hub: ServedHub
let tokens: readonly string[]
const links: HubLink[] = []

beforeAll(async () => {
  tokens = await pairDevices(folder.data, ['kiosk', 'desk', 'display', 'integrator'])
  hub = await serveFolder(folder.data)
})
afterEach(() => {
  for (const link of links.splice(0)) link.close()
})
afterAll(async () => {
  await hub.child.stop('SIGKILL')
  folder.remove()
})

function emptyStorage(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  const kept = new Map<string, string>()
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  }
}

function link(role: Role, token: string | undefined, storage = emptyStorage()): HubLink {
  const fragment = token === undefined ? {} : { fragment: `#token=${token}` }
  const opened = openHub({ hub: hubAt(hub.url), role, storage, ...fragment })
  links.push(opened)
  return opened
}

/** Settles as soon as the store satisfies the look. */
function until(opened: HubLink, look: (now: HubStore) => boolean): Promise<HubStore> {
  return new Promise((resolve) => {
    const stop = opened.store.subscribe((now) => {
      if (!look(now)) return
      stop()
      resolve(now)
    })
    const now = opened.store.getState()
    if (look(now)) {
      stop()
      resolve(now)
    }
  })
}
const isLive = ({ link }: HubStore) => link === 'live'
const tickets = ({ day }: HubStore) => (day === null ? 0 : ticketCount(day))
const port = () => ({ DENLUOT_PORT: new URL(hub.url).port })

test('[W30] a screen knows its office and folds every event of the day as it happens', async () => {
  const kiosk = link('kiosk', tokens[0])
  const display = link('display', tokens[2])
  await Promise.all([until(kiosk, isLive), until(display, isLive)])
  expect(display.store.getState().office?.office.name).toBe('Phường An Hòa')
  const heard: OfficeEvent[] = []
  display.onEvent((event) => heard.push(event))
  const reply = await kiosk.send({ type: 'IssueTicket', service: 'land' })
  expect(reply).toMatchObject({ status: 'accepted', ticket: { number: 'C001' } })
  const { day } = await until(display, (now) => tickets(now) === 1)
  expect(heard.map(({ type }) => type)).toEqual(['TicketIssued'])
  expect(day?.lines.land?.['']?.flat()).toHaveLength(1)
  expect(Math.abs(display.now() - Date.now())).toBeLessThan(5_000)
})

test('[W31] [W69] after kill -9 the screen says so, comes back by itself, and has what happened meanwhile', async () => {
  const kiosk = link('kiosk', tokens[0])
  await until(kiosk, isLive)
  const before = tickets(kiosk.store.getState())
  const intent = { type: 'IssueTicket', service: 'social' } as const
  const first = await kiosk.send(intent, 'my-own-command-id')
  const heard: number[] = []
  kiosk.onEvent(({ seq }) => heard.push(seq))
  await hub.child.stop('SIGKILL')
  const { day: known } = await until(kiosk, (now) => now.link === 'lost')
  expect(known, 'what was known stays').not.toBeNull()
  await expect(kiosk.send(intent)).rejects.toMatchObject({ name: 'HubUnreachable', sent: false })

  const issue = (id: string) => hub.command(tokens[3] ?? '', { id, type: 'IssueTicket', service: 'land' })
  const { DENLUOT_PORT } = port()
  // Elsewhere for a moment, where the kiosk does not look for it.
  hub = await serveFolder(folder.data)
  const { body: away } = await issue('while-away-1')
  await hub.child.stop()
  const behind = known?.seq ?? 0
  const staleWhenLive: number[] = []
  const stopWatching = kiosk.store.subscribe(({ link: now, day: shown }) => {
    if (now === 'live' && shown?.seq === behind) staleWhenLive.push(shown.seq)
  })
  hub = await serveFolder(folder.data, { DENLUOT_PORT })
  await until(kiosk, (now) => isLive(now) && tickets(now) === before + 2)
  stopWatching()
  expect(staleWhenLive, '[W69] a day that is behind is never shown as live').toEqual([])
  const { body: back } = await issue('when-back-2')
  const { day } = await until(kiosk, (now) => tickets(now) === before + 3)
  const { body: state } = await hub.ask('GET', '/api/state', tokens[0] ?? '')
  expect(day).toEqual(state)
  expect(heard, 'the catch-up is not announced').not.toContain(away.seq)
  expect(heard).toContain(back.seq)
  expect(await kiosk.send(intent, 'my-own-command-id'), '[W32] the first answer again').toEqual(first)
})

test('[W37] a hub that is stuck without a word is told within seconds; when it goes on, so does the screen', async () => {
  const kiosk = link('kiosk', tokens[0])
  await until(kiosk, isLive)
  hub.child.process.kill('SIGSTOP')
  const answer = kiosk.send({ type: 'AskForHelp', where: 'kiosk' })
  const outcome = expect(answer).rejects.toMatchObject({ name: 'HubUnreachable', sent: true })
  await until(kiosk, (now) => now.link === 'lost')
  await outcome
  hub.child.process.kill('SIGCONT')
  await until(kiosk, isLive)
})

test('[W33] signing in changes who speaks without dialling again; signing out gives the desk back', async () => {
  const desk = link('desk', tokens[1])
  await until(desk, isLive)
  const states: string[] = []
  desk.store.subscribe((now) => states.push(now.link))
  const open = { type: 'OpenCounter', counter: '4' } as const
  await expect(desk.send(open)).rejects.toMatchObject({ name: 'HubRejected', status: 403, reason: 'sign-in-needed' })
  await expect(desk.signIn('ha', '999999')).rejects.toMatchObject({ status: 403, reason: 'wrong-pin' })
  expect(await desk.signIn('ha', samplePin)).toEqual({ officer: 'ha', role: 'officer' })
  expect(await desk.send(open)).toMatchObject({ status: 'accepted' })
  await desk.signOut()
  await expect(desk.send({ type: 'CallNext', counter: '4' })).rejects.toBeInstanceOf(HubRejected)
  expect(new Set(states)).toEqual(new Set(['live']))
})

test('[W34] a page without a token, or with a refused one, asks to be paired', async () => {
  const without = link('kiosk', undefined)
  const refused = link('kiosk', 'x'.repeat(43))
  await Promise.all([without, refused].map((opened) => until(opened, ({ link: now }) => now === 'needs-pairing')))
  const { pairing } = await until(without, (now) => now.pairing?.status === 'code')
  expect(pairing).toMatchObject({ code: expect.stringMatching(/^\d{6}$/) })
  await expect(without.send({ type: 'IssueTicket', service: 'land' })).rejects.toMatchObject({ reason: 'no-token' })
})

test('[W35] in the demo a page gets a token by itself, also in place of one from an earlier office', async () => {
  await hub.child.stop()
  hub = await serveFolder(folder.data, { ...port(), DENLUOT_DEMO: '{}' })
  const storage = emptyStorage()
  const display = link('display', 'y'.repeat(43), storage)
  await until(display, isLive)
  expect(storage.getItem('denluot.token.display')).not.toBe('y'.repeat(43))
})

test('[W36] what the office does not know is null', async () => {
  const kiosk = link('kiosk', tokens[0])
  await until(kiosk, isLive)
  expect(await kiosk.dossier('KHONG-CO')).toBeNull()
  expect(await kiosk.procedure('9.999999')).toBeNull()
  expect(await kiosk.ticket('0000000000')).toBeNull()
  expect(await kiosk.machine()).toBeNull()
  expect((await kiosk.searchProcedures({ q: 'khai sinh', limit: 1 })).items[0]?.code).toBe('1.001193')
})

test('[W38] a page that was built for another wire says so and stops asking', async () => {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  server.on('connection', (socket) =>
    socket.on('message', (data) => {
      const { i } = JSON.parse(data.toString())
      const health = {
        status: 'ok',
        version: '9.9.9',
        wire: 'another',
        seq: 1,
        now: new Date().toISOString(),
        sample: true,
        hub: '0011223344556677',
        office: 'Phường An Hòa',
      }
      socket.send(JSON.stringify({ i, p: { b: { json: health } } }))
    }),
  )
  await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  const at = typeof address === 'object' && address !== null ? address.port : 0
  const page = openHub({ hub: hubAt(`http://127.0.0.1:${at}`), role: 'kiosk', storage: emptyStorage() })
  links.push(page)
  await until(page, ({ link: now }) => now === 'outdated')
  await new Promise((resolve) => server.close(resolve))
})
