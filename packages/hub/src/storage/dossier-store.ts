import { type DossierRecord, dossierRecordSchema } from '@denluot/shared/office/dossier'
import type { Database } from 'better-sqlite3'

/** The public facts of a dossier and when they were read from their source (ISO 8601). */
export interface KnownDossier {
  readonly record: DossierRecord
  readonly asOf: string
}

export interface DossierStore {
  /** As written on the receipt, blanks and letter case aside. */
  find(code: string): KnownDossier | null
  /** One transaction. @returns how many are new or say something else than before */
  putAll(records: readonly DossierRecord[], asOf: string): number
}

/** Receipts are typed by hand and scanned: blanks and case do not tell two dossiers apart. */
export function dossierKey(code: string): string {
  return code.normalize('NFC').replace(/\s+/g, '').toUpperCase()
}

export function createDossierStore(db: Database): DossierStore {
  const select = db.prepare<[string], { record: string; as_of: string }>('SELECT * FROM dossiers WHERE code = ?')
  const put = db.prepare('INSERT OR REPLACE INTO dossiers VALUES (?, ?, ?)')
  const putAll = db.transaction((records: readonly DossierRecord[], asOf: string) => {
    let changed = 0
    for (const record of records) {
      const key = dossierKey(record.code)
      const text = JSON.stringify(record)
      if (select.get(key)?.record !== text) changed += 1
      put.run(key, text, asOf)
    }
    return changed
  })
  return {
    find(code) {
      const row = select.get(dossierKey(code))
      return row === undefined ? null : { record: dossierRecordSchema.parse(JSON.parse(row.record)), asOf: row.as_of }
    },
    putAll: (records, asOf) => putAll.immediate(records, asOf),
  }
}
