import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startHub } from './bench-office.ts'
import { aimed, inWords, median, row } from './figures.ts'
import { longLog } from './long-log.ts'
import { startServer } from './server-process.ts'

const bareProgram = fileURLToPath(new URL('bare-server.ts', import.meta.url))
const events = 500_000
const starts = 7

interface Start {
  readonly ms: number
  /** ms of CPU until it served. */
  readonly cpu: number
}

async function timeStart(start: () => ReturnType<typeof startServer>): Promise<Start> {
  const server = await start()
  const cpu = server.cpuMicroseconds() / 1000
  await server.end()
  return { ms: server.readyAfter, cpu }
}

/** How long an office is without its hub when the PC's program is started again, at the end of a day after years. */
export async function coldStart(): Promise<void> {
  const log = await longLog(events, console.log)
  const data = mkdtempSync(join(tmpdir(), 'denluot-bench-'))
  try {
    const kinds = [
      {
        name: 'bare Fastify + zod, an empty database',
        start: () => startServer([bareProgram], { BENCH_DATA: data }),
        times: [] as Start[],
      },
      { name: 'hub, first day', start: () => startHub(join(data, 'hub'), log.evening), times: [] as Start[] },
      {
        name: `hub, ${log.events.toLocaleString('en')} events`,
        start: () => startHub(log.data, log.evening),
        times: [] as Start[],
      },
    ]
    // The first start of each is not counted: it reads programs and database from the disk, and makes the first database.
    for (let round = 0; round <= starts; round++) {
      for (const { start, times } of kinds) {
        const time = await timeStart(start)
        if (round > 0) times.push(time)
      }
    }
    const bare = median(kinds[0]?.times.map(({ ms }) => ms) ?? [])
    console.log(`Start of the process → ready, ${starts} starts each in turns, files in the system's cache`)
    console.log(row('', ['median ms', 'worst ms', 'CPU ms', '× bare']))
    for (const { name, times } of kinds) {
      const ms = times.map((time) => time.ms)
      const cells = [median(ms), Math.max(...ms), median(times.map(({ cpu }) => cpu))].map((value) => inWords(value))
      console.log(row(name, [...cells, `${inWords(median(ms) / bare, 2)}×`]))
    }
    const worst = Math.max(...(kinds.at(-1)?.times.map(({ ms }) => ms) ?? []))
    console.log(`Worst start with the long log ${aimed(worst, { most: 2_000, unit: ' ms' })}`)
  } finally {
    rmSync(data, { recursive: true, force: true })
  }
}
