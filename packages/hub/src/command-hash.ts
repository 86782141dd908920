import { hash } from 'node:crypto'
import type { Command } from '@denluot/shared/queue/command'

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([, item]) => item !== undefined)
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, item]) => [key, inOrder(item)]))
}

/** SHA-256 of a command; the order in which its fields were written does not count. */
export function commandHash(command: Command): Buffer {
  return hash('sha256', JSON.stringify(inOrder(command)), 'buffer')
}
