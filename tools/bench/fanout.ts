import type { BareFanOut } from './bare-conductor.ts'
import { greetingOfScreens, startBareFanOut } from './bare-conductor.ts'
import { type BenchPage, openBenchPage } from './bench-browser.ts'
import { type BenchOffice, openBenchOffice } from './bench-office.ts'
import { type Crowd, gatherCrowd, placeIn, screenGreeting } from './crowd.ts'
import { aimed, inWords, median, percentile, row } from './figures.ts'
import { dialHub, type WireClient } from './wire-client.ts'

const screens = 300
const rounds = 3
const callsPerRound = 60
const callsAlone = 20
const inLine = 20
const counter = '1'
const service = 'certification'

const epochNow = () => performance.timeOrigin + performance.now()

/** Resolves with the epoch ms at which the page has drawn a number that was not there before. */
function watchFor(number: string): Promise<number> {
  return new Promise((resolve) => {
    const shown = () => (document.body.textContent ?? '').replace(/\s/g, '').includes(number)
    const look = () => {
      if (!shown()) return
      seen.disconnect()
      // The first frame draws what was just put there; when the second begins, the first is on the glass.
      requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now())))
    }
    const seen = new MutationObserver(look)
    seen.observe(document.body, { subtree: true, childList: true, characterData: true })
    look()
  })
}

interface Turn {
  /** The newest event after it. */
  readonly seq: number
  /** The number that joined the line. */
  readonly issued: string
  /** ms from the call to the glass; undefined without a page. */
  readonly painted: number | undefined
  /** ms from the call to the last screen. */
  readonly heard: number
}

/** The same frames by ws alone. */
interface Replay {
  /** µs of its server's CPU. */
  readonly cpu: number
  /** ms from the order to send a frame until the last screen had read it. */
  readonly heard: readonly number[]
}

interface Round {
  /** While no other screen was there: what the page itself takes on this PC. */
  readonly alone: readonly Turn[]
  readonly among: readonly Turn[]
  /** What all screens were told meanwhile. */
  readonly events: number
  /** µs of the hub's CPU for them. */
  readonly cpu: number
  readonly bare: Replay
}

/** One turn from call to end, each event on its way to all screens before the next; the line stays as long as it was. */
async function oneTurn(
  { desk, kiosk, crowd, glass }: { desk: WireClient; kiosk: WireClient; crowd: Crowd; glass: BenchPage | null },
  number: string,
): Promise<Turn> {
  const watching = glass?.page.evaluate(watchFor, number)
  const sent = epochNow()
  const called = await desk.command({ type: 'CallNext', counter })
  const [heard, painted] = await Promise.all([crowd.tell({ kind: 'reach', seq: called.seq }), watching])
  if (called.ticket?.number !== number) throw new Error(`${called.ticket?.number} was called instead of ${number}`)
  for (const type of ['BeginService', 'FinishService'] as const) {
    await crowd.tell({ kind: 'reach', seq: (await desk.command({ type, counter })).seq })
  }
  const issued = await kiosk.command({ type: 'IssueTicket', service })
  await crowd.tell({ kind: 'reach', seq: issued.seq })
  return {
    seq: issued.seq,
    issued: issued.ticket?.number ?? '',
    painted: painted === undefined ? undefined : painted - sent,
    heard: heard.at - sent,
  }
}

/** The same frames once more, by ws alone. */
async function replay(bare: BareFanOut, crowd: Crowd, frames: readonly string[]): Promise<Replay> {
  const heard: number[] = []
  const before = bare.server.cpuMicroseconds()
  for (const frame of frames) {
    const seq = placeIn(frame)
    if (seq === null) continue
    const sent = epochNow()
    await bare.send(frame)
    const { at } = await crowd.tell({ kind: 'reach', seq })
    heard.push(at - sent)
  }
  return { cpu: bare.server.cpuMicroseconds() - before, heard }
}

