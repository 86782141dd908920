import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { systemClock } from '@denluot/hub/office-clock'
import { openHub } from '@denluot/hub/open-hub'
import { type Role, roles } from '@denluot/shared/contract/replies'
import { type ServerProcess, startServer } from './server-process.ts'

const hubProgram = fileURLToPath(new URL('../../packages/hub/src/main.ts', import.meta.url))
/** Far from midnight, so that no bench runs into the change of day. */
const morning = '2026-11-20T08:00:00.000+07:00'

/** A hub process on a data folder of its own, with a paired device of every role. */
export interface BenchOffice {
  readonly hub: ServerProcess
  readonly tokens: Readonly<Record<Role, string>>
  /** A desk on which an officer has signed in. */
  readonly officer: string
  readonly end: () => Promise<void>
}

/** Starts the hub on a data folder. `clock` is the ISO time it begins at. */
export function startHub(data: string, clock: string): Promise<ServerProcess> {
  return startServer([hubProgram, 'serve'], {
    DENLUOT_DATA: data,
    DENLUOT_PORT: '0',
    DENLUOT_HOST: '127.0.0.1',
    DENLUOT_MACHINE: '0',
    DENLUOT_LOG: 'silent',
    DENLUOT_CLOCK: clock,
  })
}

/** Opens the sample office in a new folder of the temporary directory; `end` removes it. */
export async function openBenchOffice(): Promise<BenchOffice> {
  const data = mkdtempSync(join(tmpdir(), 'denluot-bench-'))
  const opened = await openHub({ data, clock: systemClock(morning) })
  const { devices } = opened.storage
  const pair = (role: Role) => devices.pair(role, `bench ${role}`, opened.now())
  const tokens = Object.fromEntries(roles.map((role) => [role, pair(role)])) as Record<Role, string>
  const officer = devices.signIn(devices.bearerOf(tokens.desk)?.device ?? '', 'ha', opened.now())
  opened.close()
  const hub = await startHub(data, morning)
  return {
    hub,
    tokens,
    officer,
    async end() {
      await hub.end()
      rmSync(data, { recursive: true, force: true })
    },
  }
}
