import { hash } from 'node:crypto'
import type { OfficeEvent } from '@denluot/shared/queue/event'

export const chainStart: Buffer = Buffer.alloc(32)

/** The bytes of an event as they are kept for ever. */
export function eventBytes(event: OfficeEvent): Buffer {
  return Buffer.from(JSON.stringify(event))
}

/** `SHA-256(previous hash ‖ bytes)`. */
export function chainHash(previous: Buffer, bytes: Buffer): Buffer {
  return hash('sha256', Buffer.concat([previous, bytes]), 'buffer')
}

export interface LogRow {
  readonly seq: number
  readonly body: Buffer
  readonly hash: Buffer
}

/** Walks the rows in order; says the first fault of each kind it meets, at most ten. */
export function chainFaults(rows: Iterable<LogRow>): readonly string[] {
  const faults: string[] = []
  let previous = chainStart
  let expected = 1
  for (const row of rows) {
    if (row.seq !== expected) faults.push(`event ${expected} is missing: the log goes on at ${row.seq}`)
    if (!chainHash(previous, row.body).equals(row.hash)) faults.push(`event ${row.seq} is not what the chain says`)
    previous = row.hash
    expected = row.seq + 1
    if (faults.length >= 10) break
  }
  return faults
}

/** @throws RangeError when the event would not follow `seq` without a gap */
export function assertFollows(seq: number, event: OfficeEvent): void {
  if (event.seq !== seq + 1) throw new RangeError(`event ${event.seq} cannot follow ${seq}`)
}
