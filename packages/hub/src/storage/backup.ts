import { chmodSync, copyFileSync, existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { HubProblem } from '../hub-problem.ts'
import { lockFolder } from './folder-lock.ts'
import { makeFolder } from './make-folder.ts'
import { migrations } from './migrate.ts'
import { databaseFile, prepareFolder, type Storage } from './open-storage.ts'

/** Writes a whole copy of the office into a folder while it goes on. @returns the file */
export async function writeBackup(storage: Storage, folder: string): Promise<string> {
  makeFolder(folder)
  const file = join(folder, databaseFile)
  const unfinished = `${file}.unfinished`
  rmSync(unfinished, { force: true })
  await storage.copyTo(unfinished)
  chmodSync(unfinished, 0o600)
  renameSync(unfinished, file)
  return file
}

/**
 * Whether a folder holds a whole backup that this program can read.
 * @throws HubProblem `not-a-backup`
 */
export function checkBackup(folder: string): string {
  const file = join(folder, databaseFile)
  const no = (why: string) =>
    new HubProblem(
      'not-a-backup',
      `${folder} holds no backup to restore (${why}): name a folder that backup has written.`,
    )
  if (!existsSync(file)) throw no(`${databaseFile} is not there`)
  const db = new Database(file, { readonly: true })
  try {
    const shape = Number(db.pragma('user_version', { simple: true }))
    if (shape > migrations.length) throw no('it was written by a newer version of the program')
    if (shape === 0) throw no('it is not a database of this program')
    const pages = db.pragma('integrity_check', { simple: true })
    if (pages !== 'ok') throw no(`it is damaged: ${String(pages)}`)
    return file
  } catch (problem) {
    if (problem instanceof HubProblem) throw problem
    throw no(problem instanceof Error ? problem.message : String(problem))
  } finally {
    db.close()
  }
}

/**
 * Puts a backup in the place of the data folder's office, which is kept beside it as `office.db.before-restore`.
 * @throws HubProblem
 */
export function restoreBackup(data: string, folder: string): void {
  const backup = checkBackup(folder)
  prepareFolder(data)
  const unlock = lockFolder(data)
  try {
    const file = join(data, databaseFile)
    const incoming = `${file}.incoming`
    copyFileSync(backup, incoming)
    chmodSync(incoming, 0o600)
    if (existsSync(file)) {
      // The log beside the database belongs to it: fold it in before the file is put aside.
      const db = new Database(file)
      db.pragma('wal_checkpoint(TRUNCATE)')
      db.close()
      renameSync(file, `${file}.before-restore`)
    }
    for (const rest of [`${file}-wal`, `${file}-shm`]) rmSync(rest, { force: true })
    renameSync(incoming, file)
  } finally {
    unlock()
  }
}
