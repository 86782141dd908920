import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { pairingCode } from '@denluot/shared/contract/pairing'
import { roleSchema, roles } from '@denluot/shared/contract/replies'
import { importDossiers, importProcedures } from './cli/import-files.ts'
import { officeToolsOf } from './control/office-tools-of.ts'
import { HubProblem } from './hub-problem.ts'
import { readSettings } from './hub-settings.ts'
import { systemClock } from './office-clock.ts'

const usage = `usage: denluot-hub serve [--new]
       denluot-hub pair --role ${roles.join('|')} --name NAME
       denluot-hub pair --code CODE --name NAME
       denluot-hub new-pin --officer ID
       denluot-hub import-procedures FILE
       denluot-hub import-dossiers FILE
       denluot-hub backup DIR
       denluot-hub restore DIR
       denluot-hub verify
The data folder is DENLUOT_DATA; see README.md for the other settings.
`

/** The command line is not understood: the sentence, then how it is used. */
class UsageProblem extends Error {}

/** Resolves when somebody asks this process to end. Asked twice (a terminal asks, and npm passes it on), it still ends cleanly. */
function askedToStop(): Promise<void> {
  return new Promise((done) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => done())
  })
}

async function run(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      role: { type: 'string' },
      name: { type: 'string' },
      code: { type: 'string' },
      officer: { type: 'string' },
      new: { type: 'boolean' },
    },
  })
  const [command, path, ...more] = positionals
  const settings = readSettings(process.env)
  const tools = () => officeToolsOf(settings.data, systemClock(settings.clock))
  const pathGiven = () => {
    if (path === undefined || more.length > 0) throw new UsageProblem(`${command} takes one path.`)
    return resolve(path)
  }

  switch (command) {
    case 'serve': {
      // Only serving needs the doors; the other commands answer faster without them.
      const [{ serve }, { pino }] = await Promise.all([import('./cli/serve.ts'), import('pino')])
      const log = pino(
        { name: 'hub', level: process.env.DENLUOT_LOG ?? 'info' },
        pino.destination({ dest: 2, sync: true }),
      )
      await serve(settings, log, askedToStop(), { isNew: values.new ?? false })
      return 0
    }
    case 'pair': {
      const { name } = values
      if (!name) throw new UsageProblem('pair needs --name, the name of the device as people of the office say it.')
      if (values.code !== undefined) {
        if (values.role !== undefined) throw new UsageProblem('A device with a --code has asked for its role already.')
        const code = pairingCode.safeParse(values.code.replace(/\s/g, ''))
        if (!code.success) throw new UsageProblem('--code is the six digits that stand on the device.')
        const { role } = await (await tools())['pair-waiting']({ code: code.data, name })
        process.stdout.write(`${name} is paired as ${role}\n`)
        return 0
      }
      const role = roleSchema.safeParse(values.role)
      if (!role.success) throw new UsageProblem(`pair needs --role, one of ${roles.join(', ')}, or --code.`)
      const { token } = await (await tools()).pair({ role: role.data, name })
      process.stdout.write(`${token}\n`)
      return 0
    }
    case 'new-pin': {
      if (!values.officer) throw new UsageProblem('new-pin needs --officer, the id of somebody of this office.')
      const { name, pin } = await (await tools())['new-pin']({ officer: values.officer })
      process.stdout.write(`${name}: ${pin}\n`)
      return 0
    }
    case 'import-procedures':
      return importProcedures(pathGiven(), await tools())
    case 'import-dossiers':
      return importDossiers(pathGiven(), await tools())
    case 'backup': {
      const folder = pathGiven()
      const { file } = await (await tools()).backup({ folder })
      process.stdout.write(`backup written to ${file}\n`)
      return 0
    }
    case 'restore': {
      const folder = pathGiven()
      const { file } = await (await tools()).restore({ folder })
      process.stdout.write(`restored from ${file}; the office before it is kept as office.db.before-restore\n`)
      return 0
    }
    case 'verify': {
      const { events, faults } = await (await tools()).verify({})
      for (const fault of faults) process.stderr.write(`${fault}\n`)
      process.stdout.write(
        faults.length === 0 ? `${events} events, everything agrees\n` : `${events} events, ${faults.length} faults\n`,
      )
      return faults.length === 0 ? 0 : 1
    }
    default:
      throw new UsageProblem(command === undefined ? 'A command is missing.' : `There is no command ${command}.`)
  }
}

function sentenceOf(problem: unknown): string {
  if (problem instanceof UsageProblem) return `${problem.message}\n${usage}`
  if (problem instanceof HubProblem) return `${problem.message}\n`
  if (!(problem instanceof Error)) return `${String(problem)}\n`
  const isOption = 'code' in problem && String(problem.code).startsWith('ERR_PARSE_ARGS')
  return isOption ? `${problem.message}\n${usage}` : `${problem.stack ?? problem.message}\n`
}

/** Runs one command of `denluot-hub`; sets the exit code. Trouble is one sentence on standard error. */
export async function runCommandLine(argv: readonly string[]): Promise<void> {
  try {
    process.exitCode = await run(argv)
  } catch (problem) {
    process.stderr.write(sentenceOf(problem))
    process.exit(1)
  }
}
