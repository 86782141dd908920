import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { HubProblem } from './hub-problem.ts'
import { programFiles } from './program-files.ts'
import { usualDataFolder } from './usual-data-folder.ts'

/** What the environment says about one hub process. */
export interface HubSettings {
  readonly data: string
  readonly host: string
  readonly port: number
  /** More names under which pages may be opened. */
  readonly hosts: readonly string[]
  /** Whether other PCs are told of a hub that they can reach. */
  readonly announce: boolean
  /** ISO time at which the office's clock starts; demo and tests only. */
  readonly clock: string | undefined
  /** What the demo's pages are told; null in a real office. */
  readonly demo: unknown
  /** Settings of the machine host that this PC needs, null when it has no device. */
  readonly machine: boolean
  readonly pages: string
  readonly voice: readonly string[]
}

const environment = z.object({
  DENLUOT_DATA: z.string().min(1).optional(),
  DENLUOT_HOST: z.string().min(1).default('127.0.0.1'),
  DENLUOT_PORT: z.coerce.number().int().min(0).max(65_535).default(7_700),
  DENLUOT_HOSTS: z.string().default(''),
  DENLUOT_ANNOUNCE: z.enum(['0', '1']).default('1'),
  DENLUOT_CLOCK: z.iso.datetime({ offset: true }).optional(),
  DENLUOT_DEMO: z
    .string()
    .optional()
    .transform((text, check): unknown => {
      if (text === undefined || text === '') return null
      try {
        return JSON.parse(text)
      } catch {
        check.addIssue({ code: 'custom', message: 'is not JSON' })
        return z.NEVER
      }
    }),
  DENLUOT_MACHINE: z.string().optional(),
  DENLUOT_PRINTER: z.string().optional(),
  DENLUOT_SCANNER: z.string().optional(),
})

/** @throws HubProblem `bad-settings` naming the variable */
export function readSettings(env: NodeJS.ProcessEnv): HubSettings {
  const parsed = environment.safeParse(env)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const name = String(issue?.path[0] ?? 'the environment')
    throw new HubProblem(
      'bad-settings',
      `${name}=${env[name] ?? ''} cannot be used (${issue?.message}): correct or unset it.`,
    )
  }
  const { DENLUOT_DATA, DENLUOT_HOST, DENLUOT_PORT, DENLUOT_HOSTS, DENLUOT_CLOCK, DENLUOT_DEMO } = parsed.data
  const data = resolve(DENLUOT_DATA ?? programFiles.dataFolder ?? systemFolder(env))
  const { DENLUOT_MACHINE, DENLUOT_PRINTER, DENLUOT_SCANNER } = parsed.data
  return {
    data,
    host: DENLUOT_HOST,
    port: DENLUOT_PORT,
    hosts: DENLUOT_HOSTS.split(',').flatMap((name) => name.trim() || []),
    announce: parsed.data.DENLUOT_ANNOUNCE === '1',
    clock: DENLUOT_CLOCK,
    demo: DENLUOT_DEMO,
    machine: DENLUOT_MACHINE !== '0' && Boolean(DENLUOT_PRINTER ?? DENLUOT_SCANNER),
    pages: programFiles.pages,
    voice: [join(data, 'voice'), programFiles.voice],
  }
}

function systemFolder(env: NodeJS.ProcessEnv): string {
  return usualDataFolder({ platform: process.platform, env, home: homedir(), privileged: process.getuid?.() === 0 })
}
