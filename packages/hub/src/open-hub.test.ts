import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Actor } from '@denluot/shared/queue/decide'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { HubProblem } from './hub-problem.ts'
import { simulatedClock } from './office-clock.ts'
import { type OpenedHub, openHub } from './open-hub.ts'
import { checkBackup, restoreBackup, writeBackup } from './storage/backup.ts'
import { openDatabase } from './storage/open-database.ts'

const start = Date.parse('2026-11-02T07:00:00+07:00')
const DAY = 86_400_000
const desk: Actor = { device: 'desk-1', role: 'desk', officer: 'ha' }
const kiosk: Actor = { device: 'kiosk-1', role: 'integrator' }

let folder: string
let opened: OpenedHub[]
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'denluot-'))
  opened = []
})
afterEach(() => {
  for (const hub of opened) hub.close()
  rmSync(folder, { recursive: true })
})
async function open(data = folder, clock = simulatedClock(start)) {
  const hub = await openHub({ data, clock })
  opened.push(hub)
  return { hub, clock }
}

/** Plays working days with `turns` tickets each, some held, missed or rated. */
function playDays({ hub, clock }: Awaited<ReturnType<typeof open>>, days: number, turns: number): void {
  let n = 0
  for (let day = 0; day < days; day += 1) {
    clock.advanceTo(start + day * DAY)
    hub.play((receive) => {
      const say = (command: object, by: Actor) =>
        receive({ id: `seed-${String(n++).padStart(6, '0')}`, ...command } as never, by)
      say({ type: 'OpenCounter', counter: '1' }, desk)
      for (let turn = 0; turn < turns; turn += 1) {
        clock.advanceTo(clock.now() + 60_000)
        const issued = say({ type: 'IssueTicket', service: turn % 3 ? 'certification' : 'civil-status' }, kiosk)
        const ticket = issued.status === 'accepted' ? issued.ticket?.id : ''
        say({ type: 'CallNext', counter: '1' }, desk)
        clock.advanceTo(clock.now() + 20_000)
        if (turn % 7 === 3) say({ type: 'MarkNoShow', counter: '1' }, desk)
        say({ type: 'BeginService', counter: '1' }, desk)
        clock.advanceTo(clock.now() + 120_000)
        say({ type: 'FinishService', counter: '1', outcome: 'solved' }, desk)
        say({ type: 'RateService', ticket, level: 1 + (turn % 5) }, kiosk)
      }
    })
  }
}

test('[H16] log, projections and a replay agree after days of work, and again after a restart', async () => {
  const first = await open()
  playDays(first, 3, 40)
  expect(first.hub.storage.faults()).toEqual([])
  expect(first.hub.faults()).toEqual([])
  const state = first.hub.state()
  first.hub.close()
  opened = []
  const { hub } = await open(folder, simulatedClock(first.clock.now()))
  expect(hub.state()).toEqual(state)
  expect(hub.storage.faults()).toEqual([])
})

test('[H16] a projection that the log does not give is found', async () => {
  const first = await open()
  playDays(first, 1, 10)
  first.hub.close()
  opened = []
  const db = openDatabase(join(folder, 'office.db'))
  db.exec("UPDATE intervals SET ended = '2026-11-02T09:00:00.000+07:00' WHERE ticket = '20261102-0003' AND nth = 1")
  db.close()
  const { hub } = await open()
  expect(hub.storage.faults()).toEqual([expect.stringMatching(/^intervals: /)])
})

test('reports are sums over intervals and ratings', async () => {
  const office = await open()
  playDays(office, 2, 30)
  const { reports } = office.hub.storage
  const span = { from: '2026-11-02', to: '2026-11-03' }
  const services = reports.services(span)
  expect(services.map(({ service, issued, done, missed }) => ({ service, issued, done, missed }))).toEqual([
    { service: 'certification', issued: 40, done: 36, missed: 4 },
    { service: 'civil-status', issued: 20, done: 16, missed: 4 },
  ])
  expect(services[0]?.serviceSeconds).toBe(36 * 120)
  expect(reports.officers(span)).toEqual([
    { officer: 'ha', called: 60, turns: 52, serviceSeconds: 52 * 120, longestService: 120 },
  ])
  expect(reports.hours(span).reduce((sum, { issued }) => sum + issued, 0)).toBe(60)
  expect(reports.ratings(span).reduce((sum, { count }) => sum + count, 0)).toBe(52)
  expect(reports.services({ from: '2026-11-04', to: '2026-11-04' })).toEqual([])
})

test('[H17] a folder has one owner at a time', async () => {
  const { hub } = await open()
  await expect(openHub({ data: folder })).rejects.toThrow(/Another hub runs on/)
  hub.close()
  opened = []
  await open()
})

test('[S9] the database can be read by its owner only', async () => {
  await open()
  expect(statSync(join(folder, 'office.db')).mode & 0o077).toBe(0)
})

test('[H18] a backup is the office of its moment, and restoring keeps the office before it', async () => {
  const office = await open()
  playDays(office, 1, 5)
  const backup = join(folder, 'copies')
  await writeBackup(office.hub.storage, backup)
  const then = office.hub.state()
  playDays(office, 2, 5)
  office.hub.close()
  opened = []
  restoreBackup(folder, backup)
  expect(existsSync(join(folder, 'office.db.before-restore'))).toBe(true)
  const { hub } = await open(folder, simulatedClock(Date.parse('2026-11-02T20:00:00+07:00')))
  expect(hub.state()).toEqual(then)
  expect(hub.storage.faults()).toEqual([])
})

test('[H18] what is no backup is refused before anything is touched', () => {
  expect(() => checkBackup(folder)).toThrow(HubProblem)
  expect(() => restoreBackup(folder, join(folder, 'nowhere'))).toThrow(/holds no backup/)
})

test('[P24] a dossier is found however its code is typed, and the same file again changes nothing', async () => {
  const { hub } = await open(':memory:')
  const record = { code: 'H17.01-261120-0001', status: 4, received: null, due: null, procedure: null, missing: [] }
  expect(hub.storage.dossiers.putAll([record], hub.now())).toBe(1)
  expect(hub.storage.dossiers.putAll([record], hub.now())).toBe(0)
  expect(hub.storage.dossiers.find(' h17.01-261120-0001 ')?.record).toEqual(record)
  expect(hub.storage.dossiers.find('H17')).toBeNull()
})

test('[H63] a hub is the same hub after a restart and where its backup was restored, and no other', async () => {
  const { hub } = await open()
  const backup = join(folder, 'backup')
  await writeBackup(hub.storage, backup)
  const id = hub.storage.hubId
  expect(id).toMatch(/^[0-9a-f]{16}$/)
  const elsewhere = join(folder, 'elsewhere')
  restoreBackup(elsewhere, backup)
  expect((await open(elsewhere)).hub.storage.hubId).toBe(id)
  expect((await open(join(folder, 'another'))).hub.storage.hubId).not.toBe(id)
})
