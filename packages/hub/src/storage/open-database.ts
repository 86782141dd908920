import { chmodSync } from 'node:fs'
import Database from 'better-sqlite3'
import { migrate } from './migrate.ts'

/**
 * Opens the office's database (`:memory:` for one that is forgotten) in its newest shape.
 * WAL with FULL: a commit that returned survives a power cut.
 */
export function openDatabase(path: string): Database.Database {
  const db = new Database(path, { timeout: 5_000 })
  try {
    if (path !== ':memory:') chmodSync(path, 0o600)
    db.pragma('journal_mode = WAL')
    db.pragma('synchronous = FULL')
    db.pragma('foreign_keys = ON')
    db.pragma('recursive_triggers = ON')
    db.pragma('cache_size = -16000')
    migrate(db)
    return db
  } catch (problem) {
    db.close()
    throw problem
  }
}
