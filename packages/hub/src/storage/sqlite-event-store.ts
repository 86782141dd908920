import { officeConfigSchema } from '@denluot/shared/office/office-config'
import type { OfficeEvent } from '@denluot/shared/queue/event'
import type { QueueState } from '@denluot/shared/queue/state'
import type { Database } from 'better-sqlite3'
import { HubProblem } from '../hub-problem.ts'
import { assertFollows, chainFaults, chainHash, chainStart, eventBytes, type LogRow } from './event-chain.ts'
import type { Answer, Decided, EventStore, OfficeVersion, Receipt } from './event-store.ts'
import { project } from './projection.ts'
import { createProjectionTables } from './projection-tables.ts'

interface ReceiptRow {
  readonly id: string
  readonly command: Buffer
  readonly answer: string
  readonly first: number
  readonly last: number
}

/** The office's log in SQLite: events, projections and receipts of a group go in as one transaction. */
export function createSqliteEventStore(db: Database): EventStore {
  const tables = createProjectionTables(db)
  const newest = db.prepare<[], LogRow>('SELECT seq, body, hash FROM events ORDER BY seq DESC LIMIT 1')
  const insert = db.prepare('INSERT INTO events VALUES (?, ?, ?)')
  const insertReceipt = db.prepare('INSERT INTO receipts VALUES (?, ?, ?, ?, ?)')
  const insertDayStart = db.prepare('INSERT INTO day_starts VALUES (?, ?)')
  const selectAfter = db.prepare<[number, number], Pick<LogRow, 'body'>>(
    'SELECT body FROM events WHERE seq > ? ORDER BY seq LIMIT ?',
  )
  const selectReceipt = db.prepare<[string], ReceiptRow>('SELECT * FROM receipts WHERE id = ?')
  const selectDayStart = db.prepare<[], { state: string }>('SELECT state FROM day_starts ORDER BY seq DESC LIMIT 1')
  const insertOffice = db.prepare('INSERT INTO office_versions VALUES (?, ?, ?)')
  const selectOffice = db.prepare<[], { version: number; hash: string; config: string }>(
    'SELECT * FROM office_versions ORDER BY version DESC LIMIT 1',
  )
  const allRows = db.prepare<[], LogRow>('SELECT seq, body, hash FROM events ORDER BY seq')

  const readHead = () => {
    const row = newest.get()
    return { seq: row?.seq ?? 0, hash: row?.hash ?? chainStart }
  }
  let head = readHead()

  const write = db.transaction((group: readonly Decided[]) => {
    let { seq, hash } = head
    for (const { entries, receipt, dayStart, office } of group) {
      for (const { event, ticket } of entries) {
        assertFollows(seq, event)
        const body = eventBytes(event)
        hash = chainHash(hash, body)
        seq = event.seq
        insert.run(seq, body, hash)
        project(event, ticket, tables)
      }
      if (receipt !== null) {
        insertReceipt.run(receipt.id, receipt.command, JSON.stringify(receipt.answer), receipt.first, receipt.last)
      }
      if (dayStart !== undefined) insertDayStart.run(dayStart.seq, JSON.stringify(dayStart))
      if (office !== undefined) insertOffice.run(office.version, office.hash, JSON.stringify(office.config))
    }
    return { seq, hash }
  })

  return {
    head: () => head,
    append(group) {
      try {
        head = write.immediate(group)
      } catch (problem) {
        const why = problem instanceof Error ? problem.message : String(problem)
        throw new HubProblem('not-written', `The database could not be written (${why}).`, { cause: problem })
      }
    },
    after: (seq, limit) => selectAfter.all(seq, limit).map((row): OfficeEvent => JSON.parse(row.body.toString())),
    receipt(id) {
      const row = selectReceipt.get(id)
      if (row === undefined) return null
      const answer: Answer = JSON.parse(row.answer)
      const receipt: Receipt = { ...row, answer }
      return receipt
    },
    newestDayStart() {
      const row = selectDayStart.get()
      const state: QueueState | null = row === undefined ? null : JSON.parse(row.state)
      return state
    },
    office() {
      const row = selectOffice.get()
      if (row === undefined) return null
      const office: OfficeVersion = { ...row, config: officeConfigSchema.parse(JSON.parse(row.config)) }
      return office
    },
    faults: () => chainFaults(allRows.iterate()),
  }
}
