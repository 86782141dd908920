import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { systemClock } from '../office-clock.ts'
import { openHub } from '../open-hub.ts'
import { restoreBackup } from '../storage/backup.ts'
import { StorageProblem } from '../storage/storage-problem.ts'
import { controlFile } from './control-door.ts'
import {
  createOfficeTools,
  type OfficeTools,
  type ToolInput,
  type ToolName,
  type ToolOutput,
  toolSchemas,
} from './office-tools.ts'

const controlSchema = z.object({ url: z.url(), key: z.string() })

function readControl(data: string) {
  try {
    return controlSchema.parse(JSON.parse(readFileSync(join(data, controlFile), 'utf8')))
  } catch (problem) {
    throw new StorageProblem(
      'in-use',
      `A hub holds ${data} but does not say where it can be reached: wait until it is ready, or run this as the user who runs it.`,
      { cause: problem },
    )
  }
}

function remoteTools(data: string): OfficeTools {
  const { url, key } = readControl(data)
  const ask = async <Name extends ToolName>(name: Name, input: ToolInput<Name>): Promise<ToolOutput<Name>> => {
    const answer = await fetch(`${url}/control/${name}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify(input),
    })
    const body: unknown = await answer.json()
    if (!answer.ok) {
      const { message } = z
        .object({ message: z.string() })
        .catch({ message: `HTTP ${answer.status}` })
        .parse(body)
      throw new StorageProblem('not-done', message)
    }
    const schema: z.ZodType = toolSchemas[name].output
    return schema.parse(body) as ToolOutput<Name>
  }
  return {
    pair: (input) => ask('pair', input),
    'import-procedures': (input) => ask('import-procedures', input),
    'import-dossiers': (input) => ask('import-dossiers', input),
    backup: (input) => ask('backup', input),
    restore: (input) => ask('restore', input),
    verify: (input) => ask('verify', input),
  }
}

/** Opens the data folder for one tool, or goes to the hub that has it open. */
export async function withOfficeTools<Result>(
  { data, clock }: { readonly data: string; readonly clock: string | undefined },
  use: (tools: OfficeTools) => Promise<Result>,
): Promise<Result> {
  let restoreFrom: string | null = null
  const opened = await openHub({ data, clock: systemClock(clock) }).catch((problem: unknown) => {
    if (problem instanceof StorageProblem && problem.code === 'in-use') return null
    throw problem
  })
  if (opened === null) return use(remoteTools(data))
  try {
    return await use(
      createOfficeTools(opened, (folder) => {
        restoreFrom = folder
      }),
    )
  } finally {
    opened.close()
    if (restoreFrom !== null) restoreBackup(data, restoreFrom)
  }
}
