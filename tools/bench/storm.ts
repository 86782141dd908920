import { type BareFanOut, greetingOfScreens, startBareFanOut } from './bare-conductor.ts'
import { type BenchOffice, openBenchOffice } from './bench-office.ts'
import { type Crowd, gatherCrowd, placeIn, screenGreeting } from './crowd.ts'
import { aimed, inWords, median, row } from './figures.ts'
import type { ServerProcess } from './server-process.ts'
import { dialHub, type WireClient } from './wire-client.ts'

const screens = 300
const missed = 200
const rounds = 5
const counter = '1'
const service = 'certification'

interface Storm {
  /** ms from the first dial until the last screen has caught up. */
  readonly backAfter: number
  /** The longest round trip meanwhile, in ms. */
  readonly worst: number
  readonly commands: number
  /** ms of the server's CPU. */
  readonly cpu: number
}

const epochNow = () => performance.timeOrigin + performance.now()

/** Everybody dials at once and reads up to `seq`; meanwhile one command follows the other. */
async function weather(
  server: ServerProcess,
  crowd: Crowd,
  dial: { readonly address: string; readonly greeting: readonly string[] },
  seq: number,
  next: () => Promise<void>,
): Promise<Storm> {
  let over = false
  let worst = 0
  let commands = 0
  const working = async () => {
    while (!over) {
      const sent = performance.now()
      await next()
      commands += 1
      worst = Math.max(worst, performance.now() - sent)
    }
  }
  const cpuBefore = server.cpuMicroseconds()
  const began = epochNow()
  const comingBack = async () => {
    await crowd.tell({ kind: 'dial', ...dial, screens })
    const reached = await crowd.tell({ kind: 'reach', seq })
    over = true
    return reached
  }
  const [{ at }] = await Promise.all([comingBack(), working()])
  return { backAfter: at - began, worst, commands, cpu: (server.cpuMicroseconds() - cpuBefore) / 1000 }
}

/** The work of an officer and a kiosk, one command at a time: the line stays as long as it was. */
function officeWork(desk: WireClient, kiosk: WireClient): () => Promise<void> {
  const turn = [
    () => kiosk.command({ type: 'IssueTicket', service }),
    () => desk.command({ type: 'CallNext', counter }),
    () => desk.command({ type: 'BeginService', counter }),
    () => desk.command({ type: 'FinishService', counter }),
  ]
  let count = 0
  return async () => {
    await turn[count++ % turn.length]?.()
  }
}

/** What a screen read until it had caught up. */
function untilPlace(frames: readonly string[], seq: number): readonly string[] {
  const last = frames.findIndex((frame) => (placeIn(frame) ?? 0) >= seq)
  return frames.slice(0, last + 1)
}

async function measure({ hub, tokens, officer }: BenchOffice, bare: BareFanOut): Promise<void> {
  const desk = await dialHub(hub.address, officer)
  const kiosk = await dialHub(hub.address, tokens.integrator)
  const crowd = gatherCrowd()
  const bareCrowd = gatherCrowd()
  try {
    await desk.command({ type: 'OpenCounter', counter })
    const address = `${hub.address.replace('http', 'ws')}/ws`
    const storms: { readonly hub: Storm; readonly bare: Storm; readonly grown: number }[] = []
    const work = officeWork(desk, kiosk)
    // The first round warms both servers up and is not counted.
    for (let round = 0; round <= rounds; round++) {
      const before = await kiosk.client.health()
      const issuing = Array.from({ length: missed }, () => kiosk.command({ type: 'IssueTicket', service }))
      const seq = Math.max(...(await Promise.all(issuing)).map((reply) => reply.seq))
      const calm = hub.memory().resident
      await crowd.tell({ kind: 'record' })
      const greeting = screenGreeting(tokens.display, before.seq)
      const storm = await weather(hub, crowd, { address, greeting }, seq, work)
      const grown = hub.memory().resident - calm
      const { frames } = await crowd.tell({ kind: 'recorded' })
      await crowd.tell({ kind: 'leave' })

      await bare.setPages(untilPlace(frames, seq))
      const bareDial = { address: bare.screens, greeting: [greetingOfScreens] }
      const bareStorm = await weather(bare.server, bareCrowd, bareDial, seq, () => bare.send('a command'))
      await bareCrowd.tell({ kind: 'leave' })
      if (round > 0) storms.push({ hub: storm, bare: bareStorm, grown })
    }
    report(storms)
  } finally {
    for (const each of [crowd, bareCrowd]) each.end()
    for (const each of [desk, kiosk]) each.close()
  }
}

function report(storms: readonly { readonly hub: Storm; readonly bare: Storm; readonly grown: number }[]): void {
  const line = (name: string, of: readonly Storm[]) =>
    row(name, [
      inWords(median(of.map(({ worst }) => worst))),
      inWords(Math.max(...of.map(({ worst }) => worst))),
      inWords(median(of.map(({ backAfter }) => backAfter))),
      inWords(Math.max(...of.map(({ backAfter }) => backAfter))),
      inWords(median(of.map(({ commands }) => commands))),
      inWords(median(of.map(({ cpu }) => cpu))),
    ])
  const worst = Math.max(...storms.map(({ hub }) => hub.worst))
  const back = Math.max(...storms.map(({ hub }) => hub.backAfter))
  const grown = Math.max(...storms.map((each) => each.grown))
  console.log(
    `${screens} screens back at once, ${missed} events to catch up, ${rounds} storms; one command after the other meanwhile`,
  )
  console.log(row('', ['command ms', 'worst', 'all back ms', 'worst', 'commands', 'CPU ms']))
  console.log(
    line(
      'bare ws, the same bytes, an echo',
      storms.map(({ bare }) => bare),
    ),
  )
  console.log(
    line(
      'hub, durable commands',
      storms.map(({ hub }) => hub),
    ),
  )
  console.log(
    `Worst command ${aimed(worst, { most: 300, unit: ' ms' })}; all back ${aimed(back, { most: 10_000, unit: ' ms' })}; the hub grew by ${inWords(grown)} MB, ${aimed(grown, { most: 100, unit: ' MB' })}`,
  )
}

/** All screens of a building come back at once: how long does an officer or a citizen wait? */
export async function storm(): Promise<void> {
  const office = await openBenchOffice()
  const bare = await startBareFanOut()
  try {
    await measure(office, bare)
  } finally {
    await Promise.all([office.end(), bare.end()])
  }
}
