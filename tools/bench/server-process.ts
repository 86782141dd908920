import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { cpuOf, type MemoryFigures, memoryOf } from './process-figures.ts'

export interface ServerProcess {
  /** `http://127.0.0.1:PORT`. */
  readonly address: string
  /** From the start of the process until it said that it serves, in ms. */
  readonly readyAfter: number
  /** CPU time it has taken so far in µs; NaN where the system does not tell. */
  readonly cpuMicroseconds: () => number
  readonly memory: () => MemoryFigures
  readonly end: () => Promise<void>
}

/** With `BENCH_PROFILE=DIR` each server leaves a CPU profile there, to be read in any Chromium's developer tools. */
function profiling(): readonly string[] {
  const folder = process.env.BENCH_PROFILE
  return folder === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${folder}`]
}

/** Starts a server of ours that says `ready http://…` when it serves. */
export function startServer(args: readonly string[], env: NodeJS.ProcessEnv): Promise<ServerProcess> {
  const started = performance.now()
  const child = spawn(process.execPath, [...profiling(), ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  // A bench that fails takes its servers along.
  const killed = () => void child.kill('SIGKILL')
  process.once('exit', killed)
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  void ended.then(() => process.off('exit', killed))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    void ended.then(() => reject(new Error(`${args[0]} ended before it served`)))
    createInterface({ input: child.stdout }).on('line', (line) => {
      const address = /^ready (http:\/\/\S+)$/.exec(line)?.[1]
      if (address === undefined) return
      const pid = child.pid ?? 0
      resolve({
        address,
        readyAfter: performance.now() - started,
        cpuMicroseconds: () => cpuOf(pid),
        memory: () => memoryOf(pid),
        async end() {
          child.kill('SIGTERM')
          await ended
        },
      })
    })
  })
}
