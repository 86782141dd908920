import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

export interface OfficeProcess {
  /** `http://127.0.0.1:PORT` */
  readonly address: string
  readonly end: () => Promise<void>
}

/** Starts one of our programs and waits for its `ready http://…`. */
export function startOffice(
  root: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<OfficeProcess> {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, DENLUOT_PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  return new Promise((resolve, reject) => {
    void ended.then(() => reject(new Error(`${args.join(' ')} ended before it was ready`)))
    createInterface({ input: child.stdout }).on('line', (line) => {
      const address = /^ready (http:\S+)$/.exec(line)?.[1]
      if (address === undefined) return
      resolve({
        address,
        async end() {
          child.kill('SIGTERM')
          await ended
        },
      })
    })
  })
}
