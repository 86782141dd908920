import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/** Says what happened to a window, for whoever looks into it later. Never what a page holds or a person typed. */
export type ShellLog = (what: string, facts?: Readonly<Record<string, unknown>>) => void

const largest = 1024 * 1024

/** A log of JSON lines. A full file is kept once, under `.old`. Each line is shown as well; one that cannot be written is shown alone. */
export function openShellLog(
  file: string,
  now: () => Date = () => new Date(),
  show: (line: string) => void = (line) => process.stderr.write(line),
): ShellLog {
  mkdirSync(dirname(file), { recursive: true })
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > largest) renameSync(file, `${file}.old`)
  return (what, facts = {}) => {
    const line = `${JSON.stringify({ time: now().toISOString(), what, ...facts }, plainErrors)}\n`
    show(line)
    try {
      appendFileSync(file, line)
    } catch (fault) {
      // A full disk must not take the window down.
      show(`${file}: ${String(fault)}\n`)
    }
  }
}

function plainErrors(_key: string, value: unknown): unknown {
  return value instanceof Error ? (value.stack ?? value.message) : value
}
