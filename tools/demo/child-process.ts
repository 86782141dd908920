import { type ChildProcess, spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { createInterface } from 'node:readline'

export interface OfficeProcess<Found> {
  /** What `find` made of the first line of its output that it knew. */
  readonly found: Promise<Found>
  /** Resolves when it has ended, with its exit code (1 when a signal ended it). */
  readonly ended: Promise<number>
  /** Asks it to end; takes it down after eight seconds. */
  readonly end: () => Promise<void>
}

interface Start<Found> {
  /** As people call it in a sentence. */
  readonly name: string
  readonly program: string
  readonly args: readonly string[]
  readonly env: NodeJS.ProcessEnv
  readonly cwd: string
  /** Program logs (JSON lines) go there; other lines of stderr are for people and are shown. */
  readonly logFile: string
  readonly find: (line: string) => Found | null
}

/** Starts one process of the demo office under this Node. */
export function startProcess<Found>(start: Start<Found>): OfficeProcess<Found> {
  const child = spawn(process.execPath, [start.program, ...start.args], {
    cwd: start.cwd,
    env: start.env,
    // A pipe as stdin tells the child when this process is gone.
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  const log = createWriteStream(start.logFile, { flags: 'a' })
  const said: string[] = []
  const ended = new Promise<number>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => {
      log.end()
      resolve(code ?? 1)
    })
  })
  const found = new Promise<Found>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const here = start.find(line)
      if (here === null) log.write(`${line}\n`)
      else resolve(here)
    })
    createInterface({ input: child.stderr }).on('line', (line) => {
      log.write(`${line}\n`)
      if (!line.startsWith('{')) said.push(line)
    })
    ended.then((code) => {
      reject(
        new Error(said.length > 0 ? said.join('\n') : `${start.name} ended with code ${code}, see ${start.logFile}`),
      )
    }, reject)
  })
  return { found, ended, end: () => endProcess(child, ended) }
}

async function endProcess(child: ChildProcess, ended: Promise<number>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGTERM')
  const patience = setTimeout(() => child.kill('SIGKILL'), 8000)
  await ended
  clearTimeout(patience)
}
