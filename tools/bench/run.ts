// `npm run bench`: what a ticket costs the hub, against bare Fastify + zod doing the same inserts in the same run.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type LoadFigures, median, putUnderLoad } from './load.ts'
import { httpSender, type Sender, socketSender } from './senders.ts'
import { type ServerProcess, startServer } from './server-process.ts'
import { ticketBitmap } from './ticket-bitmap.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const inFlight = 32
const milliseconds = 2500
const repetitions = 3

interface Row extends LoadFigures {
  /** Server CPU per request in µs; NaN where the system does not tell. */
  readonly cpu: number
}

async function measure(server: ServerProcess, sender: Sender): Promise<Row> {
  const before = server.cpuMicroseconds()
  const figures = await putUnderLoad(sender.send, { inFlight, milliseconds })
  const after = server.cpuMicroseconds()
  sender.close()
  const cpu = before === null || after === null ? Number.NaN : (after - before) / figures.requests
  return { ...figures, cpu }
}

function middle(rows: readonly Row[]): Row {
  const of = (field: keyof Row) => median(rows.map((row) => row[field]))
  return {
    requests: of('requests'),
    perSecond: of('perSecond'),
    p50Ms: of('p50Ms'),
    p99Ms: of('p99Ms'),
    cpu: of('cpu'),
  }
}

function line(name: string, row: Row, bare: Row): string {
  const cells = [
    row.perSecond.toFixed(0),
    row.p50Ms.toFixed(1),
    row.p99Ms.toFixed(1),
    row.cpu.toFixed(0),
    `${(row.cpu / bare.cpu).toFixed(2)}×`,
  ]
  return `${name.padEnd(26)}${cells.map((cell) => cell.padStart(13)).join('')}`
}

const data = mkdtempSync(join(tmpdir(), 'denluot-bench-'))
const hubEnv = { DENLUOT_DATA: join(data, 'hub'), DENLUOT_PORT: '0', DENLUOT_MACHINE: '0', DENLUOT_LOG: 'silent' }
const hubProgram = join(root, 'packages/hub/src/main.ts')
const bareServer = await startServer([join(root, 'tools/bench/bare-server.ts')], { BENCH_DATA: data })
const hub = await startServer([hubProgram, 'serve'], hubEnv)
try {
  const token = execFileSync(process.execPath, [hubProgram, 'pair', '--role', 'integrator', '--name', 'bench'], {
    env: { ...process.env, ...hubEnv },
    encoding: 'utf8',
  }).trim()
  const rows: { readonly bare: Row[]; readonly http: Row[]; readonly socket: Row[] } = {
    bare: [],
    http: [],
    socket: [],
  }
  // One unmeasured round warms the servers up; then the three take turns, so that a busy moment hits all of them.
  for (let round = 0; round <= repetitions; round++) {
    const bare = await measure(bareServer, httpSender(bareServer.address, 'none', inFlight))
    const http = await measure(hub, httpSender(hub.address, token, inFlight))
    const socket = await measure(hub, await socketSender(hub.address, token))
    if (round === 0) continue
    rows.bare.push(bare)
    rows.http.push(http)
    rows.socket.push(socket)
  }
  const [bare, http, socket] = [middle(rows.bare), middle(rows.http), middle(rows.socket)]
  console.log(
    `Durable IssueTicket, ${inFlight} in flight, median of ${repetitions} × ${milliseconds / 1000} s in turns`,
  )
  const heads = ['per second', 'p50 ms', 'p99 ms', 'CPU µs each', 'CPU × bare']
  console.log(`${''.padEnd(26)}${heads.map((head) => head.padStart(13)).join('')}`)
  console.log(line('bare Fastify + zod, HTTP', bare, bare))
  console.log(line('hub over HTTP', http, bare))
  console.log(line('hub over WebSocket', socket, bare))
  console.log(`Aims: CPU at most 2.5× over HTTP, 2× over WebSocket. Rates share this PC with the load generator.\n`)
} finally {
  await Promise.all([hub.end(), bareServer.end()])
  rmSync(data, { recursive: true })
}

const bitmap = await ticketBitmap()
console.log(
  `Ticket, data to printer bytes (${bitmap.tickets} tickets): p50 ${bitmap.p50Ms.toFixed(1)} ms, p95 ${bitmap.p95Ms.toFixed(1)} ms, first ${bitmap.firstMs.toFixed(0)} ms, ${bitmap.bytes} bytes`,
)
