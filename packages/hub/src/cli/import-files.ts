import { readFileSync } from 'node:fs'
import type { OfficeTools } from '../control/office-tools.ts'
import { HubProblem } from '../hub-problem.ts'
import type { BadRow } from '../imports/dossier-file.ts'

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (problem) {
    const why = problem instanceof Error ? problem.message : String(problem)
    throw new HubProblem('bad-settings', `${file} cannot be read (${why}): name a file that this user may read.`)
  }
}

function tellBadRows(bad: readonly BadRow[]): void {
  for (const { row, reason } of bad) process.stderr.write(`row ${row} is left out: ${reason}\n`)
}

/** @returns the exit code: 1 when nothing of the file could be taken */
export async function importProcedures(file: string, tools: OfficeTools): Promise<number> {
  const { read, changed, bad } = await tools['import-procedures']({ text: readText(file) })
  tellBadRows(bad)
  process.stdout.write(
    `${read} procedures read, ${bad.length} left out; ${changed ? 'the catalogue changed' : 'nothing new'}\n`,
  )
  return read === 0 && bad.length > 0 ? 1 : 0
}

/** @returns the exit code: 1 when nothing of the file could be taken */
export async function importDossiers(file: string, tools: OfficeTools): Promise<number> {
  const { read, changed, bad } = await tools['import-dossiers']({ text: readText(file) })
  tellBadRows(bad)
  process.stdout.write(`${read} dossiers read, ${changed} new or changed, ${bad.length} left out\n`)
  return read === 0 && bad.length > 0 ? 1 : 0
}
