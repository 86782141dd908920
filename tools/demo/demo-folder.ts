import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const marker = 'demo-office.txt'

/** Where the demo keeps its data: `DENLUOT_DATA`, or `.denluot` in the repository. */
export function demoFolder(root: string, env: NodeJS.ProcessEnv): string {
  return env.DENLUOT_DATA === undefined || env.DENLUOT_DATA === '' ? join(root, '.denluot') : env.DENLUOT_DATA
}

/**
 * Makes the demo's folder. `fresh` first empties it, but only a folder that the demo itself has made: the data of a real
 * office are never removed. Throws one sentence for people.
 */
export function prepareDemoFolder(folder: string, fresh: boolean): void {
  const there = existsSync(folder) ? readdirSync(folder) : []
  if (fresh && there.length > 0) {
    if (!there.includes(marker)) {
      throw new Error(
        `${folder} was not made by npm start, so --fresh leaves it alone: remove it yourself, or name another folder in DENLUOT_DATA.`,
      )
    }
    rmSync(folder, { recursive: true })
  }
  try {
    mkdirSync(folder, { recursive: true })
    if (fresh || there.length === 0) {
      writeFileSync(join(folder, marker), 'Sample data of npm start. npm start -- --fresh empties this folder.\n')
    }
  } catch (problem) {
    const why = problem instanceof Error ? problem.message : String(problem)
    throw new Error(`The data folder ${folder} cannot be written (${why}): choose another one with DENLUOT_DATA.`, {
      cause: problem,
    })
  }
}
