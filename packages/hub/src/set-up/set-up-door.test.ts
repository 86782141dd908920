import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { firstDraft } from '@denluot/shared/set-up/first-draft'
import type { OfficeDraft } from '@denluot/shared/set-up/office-draft'
import fastify, { type FastifyInstance, type InjectOptions } from 'fastify'
import { pino } from 'pino'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openSetUpDoor } from './set-up-door.ts'
import { openSetUpFile, type SetUpFile } from './set-up-file.ts'

const host = '127.0.0.1:7700'
const named: OfficeDraft = { ...firstDraft, office: { ...firstDraft.office, name: 'Phường An Hòa' } }
const ready: OfficeDraft = { ...named, officers: [{ key: 'o1', id: null, name: 'Hồ Bích Phượng', role: 'manager' }] }

let folder: string
let file: SetUpFile
let app: FastifyInstance
let opened: unknown[]

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'denluot-set-up-'))
  file = openSetUpFile(folder, '2026-11-28T01:00:00.000Z')
  opened = []
  app = fastify({ bodyLimit: 256 * 1024 })
  openSetUpDoor(app, {
    file,
    place: () => ({ here: `http://${host}`, lan: [], data: folder }),
    now: () => '2026-11-28T01:00:01.000Z',
    open: async (wish) => {
      opened.push(wish)
      return 'a-token'
    },
    onOpened: () => opened.push('told'),
    log: pino({ level: 'silent' }),
  })
})
afterEach(async () => {
  await app.close()
  rmSync(folder, { recursive: true })
})

const ask = (method: 'GET' | 'PUT' | 'POST', url: string, more: InjectOptions = {}) =>
  app.inject({ method, url, ...more, headers: { host, ...more.headers } })
const save = (revision: number, draft: unknown) => ask('PUT', '/api/set-up/draft', { payload: { revision, draft } })

test('[H40] who does not sit at this PC, or comes by a foreign name, gets nothing', async () => {
  const refused = [
    await ask('GET', '/api/set-up', { remoteAddress: '192.168.1.9' }),
    await ask('GET', '/api/set-up', { headers: { host: 'evil.example' } }),
    await ask('GET', '/api/set-up', { headers: { host: '192.168.1.5:7700' } }),
    await ask('POST', '/api/set-up/open', { payload: {}, remoteAddress: '192.168.1.9' }),
  ]
  expect(refused.map(({ statusCode, json }) => [statusCode, json().reason])).toEqual(
    refused.map(() => [403, 'set-up-here-only']),
  )
  expect((await ask('GET', '/api/set-up', { headers: { host: 'localhost:7700' } })).statusCode).toBe(200)
})

test('[H40] a page of another origin may do nothing, not even one of this PC', async () => {
  for (const origin of ['https://evil.example', 'null', 'http://127.0.0.1:3000', 'http://localhost:7700']) {
    const answer = await ask('PUT', '/api/set-up/draft', {
      payload: { revision: 0, draft: named },
      headers: { origin },
    })
    expect([origin, answer.statusCode]).toEqual([origin, 403])
  }
  const own = await ask('GET', '/api/set-up', { headers: { origin: `http://${host}` } })
  expect(own.statusCode).toBe(200)
})

test('[H41] a draft is kept for its owner only, and read again after the process is gone', async () => {
  expect((await save(0, named)).json()).toEqual({ revision: 1, savedAt: '2026-11-28T01:00:01.000Z' })
  expect(statSync(join(folder, 'set-up.json')).mode & 0o077).toBe(0)
  const again = openSetUpFile(folder, '2026-11-28T09:00:00.000Z').current()
  expect(again).toEqual({ revision: 1, savedAt: '2026-11-28T01:00:01.000Z', draft: named })
})

test('[H41] no PIN is taken into a draft, wherever it is put', async () => {
  const withPin = { ...named, officers: [{ ...named.officers[0], pin: '483920' }] }
  expect((await save(0, withPin)).json()).toMatchObject({ status: 'invalid', issues: [{ path: 'draft.officers.0' }] })
  expect((await save(0, { ...named, pins: { o1: '483920' } })).statusCode).toBe(400)
  await ask('POST', '/api/set-up/open', { payload: { draft: ready, pins: { o1: '483920' } } })
  expect(readFileSync(join(folder, 'set-up.json'), 'utf8')).not.toContain('483920')
})

test('[H42] a draft that was changed elsewhere meanwhile is not overwritten', async () => {
  await save(0, named)
  const late = await save(0, firstDraft)
  expect([late.statusCode, late.json().reason]).toEqual([409, 'saved-elsewhere'])
  expect(file.current().draft.office.name).toBe('Phường An Hòa')
})

test('[H43] what keeps an office from opening is 400 with the paths, and nothing is opened', async () => {
  const open = async (payload: object) => {
    const answer = await ask('POST', '/api/set-up/open', { payload })
    const paths = answer.json().issues.map(({ path, message }: Record<string, string>) => `${path} ${message}`)
    return [answer.statusCode, ...paths]
  }
  expect(await open({ draft: firstDraft, pins: {} })).toEqual([
    400,
    'draft.office.name needed',
    'draft.officers.0.name needed',
    'pins.o1 missing',
  ])
  expect(await open({ draft: ready, pins: { o1: '123456' } })).toEqual([400, 'pins.o1 trivial'])
  expect((await open({ draft: { ...ready, schema: 2 }, pins: {} }))[1]).toMatch(/^draft\.schema /)
  expect(opened).toEqual([])
})

test('[H43] a right draft is opened, and the page is told before the hub moves on', async () => {
  const answer = await ask('POST', '/api/set-up/open', { payload: { draft: ready, pins: { o1: '483920' } } })
  expect([answer.statusCode, answer.json()]).toEqual([200, { token: 'a-token' }])
  expect(opened).toEqual([{ draft: ready, pins: { o1: '483920' } }, 'told'])
})

test('[H43] bodies over 256 KB and bodies that are no JSON are refused', async () => {
  expect((await save(0, 'x'.repeat(256 * 1024))).statusCode).toBe(413)
  const text = { payload: '{"revision":', headers: { 'content-type': 'application/json' } }
  expect((await ask('PUT', '/api/set-up/draft', text)).json()).toMatchObject({ status: 'invalid' })
  const form = { payload: 'revision=0', headers: { 'content-type': 'text/plain' } }
  expect((await ask('PUT', '/api/set-up/draft', form)).statusCode).toBe(415)
})

test('[H40] the rest of the wire says that the office is not open yet', async () => {
  const health = await ask('GET', '/api/health')
  expect([health.statusCode, health.json().reason]).toEqual([503, 'not-set-up'])
})
