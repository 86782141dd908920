import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { roles } from '@denluot/shared/contract/replies'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newDataFolder, pairDevices, type ServedHub, serveFolder } from './office/served-hub.ts'

const folder = newDataFolder()
let hub: ServedHub
let kiosk: string
let display: string
let desk: string
let manager: string
let integrator: string

beforeAll(async () => {
  ;[kiosk = '', display = '', desk = '', manager = '', integrator = ''] = await pairDevices(folder.data, roles)
  hub = await serveFolder(folder.data)
})
afterAll(async () => {
  await hub.child.stop()
  folder.remove()
})

const issue = (id: string) => ({ id, type: 'IssueTicket', service: 'land' })

test('[W1] health needs no token and says version, wire, seq and the office clock', async () => {
  const { status, body } = await hub.ask('GET', '/api/health', null)
  expect(status).toBe(200)
  expect(body).toMatchObject({ status: 'ok', version: '0.1.0', sample: true, seq: expect.any(Number) })
  expect(body).toMatchObject({ hub: expect.stringMatching(/^[0-9a-f]{16}$/), office: 'Phường An Hòa' })
  expect(body.now).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+07:00$/)
})

test('[W2] without a token, or with one nobody knows, everything else is 401, before anything is read', async () => {
  for (const path of ['/api/office', '/api/state', '/api/openapi.json', '/api/reports/services', '/api/nothing']) {
    expect((await hub.ask('GET', path, null)).status, path).toBe(401)
    expect(await hub.ask('GET', path, 'a'.repeat(43)), path).toMatchObject({
      status: 401,
      body: { reason: 'bad-token' },
    })
  }
  const malformed = await hub.ask('POST', '/api/commands', null, '{not json')
  expect(malformed).toMatchObject({ status: 401, body: { status: 'unauthorized', reason: 'no-token' } })
})

test('[W3] what does not parse is 400 with the path of the wrong field, before the role is looked at', async () => {
  const wrong = { ...issue('command-1'), priority: { class: 'priority' } }
  const { status, body } = await hub.command(display, wrong)
  expect(status).toBe(400)
  expect(body).toMatchObject({ status: 'invalid', reason: 'invalid', issues: [{ path: 'priority.reason' }] })
  expect(await hub.command(kiosk, { ...issue('command-1'), surprise: 1 })).toMatchObject({ status: 400 })
  expect(await hub.command(kiosk, { ...issue('short') })).toMatchObject({
    status: 400,
    body: { issues: [{ path: 'id' }] },
  })
  expect(await hub.ask('POST', '/api/commands', kiosk, '{not json')).toMatchObject({
    status: 400,
    body: { issues: [{}] },
  })
  expect(await hub.ask('GET', '/api/procedures?limit=0', kiosk)).toMatchObject({
    status: 400,
    body: { issues: [{ path: 'limit' }] },
  })
  expect(await hub.ask('GET', '/api/reports/services?from=yesterday', kiosk)).toMatchObject({ status: 400 })
})

test('[W4] a role that may not is 403, a desk without an officer is asked to sign in', async () => {
  const call = { id: 'command-call', type: 'CallNext', counter: '4' }
  for (const token of [kiosk, display, manager, integrator]) {
    expect(await hub.command(token, call)).toMatchObject({ status: 403, body: { reason: 'wrong-role' } })
  }
  expect(await hub.command(desk, call)).toMatchObject({ status: 403, body: { reason: 'sign-in-needed' } })
  expect(await hub.ask('POST', '/api/sign-in', kiosk, { officer: 'ha', pin: '246810' })).toMatchObject({ status: 403 })
  expect(await hub.ask('GET', '/api/reports/services', desk)).toMatchObject({ status: 403 })
  expect(await hub.ask('GET', '/api/metrics', kiosk)).toMatchObject({ status: 403 })
})

