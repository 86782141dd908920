import { setTimeout } from 'node:timers/promises'
import { z } from 'zod'
import { HubProblem } from '../hub-problem.ts'
import type { Clock } from '../office-clock.ts'
import { openHub } from '../open-hub.ts'
import { refuseUnfinished } from '../set-up/refuse-unfinished.ts'
import { checkBackup, restoreBackup } from '../storage/backup.ts'
import { lockFolder } from '../storage/folder-lock.ts'
import { openStorage, prepareFolder } from '../storage/open-storage.ts'
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
      throw new HubProblem(
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
      throw new HubProblem('not-done', message)
    }
    const schema: z.ZodType = toolSchemas[name].output
    return schema.parse(body) as ToolOutput<Name>
  }
  return {
    pair: (input) => ask('pair', input),
    'pair-waiting': (input) => ask('pair-waiting', input),
    'new-pin': (input) => ask('new-pin', input),
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

/** The tools on a folder that nobody has open; each opens no more of it than it needs. */
function closedTools(data: string, clock: Clock): OfficeTools {
  const onHub =
    <Name extends 'pair' | 'new-pin' | 'import-procedures' | 'import-dossiers' | 'backup'>(name: Name) =>
    async (input: ToolInput<Name>): Promise<ToolOutput<Name>> => {
      const hub = await openHub({ data, clock })
      try {
        return await createOfficeTools(hub, () => {})[name](input)
      } finally {
        hub.close()
      }
    }
  return {
    pair: onHub('pair'),
    async 'pair-waiting'() {
      throw new HubProblem(
        'not-done',
        `No hub runs on ${data}, so no device can wait for it: start the hub, or make a token with pair --role.`,
      )
    },
    'new-pin': onHub('new-pin'),
    'import-procedures': onHub('import-procedures'),
    'import-dossiers': onHub('import-dossiers'),
    backup: onHub('backup'),
    async restore({ folder }) {
      const file = checkBackup(folder)
      restoreBackup(data, folder)
      return { file }
    },
    async verify() {
      const storage = openStorage(data)
      try {
        refuseUnfinished(data, storage)
        return { events: storage.events.head().seq, faults: [...storage.faults()] }
      } finally {
        storage.close()
      }
    },
  }
}

/** Whether a hub has the folder open now. */
function isHeld(data: string): boolean {
  prepareFolder(data)
  try {
    lockFolder(data)()
    return false
  } catch (problem) {
    if (problem instanceof HubProblem && problem.code === 'in-use') return true
    throw problem
  }
}

/** The tools of the office in a data folder: through the hub that has it open, else on the folder itself. */
export async function officeToolsOf(data: string, clock: Clock): Promise<OfficeTools> {
  return isHeld(data) ? remoteTools(data) : closedTools(data, clock)
}
