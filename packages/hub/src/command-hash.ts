import { hash } from 'node:crypto'
import type { Command } from '@denluot/shared/queue/command'

/** JSON with the fields of every object in one order; fields that are undefined are left out, as JSON does. */
function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const fields = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${fields.map(([key, item]) => `"${key}":${canonicalJson(item)}`).join(',')}}`
}

/** SHA-256 of a command; the order in which its fields were written does not count. */
export function commandHash(command: Command): Buffer {
  return hash('sha256', canonicalJson(command), 'buffer')
}
