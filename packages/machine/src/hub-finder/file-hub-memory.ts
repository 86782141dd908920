import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import type { HubMemory } from './hub-memory.ts'

const file = z.object({
  version: z.literal(1),
  id: z.string().min(1),
  name: z.string().min(1),
  address: z.url({ protocol: /^https?$/ }),
})

/**
 * Remembers in a small JSON file. A power cut leaves the old file or the new one. What cannot be read is told to `onFault` and
 * counts as nothing: the hub is looked for again.
 */
export function createFileHubMemory(path: string, onFault: (fault: unknown) => void): HubMemory {
  return {
    load() {
      try {
        const { id, name, address } = file.parse(JSON.parse(readFileSync(path, 'utf8')))
        return { id, name, address }
      } catch (fault) {
        if (!(fault instanceof Error && 'code' in fault && fault.code === 'ENOENT')) onFault(fault)
        return null
      }
    },
    save(hub) {
      mkdirSync(dirname(path), { recursive: true })
      const fresh = `${path}.new`
      const written = openSync(fresh, 'w')
      try {
        writeSync(written, `${JSON.stringify({ version: 1, ...hub })}\n`)
        fsyncSync(written)
      } finally {
        closeSync(written)
      }
      renameSync(fresh, path)
    },
  }
}
