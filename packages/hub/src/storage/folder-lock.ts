import { join } from 'node:path'
import Database from 'better-sqlite3'
import { HubProblem } from '../hub-problem.ts'

/**
 * One process at a time owns a data folder. The lock is SQLite's own on a file beside the database: the system drops
 * it when the process dies in whatever way, so a killed hub leaves nothing to clean up.
 * @returns the function that gives the folder back
 * @throws HubProblem `in-use`
 */
export function lockFolder(folder: string): () => void {
  const lock = new Database(join(folder, 'hub.lock'), { timeout: 0 })
  try {
    lock.exec('BEGIN EXCLUSIVE')
  } catch (problem) {
    lock.close()
    if (problem instanceof Database.SqliteError && problem.code.startsWith('SQLITE_BUSY')) {
      throw new HubProblem(
        'in-use',
        `Another hub runs on ${folder}: end it, or choose another folder with DENLUOT_DATA.`,
        {
          cause: problem,
        },
      )
    }
    throw problem
  }
  return () => lock.close()
}
