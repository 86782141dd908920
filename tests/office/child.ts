import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

/** A process of the product and what it says. */
export interface Child {
  readonly process: ChildProcess
  /** The first line of its standard output that matches; rejects with what it said when it ends before. */
  line(pattern: RegExp): Promise<string>
  /** Everything it wrote to standard error so far. */
  log(): string
  /** Resolves with the exit code, or the signal's name. */
  readonly ended: Promise<number | string>
  stop(signal?: NodeJS.Signals): Promise<number | string>
}

const repository = new URL('../../', import.meta.url).pathname

/** Runs a script of the product as a person would run it: with this Node, from the repository. */
export function startChild(script: string, args: readonly string[], env: Readonly<Record<string, string>>): Child {
  return startProgram(process.execPath, [script, ...args], { cwd: repository, env: { ...process.env, ...env } })
}

/** Runs any program, with exactly this environment. */
export function startProgram(
  program: string,
  args: readonly string[],
  options: Pick<SpawnOptions, 'cwd' | 'env' | 'uid' | 'gid'>,
): Child {
  const child = spawn(program, args, { ...options, stdio: ['pipe', 'pipe', 'pipe'] })
  let errors = ''
  const lines: string[] = []
  const waiting = new Set<() => void>()
  const wake = () => {
    for (const look of waiting) look()
  }
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString()
  })
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(line)
    wake()
  })
  let over: number | string | null = null
  const ended = new Promise<number | string>((resolve) => {
    child.once('close', (code, signal) => {
      over = code ?? signal ?? 'unknown'
      resolve(over)
      wake()
    })
  })
  return {
    process: child,
    ended,
    log: () => errors,
    line: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = lines.find((line) => pattern.test(line))
          if (found === undefined && over === null) return
          waiting.delete(look)
          if (found !== undefined) resolve(found)
          else
            reject(
              new Error(
                `${program} ${args.join(' ')} ended with ${over} before it printed ${pattern}\n${lines.join('\n')}\n${errors}`,
              ),
            )
        }
        waiting.add(look)
        look()
      }),
    stop: (signal = 'SIGTERM') => {
      if (over === null) child.kill(signal)
      return ended
    },
  }
}
