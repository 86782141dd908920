import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { savedAs } from '@denluot/shared/contract/set-up-contract'
import { firstDraft } from '@denluot/shared/set-up/first-draft'
import { type OfficeDraft, officeDraftSchema } from '@denluot/shared/set-up/office-draft'
import type { z } from 'zod'
import { HubProblem } from '../hub-problem.ts'

const kept = savedAs.extend({ draft: officeDraftSchema })
type Kept = Readonly<z.infer<typeof kept>>

/** The unfinished set-up of a data folder. Its file also says that this folder is meant for a real office. */
export interface SetUpFile {
  current(): Kept
  /** `revision` is the one that was changed. @returns null when somebody saved another draft since */
  save(revision: number, draft: OfficeDraft, at: string): Kept | null
}

const pathIn = (data: string) => join(data, 'set-up.json')

/** Whether a set-up was begun in this folder. */
export function hasSetUpFile(data: string): boolean {
  return existsSync(pathIn(data))
}

/** The office is open: what led to it is no longer needed. */
export function removeSetUpFile(data: string): void {
  rmSync(pathIn(data), { force: true })
}

/** Whole or not at all, and on the disk when it returns: a power cut finds the old file or the new one. */
function write(data: string, content: Kept): void {
  const path = pathIn(data)
  const unfinished = `${path}.unfinished`
  rmSync(unfinished, { force: true })
  const file = openSync(unfinished, 'wx', 0o600)
  try {
    writeSync(file, `${JSON.stringify(content)}\n`)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(unfinished, path)
  // Windows opens no folder as a file, and keeps the new name by itself.
  if (process.platform === 'win32') return
  const folder = openSync(data, 'r')
  fsyncSync(folder)
  closeSync(folder)
}

function read(data: string): Kept {
  try {
    return kept.parse(JSON.parse(readFileSync(pathIn(data), 'utf8')))
  } catch (problem) {
    const why = problem instanceof Error ? (problem.message.split('\n')[0] ?? '') : String(problem)
    throw new HubProblem(
      'bad-settings',
      `The unfinished set-up ${pathIn(data)} cannot be read (${why}): correct it, or move it away to begin anew.`,
      { cause: problem },
    )
  }
}

/**
 * Goes on with the set-up of a folder, or begins one. The caller holds the folder's lock.
 * @throws HubProblem for a file that is none of ours
 */
export function openSetUpFile(data: string, now: string): SetUpFile {
  if (!hasSetUpFile(data)) write(data, { revision: 0, savedAt: now, draft: firstDraft })
  let current = read(data)
  return {
    current: () => current,
    save(revision, draft, savedAt) {
      if (revision !== current.revision) return null
      const next = { revision: revision + 1, savedAt, draft }
      write(data, next)
      current = next
      return next
    },
  }
}
