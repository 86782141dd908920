import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { samplePin } from '@denluot/shared/office/sample-office'
import { sampleCatalogue } from '@denluot/shared/procedures/sample-catalogue'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startChild } from './office/child.ts'
import { makeRealOffice } from './office/real-office.ts'
import { newDataFolder, pairDevices, type ServedHub, serveFolder } from './office/served-hub.ts'

const folder = newDataFolder()
let hub: ServedHub
let integrator: string

beforeAll(async () => {
  ;[integrator = ''] = await pairDevices(folder.data, ['integrator'])
  hub = await serveFolder(folder.data)
})
afterAll(async () => {
  await hub.child.stop('SIGKILL')
  folder.remove()
})

/** Serving that cannot begin: its exit code and what it says. */
async function failToServe(env: Record<string, string>, ...more: string[]) {
  const child = startChild('packages/hub/src/main.ts', ['serve', ...more], { DENLUOT_PORT: '0', ...env })
  return { code: await child.ended, said: child.log() }
}
const oneSentence = /^[^\n]+: [^\n]+\.\n$/

test('[H20] pair prints one token and nothing else, also while the hub runs, and it works at once', async () => {
  const { code, out } = await hub.cli('pair', '--role', 'kiosk', '--name', 'Kiosk cửa chính')
  expect(code).toBe(0)
  expect(out).toMatch(/^[\w-]{43}\n$/)
  expect((await hub.ask('GET', '/api/state', out.trim())).status).toBe(200)
  expect(await hub.cli('pair', '--role', 'king', '--name', 'x')).toMatchObject({ code: 1, out: '' })
})

test('[H21] a port in use is one sentence with cause and cure, exit code 1', async () => {
  const server = createServer()
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : 0)
    })
  })
  const other = newDataFolder()
  const { code, said } = await failToServe({ DENLUOT_DATA: other.data, DENLUOT_PORT: String(port) })
  const fresh = newDataFolder()
  const wizard = await failToServe({ DENLUOT_DATA: fresh.data, DENLUOT_PORT: String(port) }, '--new')
  server.close()
  other.remove()
  fresh.remove()
  expect(code).toBe(1)
  expect(said).toMatch(oneSentence)
  expect(said).toMatch(/is in use: .* DENLUOT_PORT/)
  expect(wizard).toEqual({ code, said })
})

test('[H21] a data folder that cannot be written is one sentence with cause and cure, exit code 1', async () => {
  const file = join(folder.data, 'a-file')
  writeFileSync(file, '')
  // Below /proc nobody makes a folder, not even root.
  const folders = [join(file, 'data'), ...(existsSync('/proc') ? ['/proc/nobody-makes-this'] : [])]
  for (const data of folders) {
    for (const more of [[], ['--new']]) {
      const { code, said } = await failToServe({ DENLUOT_DATA: data }, ...more)
      expect(code).toBe(1)
      expect(said).toMatch(oneSentence)
      expect(said).toMatch(/cannot be written .*DENLUOT_DATA/)
    }
  }
})

test('[H21] a database from a newer version is one sentence with cause and cure, exit code 1', async () => {
  const data = join(folder.data, 'newer')
  mkdirSync(data)
  const db = new DatabaseSync(join(data, 'office.db'))
  db.exec('PRAGMA user_version = 99')
  db.close()
  const { code, said } = await failToServe({ DENLUOT_DATA: data })
  expect(code).toBe(1)
  expect(said).toMatch(oneSentence)
  expect(said).toMatch(/newer version of the program .*: install/)
})

test('[H21] a second hub on the folder and a foreign address for the sample office are refused with a sentence', async () => {
  const second = await failToServe({ DENLUOT_DATA: folder.data })
  expect(second).toMatchObject({ code: 1, said: expect.stringContaining('Another hub runs on') })
  const open = await failToServe({ DENLUOT_DATA: join(folder.data, 'open'), DENLUOT_HOST: '0.0.0.0' })
  expect(open).toMatchObject({ code: 1, said: expect.stringContaining('on this PC only') })
})

