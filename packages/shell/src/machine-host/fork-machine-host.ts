import { createInterface } from 'node:readline'
import { utilityProcess } from 'electron'
import type { HostProcess } from './keep-machine-host.ts'

/** Starts the machine host as a process of its own beside the window: a driver that crashes takes no window along. */
export function forkMachineHost(
  program: string,
  env: Record<string, string>,
  onLog: (line: string) => void,
): HostProcess {
  const child = utilityProcess.fork(program, [], { env, stdio: 'pipe', serviceName: 'Đến Lượt machine host' })
  const out = child.stdout
  const log = child.stderr
  if (log !== null) createInterface({ input: log }).on('line', onLog)
  const lines = out === null ? null : createInterface({ input: out })
  return {
    onLine: (listener) => void lines?.on('line', listener),
    onExit: (listener) => void child.once('exit', listener),
    kill: () => void child.kill(),
  }
}
