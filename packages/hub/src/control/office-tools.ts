import { randomInt } from 'node:crypto'
import { deviceName, pairableRole, pairingCode } from '@denluot/shared/contract/pairing'
import { roleSchema } from '@denluot/shared/contract/replies'
import { newPin } from '@denluot/shared/set-up/officer-pin'
import { z } from 'zod'
import { HubProblem } from '../hub-problem.ts'
import { type BadRow, readDossierFile } from '../imports/dossier-file.ts'
import { mergeProcedures, readProcedureFile } from '../imports/procedure-file.ts'
import type { OpenedHub } from '../open-hub.ts'
import { checkBackup, writeBackup } from '../storage/backup.ts'

const badRows = z.array(z.object({ row: z.int(), reason: z.string() }))

/** What the command line can ask for: question and answer of each tool. Paths are of the hub's PC. */
export const toolSchemas = {
  pair: {
    input: z.strictObject({ role: roleSchema, name: deviceName }),
    output: z.object({ token: z.string() }),
  },
  'pair-waiting': {
    input: z.strictObject({ code: pairingCode, name: deviceName }),
    output: z.object({ role: pairableRole }),
  },
  'new-pin': {
    input: z.strictObject({ officer: z.string().min(1).max(32) }),
    output: z.object({ name: z.string(), pin: z.string() }),
  },
  'import-procedures': {
    input: z.strictObject({ text: z.string() }),
    output: z.object({ read: z.int(), changed: z.boolean(), bad: badRows }),
  },
  'import-dossiers': {
    input: z.strictObject({ text: z.string() }),
    output: z.object({ read: z.int(), changed: z.int(), bad: badRows }),
  },
  backup: { input: z.strictObject({ folder: z.string().min(1) }), output: z.object({ file: z.string() }) },
  restore: { input: z.strictObject({ folder: z.string().min(1) }), output: z.object({ file: z.string() }) },
  verify: { input: z.strictObject({}), output: z.object({ events: z.int(), faults: z.array(z.string()) }) },
} as const

export type ToolName = keyof typeof toolSchemas
export type ToolInput<Name extends ToolName> = z.infer<(typeof toolSchemas)[Name]['input']>
export type ToolOutput<Name extends ToolName> = z.infer<(typeof toolSchemas)[Name]['output']>

/** The tools of one office; in this process or through the hub that runs on its data folder. */
export type OfficeTools = { readonly [Name in ToolName]: (input: ToolInput<Name>) => Promise<ToolOutput<Name>> }

/** A file that is not what it should be, in one sentence. */
function readFileOr<Item>(read: () => { items: readonly Item[]; bad: readonly BadRow[] }) {
  try {
    const { items, bad } = read()
    return { items, bad: [...bad] }
  } catch (problem) {
    const why = problem instanceof Error ? problem.message : String(problem)
    return { items: [], bad: [{ row: 1, reason: `the file cannot be read: ${why}` }] }
  }
}

/** The tools on an office that this process has open; `restore` decides how the place is taken. */
export function createOfficeTools(hub: OpenedHub, restore: (folder: string) => void): OfficeTools {
  return {
    async pair({ role, name }) {
      return { token: hub.pair(role, name) }
    },
    async 'pair-waiting'({ code, name }) {
      const approval = hub.pairing.approveByCode(code, name)
      if (approval.status === 'approved') return { role: approval.role }
      throw new HubProblem(
        'not-done',
        `No device shows the code ${code} now: read the six digits from its screen again, they change every ten minutes.`,
      )
    },
    async 'new-pin'({ officer: id }) {
      const { officers } = hub.office().config
      const officer = officers.find((each) => each.id === id)
      if (officer === undefined) {
        const known = officers.map((each) => `${each.id} (${each.name})`).join(', ')
        throw new HubProblem('not-done', `Nobody here has the id ${id}. There are ${known}.`)
      }
      const pin = newPin(() => randomInt(10), [])
      await hub.pins.set(id, pin)
      return { name: officer.name, pin }
    },
    async 'import-procedures'({ text }) {
      const { items, bad } = readFileOr(() => readProcedureFile(text))
      const changed = items.length > 0 && hub.catalogue.replace(mergeProcedures(hub.catalogue.all(), items), hub.now())
      return { read: items.length, changed, bad }
    },
    async 'import-dossiers'({ text }) {
      const { items, bad } = readFileOr(() => readDossierFile(text))
      return { read: items.length, changed: hub.storage.dossiers.putAll(items, hub.now()), bad }
    },
    async backup({ folder }) {
      return { file: await writeBackup(hub.storage, folder) }
    },
    async restore({ folder }) {
      const file = checkBackup(folder)
      restore(folder)
      return { file }
    },
    async verify() {
      const kept = hub.storage.faults()
      return { events: hub.state().seq, faults: [...(kept.length > 0 ? kept : hub.faults())] }
    },
  }
}
