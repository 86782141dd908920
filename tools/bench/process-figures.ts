import { existsSync, readFileSync } from 'node:fs'

/** Clock ticks of /proc/PID/stat: 100 a second on every Linux that Node runs on. */
const microsecondsPerTick = 10_000

/** CPU time a process has taken so far, user and system, in µs; NaN where /proc does not tell. */
export function cpuOf(pid: number): number {
  const path = `/proc/${pid}/stat`
  if (!existsSync(path)) return Number.NaN
  // The name in brackets may hold blanks; user and system time are the 12th and 13th words after it.
  const words = readFileSync(path, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
  return (Number(words[11]) + Number(words[12])) * microsecondsPerTick
}

export interface MemoryFigures {
  /** What lies in memory, shared pages counted whole, in MB. */
  readonly resident: number
  /** What would be free if the process ended, in MB. */
  readonly own: number
  /** Resident with shared pages divided among those who share them, in MB: these add up over processes. */
  readonly share: number
}

/** Memory of a process now; NaN where /proc does not tell. */
export function memoryOf(pid: number): MemoryFigures {
  const path = `/proc/${pid}/smaps_rollup`
  const text = existsSync(path) ? readFileSync(path, 'utf8') : ''
  const megabytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(text)?.[1]) / 1024
  return {
    resident: megabytes('Rss'),
    own: megabytes('Private_Clean') + megabytes('Private_Dirty'),
    share: megabytes('Pss'),
  }
}
