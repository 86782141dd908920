import type { SpawnOptions } from 'node:child_process'
import type { ProgramPlaces } from '../program-places.ts'
import { cleanStart } from './clean-start.ts'

/** How the hub of this PC is started. */
export interface HubStart {
  readonly command: string
  readonly args: readonly string[]
  readonly options: SpawnOptions
}

export interface HubStartFacts {
  readonly places: Pick<ProgramPlaces, 'packaged' | 'hub' | 'node'>
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  /** Where the office's data lie when `DENLUOT_DATA` does not say it. */
  readonly data: string
  /** Open file that takes what the hub writes. */
  readonly log: number
}

/**
 * The hub as a program of its own: in a process group of its own and without a pipe to this one, so that it outlives the
 * windows. The devices of this PC belong to the window's machine host; two of them must not open one port.
 */
export function hubStart({ places, platform, env, data, log }: HubStartFacts): HubStart {
  const { DENLUOT_PRINTER: _printer, DENLUOT_SCANNER: _scanner, ...rest } = env
  return {
    command: places.node,
    args: cleanStart(platform, [places.hub, 'serve', ...(places.packaged ? ['--new'] : [])]),
    options: {
      detached: true,
      windowsHide: true,
      stdio: ['ignore', log, log],
      env: { ...rest, DENLUOT_DATA: env.DENLUOT_DATA ?? data, DENLUOT_MACHINE: '0' },
    },
  }
}
