import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'

export interface ServerProcess {
  /** `http://127.0.0.1:PORT`. */
  readonly address: string
  /** CPU time it has taken so far, user and system, in µs; null where /proc does not tell. */
  readonly cpuMicroseconds: () => number | null
  readonly end: () => Promise<void>
}

/** Clock ticks of /proc/PID/stat: 100 a second on every Linux that Node runs on. */
const microsecondsPerTick = 10_000

/** Starts a server of ours that says `ready http://…` when it serves. */
export function startServer(args: readonly string[], env: NodeJS.ProcessEnv): Promise<ServerProcess> {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    void ended.then(() => reject(new Error(`${args[0]} ended before it served`)))
    createInterface({ input: child.stdout }).on('line', (line) => {
      const address = /^ready (http:\/\/\S+)$/.exec(line)?.[1]
      if (address === undefined) return
      resolve({
        address,
        cpuMicroseconds: () => cpuOf(child.pid ?? 0),
        async end() {
          child.kill('SIGTERM')
          await ended
        },
      })
    })
  })
}

function cpuOf(pid: number): number | null {
  const path = `/proc/${pid}/stat`
  if (!existsSync(path)) return null
  // The name in brackets may hold blanks; user and system time are the 12th and 13th words after it.
  const words = readFileSync(path, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
  return (Number(words[11]) + Number(words[12])) * microsecondsPerTick
}
