import { randomBytes } from 'node:crypto'
import type { Database } from 'better-sqlite3'

/** The hub's own key of 32 bytes, made at first need; it never leaves the database. */
export function ticketKey(db: Database): Buffer {
  const row = db.prepare<[], { value: Buffer }>("SELECT value FROM hub_secrets WHERE name = 'ticket-key'").get()
  if (row !== undefined) return row.value
  const value = randomBytes(32)
  db.prepare("INSERT INTO hub_secrets VALUES ('ticket-key', ?)").run(value)
  return value
}
