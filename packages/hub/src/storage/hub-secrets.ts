import { randomBytes } from 'node:crypto'
import type { Database } from 'better-sqlite3'

function kept(db: Database, name: string, bytes: number): Buffer {
  const row = db.prepare<[string], { value: Buffer }>('SELECT value FROM hub_secrets WHERE name = ?').get(name)
  if (row !== undefined) return row.value
  const value = randomBytes(bytes)
  db.prepare('INSERT INTO hub_secrets VALUES (?, ?)').run(name, value)
  return value
}

/** The hub's own key of 32 bytes, made at first need; it never leaves the database. */
export function ticketKey(db: Database): Buffer {
  return kept(db, 'ticket-key', 32)
}

/** Which hub this is, 16 hex digits, made at first need; everybody on the LAN may know it. */
export function hubId(db: Database): string {
  return kept(db, 'hub-id', 8).toString('hex')
}
