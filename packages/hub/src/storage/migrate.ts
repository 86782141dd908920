import type { Database } from 'better-sqlite3'
import { HubProblem } from '../hub-problem.ts'
import { eventLog } from './migrations/0001-event-log.ts'
import { projections } from './migrations/0002-projections.ts'
import { officeAndDevices } from './migrations/0003-office-and-devices.ts'
import { proceduresAndDossiers } from './migrations/0004-procedures-and-dossiers.ts'
import { deviceList } from './migrations/0005-device-list.ts'
import type { Migration } from './migrations/migration.ts'

/** Released steps are never changed; a new shape is a new step at the end. */
export const migrations: readonly Migration[] = [
  eventLog,
  projections,
  officeAndDevices,
  proceduresAndDossiers,
  deviceList,
]

/**
 * Brings the database to the newest shape, each step whole or not at all.
 * @throws HubProblem `newer-database` for one that a newer program has written
 */
export function migrate(db: Database): void {
  const found = Number(db.pragma('user_version', { simple: true }))
  if (found > migrations.length) {
    throw new HubProblem(
      'newer-database',
      `The database ${db.name} was written by a newer version of the program (shape ${found}, this one knows ${migrations.length}): install that version or newer, or restore a backup made by this one.`,
    )
  }
  migrations.slice(found).forEach((migration, index) => {
    db.transaction(() => {
      db.exec(migration.sql)
      db.pragma(`user_version = ${found + index + 1}`)
    }).immediate()
  })
}
