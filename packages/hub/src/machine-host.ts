import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { createInterface } from 'node:readline'
import type { Logger } from 'pino'
import { programFiles } from './program-files.ts'

/** The devices of the hub's own PC: a process of its own, because a driver that crashes must not take the office along. */
export interface MachineHost {
  /** Where a page of this PC finds it; null while it is not up. */
  where(): { readonly url: string; readonly token: string } | null
  close(): Promise<void>
}

export interface MachineHostOptions {
  readonly env: NodeJS.ProcessEnv
  /** Pages that may talk to it. */
  readonly origins: readonly string[]
  readonly log: Logger
  /** The program to run; the machine host when left out. */
  readonly program?: string
}

const FIRST_PAUSE = 500
const LONGEST_PAUSE = 15_000

/** Starts the machine host and starts it again whenever it dies, each time a little later. */
export function startMachineHost({
  env,
  origins,
  log,
  program = programFiles.machineHost,
}: MachineHostOptions): MachineHost {
  const token = randomBytes(32).toString('base64url')
  let url: string | null = null
  let port = env.DENLUOT_MACHINE_PORT ?? '0'
  let child: ChildProcess | null = null
  let again: NodeJS.Timeout | null = null
  let pause = FIRST_PAUSE
  let closed = false

  const start = () => {
    again = null
    // Its stdin is a pipe: it ends by itself when the hub is gone.
    const started = spawn(process.execPath, [program], {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: {
        ...env,
        DENLUOT_MACHINE_PORT: port,
        DENLUOT_MACHINE_TOKEN: token,
        DENLUOT_ORIGINS: origins.join(','),
      },
    })
    child = started
    createInterface({ input: started.stdout }).on('line', (line) => {
      const address = /^machine ready (ws:\/\/\S+)$/.exec(line)?.[1]
      if (address === undefined) return
      url = address
      // Its successor takes the same door, so that pages find it again without asking.
      port = new URL(address).port
      pause = FIRST_PAUSE
      log.info({ url, child: started.pid }, 'the machine host is up')
    })
    started.once('error', (problem) => log.error({ err: problem }, 'the machine host cannot be started'))
    started.once('exit', (code, signal) => {
      // A door that was lost to another program meanwhile must not keep the devices away for ever.
      if (url === null) port = env.DENLUOT_MACHINE_PORT ?? '0'
      url = null
      child = null
      if (closed) return
      log.warn({ code, signal, againInMs: pause }, 'the machine host died')
      again = setTimeout(start, pause)
      pause = Math.min(pause * 2, LONGEST_PAUSE)
    })
  }
  start()

  return {
    where: () => (url === null ? null : { url, token }),
    async close() {
      closed = true
      if (again !== null) clearTimeout(again)
      const running = child
      if (running === null) return
      const gone = new Promise((done) => running.once('exit', done))
      running.kill('SIGTERM')
      const late = setTimeout(() => running.kill('SIGKILL'), 4_000)
      await gone
      clearTimeout(late)
    },
  }
}
