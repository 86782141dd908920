// The yardstick: Fastify and zod doing the inserts of a hub, group-committed, and nothing else that a hub does.
import { join } from 'node:path'
import { openDatabase } from '@denluot/hub/storage/open-database'
import { commandSchema } from '@denluot/shared/queue/command'
import fastify from 'fastify'

const db = openDatabase(join(process.env.BENCH_DATA ?? '.', 'bare.db'))
const insertEvent = db.prepare('INSERT INTO events VALUES (?, ?, ?)')
const insertTicket = db.prepare('INSERT INTO tickets VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
const insertInterval = db.prepare(
  'INSERT INTO intervals (ticket, nth, state, service, started, counter, officer) VALUES (?, ?, ?, ?, ?, ?, ?)',
)
const insertReceipt = db.prepare('INSERT INTO receipts VALUES (?, ?, ?, ?, ?)')
const bytes = Buffer.alloc(32, 7)

interface Waiting {
  readonly id: string
  readonly service: string
  readonly resolve: (reply: object) => void
}
let waiting: Waiting[] = []
let seq = 0

function writeOne({ id, service }: Waiting): object {
  seq += 1
  const at = new Date().toISOString()
  const ticket = `20261121-${String(seq).padStart(6, '0')}`
  const event = { seq, at, type: 'TicketIssued', ticket, code: 'ABCDEFGHJK', number: `A${seq}`, service, ordinal: seq }
  const reply = {
    status: 'accepted',
    seq,
    events: [event],
    ticket: { id: ticket, code: 'ABCDEFGHJK', number: `A${seq}`, service },
  }
  insertEvent.run(
    seq,
    Buffer.from(JSON.stringify({ ...event, series: 'A', place: seq, channel: 'kiosk', files: 1, device: 'x' })),
    bytes,
  )
  insertTicket.run(
    ticket,
    'ABCDEFGHJK',
    `A${seq}`,
    '2026-11-21',
    service,
    '',
    'kiosk',
    'waiting',
    at,
    at,
    null,
    null,
    null,
    'none',
  )
  insertInterval.run(ticket, 1, 'waiting', service, at, null, null)
  insertReceipt.run(id, bytes, JSON.stringify({ status: 'accepted', ticket: reply.ticket }), seq, seq)
  return reply
}

const writeGroup = db.transaction((group: readonly Waiting[]) => group.map(writeOne))

function flush(): void {
  const group = waiting
  waiting = []
  const replies = writeGroup.immediate(group)
  for (const [place, { resolve }] of group.entries()) resolve(replies[place] ?? {})
}

const app = fastify({ bodyLimit: 64 * 1024 })
app.post('/api/commands', (request) => {
  const command = commandSchema.parse(request.body)
  const service = command.type === 'IssueTicket' ? command.service : ''
  return new Promise<object>((resolve) => {
    waiting.push({ id: command.id, service, resolve })
    if (waiting.length === 1) setImmediate(flush)
  })
})
console.log(`ready ${await app.listen({ host: '127.0.0.1', port: 0 })}`)
process.once('SIGTERM', () => {
  void app.close().then(() => db.close())
})
