import { setTimeout } from 'node:timers/promises'
import { z } from 'zod'
import { systemClock } from '../office-clock.ts'
import { openHub } from '../open-hub.ts'
import { restoreBackup } from '../storage/backup.ts'
import { StorageProblem } from '../storage/storage-problem.ts'
import { type Control, readControlFile } from './control-file.ts'
import {
  createOfficeTools,
  type OfficeTools,
  type ToolInput,
  type ToolName,
  type ToolOutput,
  toolSchemas,
} from './office-tools.ts'

const PATIENCE = 10_000

/** Where the hub is. One that has just begun (with another key than before) takes its folder first and says where it is a moment later. */
async function findHub(data: string, before?: string): Promise<Control> {
  const until = performance.now() + PATIENCE
  for (;;) {
    const control = readControlFile(data)
    if (control !== null && control.key !== before) return control
    if (performance.now() > until) {
      throw new StorageProblem(
        'in-use',
        `A hub holds ${data} but does not say where it can be reached: run this as the user who runs it, or end it first.`,
      )
    }
    await setTimeout(100)
  }
}

async function remoteTools(data: string): Promise<OfficeTools> {
  const { url, key } = await findHub(data)
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
    async restore(input) {
      const answer = await ask('restore', input)
      await findHub(data, key)
      return answer
    },
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
  if (opened === null) return use(await remoteTools(data))
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
