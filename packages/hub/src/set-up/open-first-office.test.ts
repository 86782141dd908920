import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { configOfDraft } from '@denluot/shared/set-up/config-of-draft'
import { firstDraft } from '@denluot/shared/set-up/first-draft'
import type { OfficeDraft } from '@denluot/shared/set-up/office-draft'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { simulatedClock } from '../office-clock.ts'
import { openHub } from '../open-hub.ts'
import { openDatabase } from '../storage/open-database.ts'
import { catalogueFor, openFirstOffice } from './open-first-office.ts'
import { openSetUpFile } from './set-up-file.ts'

const clock = simulatedClock(Date.parse('2026-11-27T09:00:00+07:00'))
const draft: OfficeDraft = {
  ...firstDraft,
  office: { ...firstDraft.office, name: 'Phường An Hòa' },
  services: firstDraft.services.map((each) => ({ ...each, taken: each.key !== 'land' })),
  officers: [
    { key: 'o1', id: null, name: 'Hồ Thị Bích Phượng', role: 'manager' },
    { key: 'o2', id: null, name: 'Nguyễn Thị Thu Hà', role: 'officer' },
  ],
}
const pins = { o1: '483920', o2: '190245' }

let data: string
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'denluot-first-'))
})
afterEach(() => rmSync(data, { recursive: true }))

test('[H44] an office opens with its PINs, its catalogue and this PC as a desk', async () => {
  const token = await openFirstOffice({ draft, pins, data, clock })
  const hub = await openHub({ data, clock })
  try {
    expect(hub.office()).toMatchObject({ version: 1, config: configOfDraft(draft) })
    expect(hub.storage.devices.bearerOf(token)).toMatchObject({ role: 'desk', officer: null })
    expect(await hub.pins.check('nguyen-thi-thu-ha', 'desk-1', '190245')).toEqual({ status: 'right' })
    expect(await hub.pins.check('nguyen-thi-thu-ha', 'desk-1', '246810')).toEqual({ status: 'wrong' })
    expect(hub.catalogue.all().length).toBeGreaterThan(100)
    expect([...hub.storage.faults(), ...hub.faults()]).toEqual([])
  } finally {
    hub.close()
  }
})

test('[H44] an opening that breaks off leaves nothing at all, and can be done again', async () => {
  openSetUpFile(data, '2026-11-28T01:00:00.000Z')
  // The last thing that is written fails, as on a disk that is full just then.
  const db = openDatabase(join(data, 'office.db'))
  db.exec("CREATE TRIGGER full BEFORE INSERT ON tokens BEGIN SELECT RAISE(ABORT, 'disk is full'); END")
  await expect(openFirstOffice({ draft, pins, data, clock })).rejects.toThrow('disk is full')
  const count = (table: string) => db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()
  const tables = ['events', 'officer_pins', 'office_versions', 'catalogue_versions', 'devices', 'tokens']
  expect(tables.map(count)).toEqual(tables.map(() => 0))
  db.exec('DROP TRIGGER full')
  await openFirstOffice({ draft, pins, data, clock })
  expect(count('officer_pins')).toBe(2)
  db.close()
})

test('[H44] a draft that was left behind by a crash does not touch the office', async () => {
  openSetUpFile(data, '2026-11-28T01:00:00.000Z')
  await openFirstOffice({ draft, pins, data, clock })
  expect(existsSync(join(data, 'set-up.json'))).toBe(true)
  const hub = await openHub({ data, clock })
  expect(hub.office().config.office.name).toBe('Phường An Hòa')
  hub.close()
  await expect(openFirstOffice({ draft, pins, data, clock })).rejects.toThrow(/is open already/)
})

test('[H45] a folder whose set-up is not finished does not become the sample office', async () => {
  openSetUpFile(data, '2026-11-28T01:00:00.000Z')
  await expect(openHub({ data, clock })).rejects.toThrow(/not open yet.*serve --new, or remove set-up\.json/)
})

test('[H41] a set-up file that is none of ours is told and left as it is', () => {
  writeFileSync(join(data, 'set-up.json'), '{"revision":')
  expect(() => openSetUpFile(data, '2026-11-28T01:00:00.000Z')).toThrow(
    /set-up\.json cannot be read .*: correct it, or/,
  )
})

test('[H48] the sample catalogue leads only to services that the office has', () => {
  const services = new Set(catalogueFor(configOfDraft(draft)).map(({ service }) => service))
  expect(services.has('land')).toBe(false)
  expect(services.has(null)).toBe(true)
  expect(services.has('certification')).toBe(true)
})
