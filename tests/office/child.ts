import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Enter } from './networks.ts'

/** A process of the product and what it says. */
export interface Child {
  readonly process: ChildProcess
  /** The first line of its standard output that matches; rejects with what it said when it ends before. */
  line(pattern: RegExp): Promise<string>
  /** Everything it wrote to standard error so far. */
  log(): string
  /** The first match in what it writes to standard error; rejects when it ends before. */
  said(pattern: RegExp): Promise<RegExpExecArray>
  /** Resolves with the exit code, or the signal's name. */
  readonly ended: Promise<number | string>
  stop(signal?: NodeJS.Signals): Promise<number | string>
}

const repository = new URL('../../', import.meta.url).pathname

/** Runs a script of the product as a person would run it: with this Node, from the repository. `enter` starts it in another network. */
export function startChild(
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  enter: Enter = (command, own) => [command, own],
): Child {
  const [command, all] = enter(process.execPath, [script, ...args])
  return startProgram(command, all, { cwd: repository, env: { ...process.env, ...env } })
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
    wake()
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
  const until = <T>(pattern: RegExp, find: () => T | null): Promise<T> =>
    new Promise((resolve, reject) => {
      const look = () => {
        const found = find()
        if (found === null && over === null) return
        waiting.delete(look)
        if (found !== null) return resolve(found)
        const said = `${lines.join('\n')}\n${errors}`
        reject(new Error(`${program} ${args.join(' ')} ended with ${over} before it printed ${pattern}\n${said}`))
      }
      waiting.add(look)
      look()
    })
  return {
    process: child,
    ended,
    log: () => errors,
    line: (pattern) => until(pattern, () => lines.find((line) => pattern.test(line)) ?? null),
    said: (pattern) => until(pattern, () => pattern.exec(errors)),
    stop: (signal = 'SIGTERM') => {
      if (over === null) child.kill(signal)
      return ended
    },
  }
}
