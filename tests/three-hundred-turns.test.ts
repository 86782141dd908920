import { afterAll, beforeAll, expect, test } from 'vitest'
import { newDataFolder, pairDevices, type ServedHub, serveFolder } from './office/served-hub.ts'

const TURNS = 300
const ISSUES = 400
const officers = ['ha', 'minh', 'lan', 'tuan', 'hoa', 'duc']
const services = [
  'certification',
  'civil-status',
  'land',
  'business',
  'social',
  'construction-other',
  'results',
  'online-help',
]

const folder = newDataFolder()
let hub: ServedHub
let integrator: string
let desks: readonly string[]

beforeAll(async () => {
  const [first = '', ...others] = await pairDevices(folder.data, [
    'integrator',
    'desk',
    'desk',
    'desk',
    'desk',
    'desk',
    'desk',
  ])
  hub = await serveFolder(folder.data)
  integrator = first
  desks = await Promise.all(others.map((token, index) => hub.officer(token, officers[index] ?? '')))
})
afterAll(async () => {
  await hub.child.stop()
  folder.remove()
})

interface Event {
  readonly type: string
  readonly ticket: string
  readonly counter: string
  readonly service: string
  readonly priority?: { readonly class: string }
  readonly seq: number
}

test('[H14] 400 numbers asked for by 16 at once are distinct and without a gap in their series', async () => {
  let next = 0
  const numbers: string[] = []
  const sender = async () => {
    while (next < ISSUES) {
      const n = next++
      const priority = n % 9 === 4 ? { priority: { class: 'priority', reason: 'elderly' } } : {}
      const command = {
        id: `issue-${n}-abcdef`,
        type: 'IssueTicket',
        service: services[n % services.length],
        ...priority,
      }
      const { status, body } = await hub.command(integrator, command)
      expect(status).toBe(200)
      numbers.push(body.ticket.number)
    }
  }
  await Promise.all(Array.from({ length: 16 }, sender))

  expect(new Set(numbers).size).toBe(ISSUES)
  for (const letter of 'ABCDEFGH') {
    const ofSeries = numbers.filter((number) => number.startsWith(letter)).sort()
    const expected = Array.from({ length: ISSUES / 8 }, (_, n) => `${letter}${String(n + 1).padStart(3, '0')}`)
    expect(ofSeries).toEqual(expected)
  }
})

test('[H15] 300 turns by six desks at once are 300 different tickets, each service and class in order of arrival', async () => {
  let turns = 0
  const desk = async (token: string, index: number) => {
    const counter = String(index + 1)
    let n = 0
    const say = (type: string) => hub.command(token, { id: `desk-${counter}-${type}-${n++}`, type, counter })
    expect((await say('OpenCounter')).status).toBe(200)
    while (turns < TURNS) {
      turns += 1
      const call = await say('CallNext')
      if (call.body.reason === 'nobody-waiting') {
        // What this counter takes is served; another desk takes the turn.
        turns -= 1
        return
      }
      expect(call.status).toBe(200)
      expect((await say('BeginService')).status).toBe(200)
      expect((await say('FinishService')).status).toBe(200)
    }
  }
  await Promise.all(desks.map(desk))

  const events = await readEvents()
  const calls = events.filter(({ type }) => type === 'TicketCalled')
  expect(calls).toHaveLength(TURNS)
  expect(new Set(calls.map(({ ticket }) => ticket)).size).toBe(TURNS)
  expect(events.filter(({ type }) => type === 'ServiceFinished')).toHaveLength(TURNS)

  const issued = new Map(events.filter(({ type }) => type === 'TicketIssued').map((event) => [event.ticket, event]))
  const lastInLine = new Map<string, number>()
  for (const { ticket } of calls) {
    const arrival = issued.get(ticket)
    const line = `${arrival?.service} ${arrival?.priority?.class ?? ''}`
    expect(arrival?.seq ?? 0).toBeGreaterThan(lastInLine.get(line) ?? 0)
    lastInLine.set(line, arrival?.seq ?? 0)
  }
  expect(await hub.cli('verify')).toMatchObject({ code: 0 })
})

async function readEvents(): Promise<Event[]> {
  const { body: health } = await hub.ask('GET', '/api/health', null)
  const stream = await fetch(`${hub.url}/api/events?after=0`, { headers: { authorization: `Bearer ${integrator}` } })
  const events: Event[] = []
  let rest = ''
  for await (const chunk of stream.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    rest += chunk
    const blocks = rest.split('\n\n')
    rest = blocks.pop() ?? ''
    for (const block of blocks) {
      const data = /^data: (.+)$/m.exec(block)?.[1]
      if (data !== undefined) events.push(JSON.parse(data))
    }
    if (events.at(-1)?.seq === health.seq) break
  }
  return events
}
