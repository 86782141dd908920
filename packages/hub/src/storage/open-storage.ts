import { accessSync, constants } from 'node:fs'
import { join } from 'node:path'
import { HubProblem } from '../hub-problem.ts'
import { type CatalogueStore, createCatalogueStore } from './catalogue-store.ts'
import { createDeviceRegister, type DeviceRegister } from './device-register.ts'
import { createDossierStore, type DossierStore } from './dossier-store.ts'
import type { EventStore } from './event-store.ts'
import { lockFolder } from './folder-lock.ts'
import { hubId, ticketKey } from './hub-secrets.ts'
import { makeFolder } from './make-folder.ts'
import { openDatabase } from './open-database.ts'
import { createPinStore, type PinStore } from './pin-store.ts'
import { createReportQueries, type ReportQueries } from './report-queries.ts'
import { createSqliteEventStore } from './sqlite-event-store.ts'
import { projectionFaults } from './verify-projections.ts'

/** Everything an office keeps on disk, opened by one process. */
export interface Storage {
  readonly events: EventStore
  readonly devices: DeviceRegister
  readonly pins: PinStore
  readonly catalogue: CatalogueStore
  readonly dossiers: DossierStore
  readonly reports: ReportQueries
  readonly ticketKey: Buffer
  /** Which hub this is, for ever. */
  readonly hubId: string
  /** Sentences about what is wrong: pages of the file, the chain, projections that a replay does not give. */
  faults(): readonly string[]
  /** Writes a whole copy while the office goes on. */
  copyTo(path: string): Promise<void>
  /** Everything that `write` stores through this storage is kept together or, when it throws, not at all. */
  atOnce<Result>(write: () => Result): Result
  close(): void
}

/** File of the office inside its data folder. */
export const databaseFile = 'office.db'

/**
 * Makes the folder if needed.
 * @throws HubProblem `folder-not-writable`
 */
export function prepareFolder(folder: string): void {
  try {
    makeFolder(folder)
    accessSync(folder, constants.W_OK | constants.R_OK | constants.X_OK)
  } catch (problem) {
    const why = problem instanceof Error && 'code' in problem ? String(problem.code) : String(problem)
    throw new HubProblem(
      'folder-not-writable',
      `The data folder ${folder} cannot be written (${why}): give this user the right to write there, or choose another folder with DENLUOT_DATA.`,
      { cause: problem },
    )
  }
}

/**
 * Opens the office's data under the folder's lock; `:memory:` opens one that is forgotten on close.
 * @throws HubProblem
 */
export function openStorage(folder: string): Storage {
  if (folder === ':memory:') return openTaken(':memory:', () => {})
  prepareFolder(folder)
  return openTaken(join(folder, databaseFile), lockFolder(folder))
}

/**
 * Opens the data of a folder whose lock this process holds already and keeps.
 * @throws HubProblem
 */
export function openLockedStorage(folder: string): Storage {
  return openTaken(join(folder, databaseFile), () => {})
}

function openTaken(file: string, unlock: () => void): Storage {
  try {
    const db = openDatabase(file)
    const events = createSqliteEventStore(db)
    return {
      events,
      devices: createDeviceRegister(db),
      pins: createPinStore(db),
      catalogue: createCatalogueStore(db),
      dossiers: createDossierStore(db),
      reports: createReportQueries(db),
      ticketKey: ticketKey(db),
      hubId: hubId(db),
      faults() {
        const pages = db.pragma('integrity_check', { simple: true })
        if (pages !== 'ok') return [`the database file is damaged: ${String(pages)}`]
        const chain = events.faults()
        // A log that is not what was written says nothing about the tables beside it.
        return chain.length > 0 ? chain : projectionFaults(db, events)
      },
      async copyTo(path) {
        await db.backup(path)
      },
      atOnce: (write) => db.transaction(write).immediate(),
      close() {
        db.close()
        unlock()
      },
    }
  } catch (problem) {
    unlock()
    throw problem
  }
}
