import { randomBytes } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const schema = z.object({ url: z.url(), key: z.string() })

/** Where the running hub of a data folder is, and the key that only the user who runs it can read. */
export type Control = Readonly<z.infer<typeof schema>>

const pathIn = (data: string) => join(data, 'control.json')

export function newControlKey(): string {
  return randomBytes(32).toString('base64url')
}

/** Tells the command line where the hub is. @returns the function that takes it back */
export function writeControlFile(data: string, control: Control): () => void {
  const path = pathIn(data)
  rmSync(path, { force: true })
  writeFileSync(path, `${JSON.stringify(control)}\n`, { mode: 0o600 })
  return () => rmSync(path, { force: true })
}

/** Null when there is none (yet), or none that this user may read. */
export function readControlFile(data: string): Control | null {
  try {
    return schema.parse(JSON.parse(readFileSync(pathIn(data), 'utf8')))
  } catch {
    return null
  }
}
