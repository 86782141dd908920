import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { HubProblem } from '../hub-problem.ts'
import { testEventStore } from './event-store-contract.ts'
import { migrations } from './migrate.ts'
import { openDatabase } from './open-database.ts'
import { createSqliteEventStore } from './sqlite-event-store.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'denluot-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const databases: Database.Database[] = []
afterEach(() => {
  for (const db of databases.splice(0)) db.close()
})
function open() {
  const db = openDatabase(join(folder, `${databases.length}.db`))
  databases.push(db)
  return db
}
const someEvent = { type: 'HelpAsked', where: 'x', device: 'y', seq: 1, at: '2026-11-21T09:00:00.000+07:00' } as const

testEventStore('SQLite', () => createSqliteEventStore(open()))

test('[H5] a commit that returned is on the disk: WAL with FULL', () => {
  const db = open()
  expect(db.pragma('journal_mode', { simple: true })).toBe('wal')
  expect(db.pragma('synchronous', { simple: true })).toBe(2)
})

test('[H2] no event can be changed or deleted', () => {
  const db = open()
  createSqliteEventStore(db).append([{ entries: [{ event: someEvent, ticket: null }], receipt: null }])
  expect(() => db.exec("UPDATE events SET body = x'00'")).toThrow('an event is never changed')
  expect(() => db.exec('DELETE FROM events')).toThrow('an event is never deleted')
  expect(() => db.exec("REPLACE INTO events VALUES (1, x'00', x'00')")).toThrow('an event is never deleted')
})

test('[H2] a changed, dropped or exchanged event is found', () => {
  const tampering = {
    changed: "UPDATE events SET body = x'7b7d' WHERE seq = 2",
    dropped: 'DELETE FROM events WHERE seq = 2',
    exchanged:
      'UPDATE events SET seq = 100 WHERE seq = 2; UPDATE events SET seq = 2 WHERE seq = 3; UPDATE events SET seq = 3 WHERE seq = 100',
  }
  for (const sql of Object.values(tampering)) {
    const db = open()
    const store = createSqliteEventStore(db)
    const entries = [1, 2, 3].map((seq) => ({ event: { ...someEvent, where: `place ${seq}`, seq }, ticket: null }))
    store.append([{ entries, receipt: null }])
    expect(store.faults()).toEqual([])
    db.exec(`DROP TRIGGER events_are_not_changed; DROP TRIGGER events_are_not_deleted; ${sql}`)
    expect(store.faults()).not.toEqual([])
  }
})

test('[H6] a database of a newer program is refused in one sentence and left as it is', () => {
  const path = join(folder, 'newer.db')
  const db = new Database(path)
  db.pragma(`user_version = ${migrations.length + 1}`)
  db.close()
  expect(() => openDatabase(path)).toThrow(HubProblem)
  expect(() => openDatabase(path)).toThrow(/newer version of the program .*: install that version or newer/)
  const after = new Database(path)
  databases.push(after)
  expect(after.pragma('user_version', { simple: true })).toBe(migrations.length + 1)
  expect(after.prepare('SELECT count(*) AS tables FROM sqlite_schema').get()).toEqual({ tables: 0 })
})