test('[H64] a hub of the LAN says where this PC and where others reach it, and its command line finds it', async () => {
  const real = newDataFolder()
  const [kiosk = ''] = await makeRealOffice(real.data, { officers: [], devices: ['kiosk'] })
  // Not announced: who runs the tests may have an office of their own on the LAN.
  const env = { DENLUOT_HOST: '0.0.0.0', DENLUOT_ANNOUNCE: '0', DENLUOT_LOG: 'info' }
  const lan = await serveFolder(real.data, env)
  try {
    expect(lan.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    expect((await lan.ask('GET', '/api/state', kiosk)).status).toBe(200)
    const { out } = await lan.cli('pair', '--role', 'desk', '--name', 'Quầy 1')
    expect((await lan.ask('GET', '/api/state', out.trim())).status).toBe(200)
    expect(await lan.child.stop()).toBe(0)
    expect(lan.child.log(), 'what other PCs can dial').toMatch(/"lan":\[/)
  } finally {
    await lan.child.stop('SIGKILL')
    real.remove()
  }
})

test('[S13] a forgotten PIN is replaced while the hub runs, and the old one opens nothing any more', async () => {
  const { out: desk } = await hub.cli('pair', '--role', 'desk', '--name', 'Quầy 1')
  const signIn = (pin: string) => hub.ask('POST', '/api/sign-in', desk.trim(), { officer: 'lan', pin })
  expect((await signIn(samplePin)).status).toBe(200)
  const { code, out } = await hub.cli('new-pin', '--officer', 'lan')
  expect({ code, out }).toEqual({ code: 0, out: expect.stringMatching(/^Lê Thị Lan: \d{6}\n?$/) })
  expect((await signIn(samplePin)).status).toBe(403)
  expect((await signIn(/\d{6}/.exec(out)?.[0] ?? '')).status).toBe(200)
  const nobody = await hub.cli('new-pin', '--officer', 'nobody')
  expect(nobody).toMatchObject({ code: 1, log: expect.stringContaining('lan (Lê Thị Lan)') })
})

test('[H22] a catalogue is imported while the hub runs, and kiosks find it at once', async () => {
  const file = join(folder.data, 'procedures.json')
  const [first] = sampleCatalogue
  const added = { ...first, id: '9.123456', code: '9.123456', name: 'Xin phép thả diều' }
  writeFileSync(file, JSON.stringify([added, { name: 'thiếu mọi thứ' }]))
  const { code, out, log } = await hub.cli('import-procedures', file)
  expect({ code, out }).toEqual({ code: 0, out: '1 procedures read, 1 left out; the catalogue changed\n' })
  expect(log).toMatch(/^row 2 is left out: /)
  const { body } = await hub.ask('GET', '/api/procedures?q=tha%20dieu', integrator)
  expect(body.items[0]).toMatchObject({ code: '9.123456' })
})

test('[H18] a running office is backed up and restored; it goes on at the same address with the same devices', async () => {
  const backup = join(folder.data, 'backup')
  const issue = (id: string) => hub.command(integrator, { id, type: 'IssueTicket', service: 'land' })
  await issue('before-backup')
  expect(await hub.cli('backup', backup)).toMatchObject({ code: 0 })
  await issue('after-backup')
  expect((await hub.ask('GET', '/api/health', null)).body.seq).toBe(4)
  expect(await hub.cli('restore', join(folder.data, 'nowhere'))).toMatchObject({ code: 1 })
  expect(await hub.cli('restore', backup)).toMatchObject({ code: 0 })
  expect((await hub.ask('GET', '/api/health', null)).body.seq).toBe(3)
  expect((await hub.ask('GET', '/api/state', integrator)).status).toBe(200)
})

test('[H23] SIGTERM ends the hub cleanly; the tools then work on the folder itself', async () => {
  expect(await hub.child.stop('SIGTERM')).toBe(0)
  expect(await hub.cli('verify')).toMatchObject({ code: 0, out: '3 events, everything agrees\n' })
  const db = new DatabaseSync(join(folder.data, 'office.db'))
  db.exec("DROP TRIGGER events_are_not_changed; UPDATE events SET body = x'7b7d' WHERE seq = 2")
  db.close()
  const { code, log } = await hub.cli('verify')
  expect(code).toBe(1)
  expect(log).toContain('event 2 is not what the chain says')
})
