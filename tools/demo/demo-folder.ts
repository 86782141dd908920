import { accessSync, constants, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { makeFolder } from '@denluot/hub/storage/make-folder'

const marker = 'demo-office.txt'

/** Where the demo keeps its data: `DENLUOT_DATA`, or `.denluot` in the repository. */
export function demoFolder(root: string, env: NodeJS.ProcessEnv): string {
  return env.DENLUOT_DATA === undefined || env.DENLUOT_DATA === '' ? join(root, '.denluot') : resolve(env.DENLUOT_DATA)
}

/**
 * Makes the demo's folder. `fresh` first empties it, but only a folder that the demo itself has made: the data of a real
 * office are never removed. Throws one sentence for people.
 */
export function prepareDemoFolder(folder: string, fresh: boolean): void {
  try {
    makeFolder(folder)
    const there = readdirSync(folder)
    if (fresh && there.length > 0) {
      if (!there.includes(marker)) throw new NotOurs(folder)
      for (const name of there) rmSync(join(folder, name), { recursive: true })
    }
    if (fresh || there.length === 0) {
      writeFileSync(join(folder, marker), 'Sample data of npm start. npm start -- --fresh empties this folder.\n')
    }
    accessSync(folder, constants.W_OK)
  } catch (problem) {
    if (problem instanceof NotOurs) throw problem
    const why = problem instanceof Error && 'code' in problem ? String(problem.code) : String(problem)
    throw new Error(
      `The data folder ${folder} cannot be written (${why}): give yourself the right to write there, or choose another one with DENLUOT_DATA.`,
      { cause: problem },
    )
  }
}

class NotOurs extends Error {
  constructor(folder: string) {
    super(
      `${folder} was not made by npm start, so --fresh leaves it alone: remove it yourself, or name another folder in DENLUOT_DATA.`,
    )
  }
}
