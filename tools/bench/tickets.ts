import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openBenchOffice } from './bench-office.ts'
import { aimed, inWords, median, row } from './figures.ts'
import { type LoadFigures, putUnderLoad } from './load.ts'
import { httpSender, type Sender, socketSender } from './senders.ts'
import { type ServerProcess, startServer } from './server-process.ts'

const bareProgram = fileURLToPath(new URL('bare-server.ts', import.meta.url))
const inFlight = 32
/** Short and many, so that a busy moment of the machine falls on all three. */
const milliseconds = 500
const repetitions = 21
const warmUps = 3

interface Measured extends LoadFigures {
  /** Server CPU per request in µs; NaN where the system does not tell. */
  readonly cpu: number
}

async function measure(server: ServerProcess, sender: Sender): Promise<Measured> {
  const before = server.cpuMicroseconds()
  const figures = await putUnderLoad(sender.send, { inFlight, milliseconds })
  const cpu = (server.cpuMicroseconds() - before) / figures.requests
  return { ...figures, cpu }
}

function line(name: string, rounds: readonly Measured[], bare: readonly Measured[]): string {
  const of = (field: keyof Measured) => median(rounds.map((each) => each[field]))
  return row(name, [
    inWords(of('perSecond')),
    inWords(of('p50Ms'), 1),
    inWords(of('p99Ms'), 1),
    inWords(of('cpu')),
    `${inWords(timesBare(rounds, bare), 2)}×`,
  ])
}

/** Round by round, so that a busy moment of the machine counts for both. */
function timesBare(rounds: readonly Measured[], bare: readonly Measured[]): number {
  return median(rounds.map(({ cpu }, round) => cpu / (bare[round]?.cpu ?? Number.NaN)))
}

/** What a durable ticket costs the hub, against bare Fastify + zod doing the same inserts in the same run. */
export async function tickets(): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'denluot-bench-'))
  const bareServer = await startServer([bareProgram], { BENCH_DATA: data })
  const { hub, tokens, end } = await openBenchOffice()
  const senders = {
    bare: httpSender(bareServer.address, 'none', inFlight),
    http: httpSender(hub.address, tokens.integrator, inFlight),
    socket: await socketSender(hub.address, tokens.integrator),
  }
  try {
    const bare: Measured[] = []
    const http: Measured[] = []
    const socket: Measured[] = []
    for (let round = 0; round < warmUps + repetitions; round++) {
      const figures = [
        await measure(bareServer, senders.bare),
        await measure(hub, senders.http),
        await measure(hub, senders.socket),
      ] as const
      if (round < warmUps) continue
      bare.push(figures[0])
      http.push(figures[1])
      socket.push(figures[2])
    }
    console.log(
      `Durable IssueTicket, ${inFlight} in flight, median of ${repetitions} × ${milliseconds / 1000} s in turns`,
    )
    console.log(row('', ['per second', 'p50 ms', 'p99 ms', 'CPU µs each', 'CPU × bare']))
    console.log(line('bare Fastify + zod, HTTP', bare, bare))
    console.log(`${line('hub over HTTP', http, bare)}   ${aimed(timesBare(http, bare), { most: 2.5, unit: '×' })}`)
    console.log(
      `${line('hub over WebSocket', socket, bare)}   ${aimed(timesBare(socket, bare), { most: 2, unit: '×' })}`,
    )
  } finally {
    for (const { close } of Object.values(senders)) close()
    await Promise.all([end(), bareServer.end()])
    rmSync(data, { recursive: true })
  }
}