async function measure(
  { hub, tokens, officer }: BenchOffice,
  bare: BareFanOut,
  glass: BenchPage | null,
): Promise<void> {
  const desk = await dialHub(hub.address, officer)
  const kiosk = await dialHub(hub.address, tokens.integrator)
  const crowd = gatherCrowd()
  const bareCrowd = gatherCrowd()
  const address = `${hub.address.replace('http', 'ws')}/ws`
  const line: string[] = []
  let seq = 0
  const turns = async (count: number): Promise<readonly Turn[]> => {
    const done: Turn[] = []
    while (done.length < count) {
      const turn = await oneTurn({ desk, kiosk, crowd, glass }, line.shift() ?? '')
      line.push(turn.issued)
      seq = turn.seq
      done.push(turn)
    }
    return done
  }
  const oneRound = async (): Promise<Round> => {
    const alone = await turns(callsAlone)
    const others = screens - (glass === null ? 0 : 1)
    await crowd.tell({ kind: 'dial', address, greeting: screenGreeting(tokens.display, seq - 1), screens: others })
    await crowd.tell({ kind: 'reach', seq })
    await crowd.tell({ kind: 'record' })
    const before = { cpu: hub.cpuMicroseconds(), seq }
    const among = await turns(callsPerRound)
    const cpu = hub.cpuMicroseconds() - before.cpu
    const { frames } = await crowd.tell({ kind: 'recorded' })
    await crowd.tell({ kind: 'leave' })
    return { alone, among, events: seq - before.seq, cpu, bare: await replay(bare, bareCrowd, frames) }
  }
  try {
    await desk.command({ type: 'OpenCounter', counter })
    for (let person = 0; person < inLine; person++) {
      line.push((await kiosk.command({ type: 'IssueTicket', service })).ticket?.number ?? '')
    }
    await bareCrowd.tell({ kind: 'dial', address: bare.screens, greeting: [greetingOfScreens], screens })
    // One unmeasured round warms both servers up; then they take turns.
    await oneRound()
    const measured: Round[] = []
    while (measured.length < rounds) measured.push(await oneRound())
    report(measured)
  } finally {
    for (const each of [crowd, bareCrowd]) each.end()
    for (const each of [desk, kiosk]) each.close()
  }
}

function report(measured: readonly Round[]): void {
  const events = measured.reduce((sum, round) => sum + round.events, 0)
  const painted = (turns: readonly Turn[]) => turns.flatMap((turn) => turn.painted ?? [])
  const among = measured.flatMap((round) => round.among)
  console.log(`Call among ${screens} connected displays, ${among.length} calls, ${events} events one after the other`)
  console.log(row('', ['p50 ms', 'p99 ms', 'worst ms']))
  const times = (name: string, values: readonly number[]) =>
    row(
      name,
      [0.5, 0.99, 1].map((share) => inWords(percentile(values, share), 1)),
    )
  const p99 = percentile(painted(among), 0.99)
  console.log(times('call → painted, the page alone', painted(measured.flatMap(({ alone }) => alone))))
  console.log(
    `${times('call → painted on one page of 300', painted(among))}   p99 ${aimed(p99, { most: 150, unit: ' ms' })}`,
  )
  const bareHeard = measured.flatMap(({ bare }) => bare.heard)
  console.log(times('bare ws → read by the last screen', bareHeard))
  console.log(
    times(
      'call → read by the last screen',
      among.map(({ heard }) => heard),
    ),
  )

  const each = (cpu: number, round: Round) => cpu / round.events / 1000
  const ratio = median(measured.map(({ cpu, bare }) => cpu / bare.cpu))
  console.log(row('', ['CPU ms each', 'CPU × bare']))
  const bareEach = median(measured.map((round) => each(round.bare.cpu, round)))
  const hubEach = median(measured.map((round) => each(round.cpu, round)))
  console.log(row('bare ws, the same bytes', [inWords(bareEach, 2), '1.00×']))
  console.log(
    `${row('hub, an event with its command', [inWords(hubEach, 2), `${inWords(ratio, 2)}×`])}   ${aimed(ratio, { most: 4, unit: '×' })}`,
  )
}

/** What a call costs, and how long it takes to the glass, among the screens of a whole building. */
export async function fanout(): Promise<void> {
  const office = await openBenchOffice()
  const bare = await startBareFanOut()
  try {
    const glass = await openBenchPage('display', `${office.hub.address}/display#token=${office.tokens.display}`)
    try {
      await measure(office, bare, glass)
    } finally {
      await glass?.close()
    }
  } finally {
    await Promise.all([office.end(), bare.end()])
  }
}