test('[W5] a wrong PIN is 403 wrong-pin; the right one gives a token that survives a restart and ends with sign-out', async () => {
  expect(await hub.ask('POST', '/api/sign-in', desk, { officer: 'ha', pin: '999999' })).toMatchObject({
    status: 403,
    body: { reason: 'wrong-pin' },
  })
  const officer = await hub.officer(desk, 'ha')
  expect((await hub.command(officer, { id: 'open-command', type: 'OpenCounter', counter: '4' })).status).toBe(200)
  await hub.child.stop()
  hub = await serveFolder(folder.data)
  expect(await hub.command(officer, { id: 'call-command', type: 'CallNext', counter: '4' })).toMatchObject({
    status: 409,
    body: { status: 'refused', reason: 'nobody-waiting', message: 'Chưa có ai chờ ở quầy này.' },
  })
  expect(await hub.ask('POST', '/api/sign-out', officer)).toMatchObject({ status: 200 })
  expect((await hub.ask('GET', '/api/state', officer)).status).toBe(401)
  expect((await hub.ask('GET', '/api/state', desk)).status).toBe(200)
})

test('[W6] an accepted number carries ticket, people ahead and wait; the same id gives the same answer once', async () => {
  const first = await hub.command(kiosk, issue('kiosk-issue-1'))
  expect(first).toMatchObject({
    status: 200,
    body: {
      status: 'accepted',
      seq: expect.any(Number),
      events: [{ type: 'TicketIssued', number: 'C001' }],
      ticket: {
        number: 'C001',
        service: 'land',
        ahead: 0,
        wait: { low: expect.any(Number), high: expect.any(Number) },
      },
    },
  })
  expect(first.body.ticket.code).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}$/)
  expect(first.body.events[0].code, 'a kiosk learns the code from its ticket alone').toBeUndefined()
  expect(await hub.command(kiosk, issue('kiosk-issue-1'))).toEqual(first)
  expect(await hub.command(kiosk, { ...issue('kiosk-issue-1'), files: 2 })).toMatchObject({
    status: 409,
    body: { reason: 'id-reused' },
  })
  for (const name of [first.body.ticket.id, first.body.ticket.code]) {
    const view = await hub.ask('GET', `/api/tickets/${name}`, kiosk)
    expect(view).toMatchObject({ status: 200, body: { number: 'C001', state: 'waiting', ahead: 0, rated: false } })
  }
})

test('[W7] bodies over 64 KB are refused', async () => {
  const large = { ...issue('large-command'), procedure: 'x'.repeat(70_000) }
  expect(await hub.command(kiosk, large)).toMatchObject({ status: 413, body: { reason: 'too-large' } })
})

test('[W8] what is not known is 404 with the next step', async () => {
  for (const path of [
    '/api/procedures/9.999999',
    '/api/dossiers/KHONG-CO',
    '/api/tickets/0000000000',
    '/api/nothing',
  ]) {
    const { status, body } = await hub.ask('GET', path, kiosk)
    expect(status, path).toBe(404)
    expect(body.message, path).toMatch(/Mời|Xem/)
  }
  const page = await hub.ask('GET', '/nowhere', null)
  expect(page).toMatchObject({ status: 404, body: expect.stringContaining('Không tìm thấy trang') })
  expect(page.body).toContain('Page not found')
})

test('[W9] the OpenAPI document names every call of the outside and not the feed', async () => {
  const { body } = await hub.ask('GET', '/api/openapi.json', integrator)
  expect(body.openapi).toMatch(/^3\.1/)
  const paths = Object.keys(body.paths)
  expect(paths).toEqual(
    expect.arrayContaining(['/commands', '/state', '/events', '/tickets/{ticket}', '/reports/{name}']),
  )
  expect(paths).not.toContain('/feed')
  expect(Object.keys(body.paths['/commands'].post.responses)).toEqual(
    expect.arrayContaining(['200', '400', '401', '403', '409']),
  )
  expect((await hub.ask('GET', '/api/feed?after=0', integrator)).status).toBe(404)
})

async function readEvents(
  token: string,
  path: string,
  count: number,
  headers = {},
): Promise<{ id: number; seq: number; type: string }[]> {
  const stop = new AbortController()
  const stream = await fetch(`${hub.url}${path}`, {
    headers: { authorization: `Bearer ${token}`, ...headers },
    signal: stop.signal,
  })
  expect(stream.headers.get('content-type')).toMatch(/^text\/event-stream/)
  const events: { id: number; seq: number; type: string }[] = []
  let text = ''
  for await (const chunk of stream.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += chunk
    const found = [...text.matchAll(/^id: (\d+)\ndata: (.+)\n$/gm)]
    if (found.length < count) continue
    for (const [, id, data] of found) events.push({ id: Number(id), ...JSON.parse(data ?? '{}') })
    break
  }
  stop.abort()
  return events
}

