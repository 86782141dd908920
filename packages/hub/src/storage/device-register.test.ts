import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, expect, test } from 'vitest'
import { migrations } from './migrate.ts'
import { databaseFile, openStorage } from './open-storage.ts'

const folder = mkdtempSync(join(tmpdir(), 'denluot-devices-'))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const at = '2026-11-02T08:00:00.000+07:00'

test('[S42] devices that an earlier program has paired stay paired, and can be taken out', () => {
  const token = 'a-token-of-an-earlier-program-000000000000'
  const before = new Database(join(folder, databaseFile))
  const older = migrations.slice(0, 4)
  for (const { sql } of older) before.exec(sql)
  before.pragma(`user_version = ${older.length}`)
  before.prepare('INSERT INTO devices VALUES (?, ?, ?, ?)').run('kiosk-1', 'kiosk', 'Kiosk 1', at)
  const hash = createHash('sha256').update(token).digest()
  before.prepare('INSERT INTO tokens VALUES (?, ?, NULL, ?, NULL)').run(hash, 'kiosk-1', at)
  before.close()

  const storage = openStorage(folder)
  const { devices } = storage
  expect(devices.bearerOf(token)).toEqual({ device: 'kiosk-1', role: 'kiosk', officer: null })
  const known = { id: 'kiosk-1', role: 'kiosk', name: 'Kiosk 1', paired: at, approvedBy: null, lastSeen: null }
  expect(devices.all()).toEqual([known])
  const paired = devices.whilePaired('kiosk-1')
  expect(devices.unpair('kiosk-1', at)).toEqual(known)
  expect([devices.bearerOf(token), devices.all(), paired.aborted]).toEqual([null, [], true])
  storage.close()
})

test('[S40] a device that was taken out stays out after a restart', () => {
  const first = openStorage(folder)
  const token = first.devices.pair('desk', 'Bàn 1', at, 'ha')
  const [desk] = first.devices.all()
  const officer = first.devices.signIn(desk?.id ?? '', 'ha', at)
  first.devices.unpair(desk?.id ?? '', at)
  first.close()
  const again = openStorage(folder)
  expect([token, officer].map((each) => again.devices.bearerOf(each))).toEqual([null, null])
  expect(again.devices.all()).toEqual([])
  again.close()
})
