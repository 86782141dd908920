import { catalogueSchema, type Procedure } from '@denluot/shared/procedures/procedure'
import type { Database } from 'better-sqlite3'

/** The procedure catalogue in versions; the newest is in force. */
export interface CatalogueStore {
  newest(): readonly Procedure[]
  /** @returns false when it is the same as the version in force */
  put(procedures: readonly Procedure[], at: string): boolean
}

export function createCatalogueStore(db: Database): CatalogueStore {
  const select = db.prepare<[], { procedures: string }>(
    'SELECT procedures FROM catalogue_versions ORDER BY version DESC LIMIT 1',
  )
  const insert = db.prepare('INSERT INTO catalogue_versions (imported, procedures) VALUES (?, ?)')
  return {
    newest() {
      const row = select.get()
      return row === undefined ? [] : catalogueSchema.parse(JSON.parse(row.procedures))
    },
    put(procedures, at) {
      const text = JSON.stringify(procedures)
      if (select.get()?.procedures === text) return false
      insert.run(at, text)
      return true
    },
  }
}