test('[W10] server-sent events come one object each with their seq as id, and resume by after or Last-Event-ID', async () => {
  const all = await readEvents(integrator, '/api/events?after=0', 3)
  expect(all.slice(0, 2).map(({ type }) => type)).toEqual(['OfficeConfigured', 'DayOpened'])
  expect(all.map(({ id, seq }) => id === seq)).not.toContain(false)
  expect((await readEvents(desk, '/api/events?after=1', 1))[0]?.seq).toBe(2)
  expect((await readEvents(desk, '/api/events?after=0', 1, { 'last-event-id': '2' }))[0]?.seq).toBe(3)
  expect((await hub.ask('GET', '/api/events', display)).status).toBe(403)
})

test('[W11] the catalogue is searched without marks, best first, and read by code', async () => {
  const { body } = await hub.ask('GET', '/api/procedures?q=dang%20ky%20khai%20sinh&limit=3', kiosk)
  expect(body.items[0]).toMatchObject({ code: '1.001193', name: 'Đăng ký khai sinh', service: 'civil-status' })
  expect(body.total).toBeGreaterThanOrEqual(3)
  const found = await hub.ask('GET', '/api/procedures/1.001193.000.00.00.H17', kiosk)
  expect(found).toMatchObject({ status: 200, body: { id: '1.001193', documents: expect.any(Array) } })
})

test('[W12] dossiers are imported while the hub runs; bad rows are told; a look-up shows step, dates and age, and no name', async () => {
  const file = join(folder.data, 'dossiers.csv')
  writeFileSync(
    file,
    'code,status,received,due,procedure\nH17.01/0001,4,2026-11-02,2026-11-09,1.001193\nH17.01/0002,12,,,\n',
  )
  const imported = await hub.cli('import-dossiers', file)
  expect(imported).toMatchObject({ code: 0, out: '1 dossiers read, 1 new or changed, 1 left out\n' })
  expect(imported.log).toMatch(/^row 3 is left out: status/m)
  expect(await hub.cli('import-dossiers', file)).toMatchObject({
    out: '1 dossiers read, 0 new or changed, 1 left out\n',
  })
  const { status, body } = await hub.ask('GET', `/api/dossiers/${encodeURIComponent('H17.01/0001')}`, kiosk)
  expect(status).toBe(200)
  expect(body).toEqual({
    code: 'H17.01/0001',
    status: 4,
    step: 'processing',
    received: '2026-11-02',
    due: '2026-11-09',
    procedure: '1.001193',
    procedureName: 'Đăng ký khai sinh',
    missing: [],
    lateDays: expect.any(Number),
    asOf: expect.any(String),
    ageMinutes: 0,
  })
})

test('[W13] a report is JSON, CSV or a real .xlsx, for managers', async () => {
  const { body } = await hub.ask('GET', '/api/reports/services', manager)
  expect(body).toMatchObject({ name: 'services', rows: [{ service: 'land', issued: expect.any(Number) }] })
  const csv = await hub.ask('GET', '/api/reports/hours?format=csv', manager)
  expect(csv.body).toMatch(/^\uFEFF?Giờ,Số đã cấp/)
  const xlsx = await hub.ask('GET', '/api/reports/ratings?format=xlsx', manager)
  expect(xlsx.body).toMatch(/^PK/)
  expect((await hub.ask('GET', '/api/reports/secrets', manager)).status).toBe(404)
  expect((await hub.ask('GET', '/api/metrics', manager)).body).toContain('denluot_commands_total')
})

test('[W14] a real office gives no tokens away and says nothing of a demo', async () => {
  expect((await hub.ask('POST', '/api/demo-token', null, { role: 'manager' })).status).toBe(403)
  expect((await hub.ask('GET', '/api/demo', null)).status).toBe(404)
})

test('[S4] a foreign host name and a foreign page are turned away', async () => {
  const { request } = await import('node:http')
  const statusWith = (headers: Record<string, string>) =>
    new Promise<number | undefined>((resolve, reject) => {
      const asked = request(`${hub.url}/api/commands`, { method: 'POST', headers }, (answer) => {
        answer.resume()
        resolve(answer.statusCode)
      })
      asked.on('error', reject)
      asked.end('{}')
    })
  expect(await statusWith({ host: 'evil.example' })).toBe(403)
  expect(await statusWith({ origin: 'https://evil.example', authorization: `Bearer ${kiosk}` })).toBe(403)
})
