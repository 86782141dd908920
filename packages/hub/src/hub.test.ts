import { createHmac } from 'node:crypto'
import { sampleOffice } from '@denluot/shared/office/sample-office'
import type { Command } from '@denluot/shared/queue/command'
import { expect, test } from 'vitest'
import { createHub, rebuild } from './hub.ts'
import { HubProblem } from './hub-problem.ts'
import { simulatedClock } from './office-clock.ts'
import { createMemoryEventStore } from './storage/memory-event-store.ts'

const start = Date.parse('2026-11-21T08:00:00+07:00')
const kiosk = { device: 'integrator-1', role: 'integrator' } as const
const desk = { device: 'desk-1', role: 'desk', officer: 'ha' } as const

function office() {
  const store = createMemoryEventStore()
  const clock = simulatedClock(start)
  const broken: unknown[] = []
  const notWritten: unknown[] = []
  const open = () =>
    createHub({
      store,
      clock,
      firstOffice: sampleOffice,
      keyedHash: (text) => createHmac('sha256', 'key').update(text).digest('hex'),
      knowsProcedure: () => true,
      onBroken: (problem) => broken.push(problem),
      onNotWritten: (problem) => notWritten.push(problem),
    })
  return { store, clock, broken, notWritten, open, hub: open() }
}
const issue = (id: string, service = 'land'): Command => ({ id, type: 'IssueTicket', service })

test('an empty log becomes the first office and opens its day', () => {
  const { store } = office()
  expect(store.after(0, 10).map(({ type }) => type)).toEqual(['OfficeConfigured', 'DayOpened'])
})

test('[H4] the same command again gets the first answer again and does nothing', async () => {
  const { hub } = office()
  const first = await hub.receive(issue('command-1'), kiosk)
  const seq = hub.state().seq
  expect(await hub.receive(issue('command-1'), kiosk)).toEqual(first)
  expect(hub.state().seq).toBe(seq)
})

test('[H4] a refusal is repeated even when the command would be taken by now', async () => {
  const { hub } = office()
  const call: Command = { id: 'command-1', type: 'CallNext', counter: '4' }
  await hub.receive({ id: 'command-0', type: 'OpenCounter', counter: '4' }, desk)
  expect(await hub.receive(call, desk)).toEqual({ status: 'refused', reason: 'nobody-waiting' })
  await hub.receive(issue('command-2'), kiosk)
  expect(await hub.receive(call, desk)).toEqual({ status: 'refused', reason: 'nobody-waiting' })
  expect(await hub.receive({ ...call, id: 'command-3' }, desk)).toMatchObject({ status: 'accepted' })
})

test('[H4] another command under a known id is refused and changes nothing', async () => {
  const { hub } = office()
  const first = await hub.receive(issue('command-1'), kiosk)
  expect(await hub.receive(issue('command-1', 'social'), kiosk)).toEqual({ status: 'refused', reason: 'id-reused' })
  expect(await hub.receive(issue('command-1'), kiosk)).toEqual(first)
})

test('[H4] receipts survive a restart and a change of day', async () => {
  const { hub, open, clock } = office()
  const first = await hub.receive(issue('command-1'), kiosk)
  clock.advanceTo(start + 24 * 3_600_000)
  const again = open()
  expect(again.state().day).toBe('2026-11-22')
  expect(await again.receive(issue('command-1'), kiosk)).toEqual(first)
})

test('[H7] commands that wait share a commit, each decided after the one before', async () => {
  const { hub, store } = office()
  let commits = 0
  const append = store.append.bind(store)
  store.append = (group) => {
    commits += 1
    append(group)
  }
  const replies = await Promise.all(Array.from({ length: 20 }, (_, n) => hub.receive(issue(`command-${n}`), kiosk)))
  expect(commits).toBe(1)
  const numbers = replies.map((reply) => (reply.status === 'accepted' ? reply.ticket?.number : reply.reason))
  expect(numbers).toEqual(Array.from({ length: 20 }, (_, n) => `C${String(n + 1).padStart(3, '0')}`))
})

test('[H7] the same command twice in one group is done once', async () => {
  const { hub } = office()
  const [one, two] = await Promise.all([hub.receive(issue('command-1'), kiosk), hub.receive(issue('command-1'), kiosk)])
  expect(one).toEqual(two)
  expect(hub.state().seq).toBe(3)
})

test('[H8] a failed commit answers nobody, and the state is again what the log gives', async () => {
  const { hub, store, broken, notWritten } = office()
  const before = hub.state()
  store.failNext(new HubProblem('not-written', 'the disk is full'))
  const group = await Promise.allSettled([
    hub.receive(issue('command-1'), kiosk),
    hub.receive(issue('command-2'), kiosk),
  ])
  expect(group.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(hub.state()).toEqual(before)
  expect(broken).toEqual([])
  expect(notWritten).toHaveLength(1)
  const reply = await hub.receive(issue('command-2'), kiosk)
  expect(reply).toMatchObject({ status: 'accepted', ticket: { number: 'C001' } })
})

test('[H9] after an I/O error nothing is taken any more: the process has to stop', async () => {
  const { hub, store, broken } = office()
  const io = Object.assign(new Error('disk I/O error'), { code: 'SQLITE_IOERR_FSYNC' })
  store.failNext(new HubProblem('not-written', 'no', { cause: io }))
  await expect(hub.receive(issue('command-1'), kiosk)).rejects.toThrow()
  expect(broken).toHaveLength(1)
  await expect(hub.receive(issue('command-2'), kiosk)).rejects.toThrow()
})

test('[H10] readers hear of events only after the commit', async () => {
  const { hub, store } = office()
  const seen: number[] = []
  const append = store.append.bind(store)
  store.append = (group) => {
    seen.push(hub.recent.after(2).length)
    append(group)
  }
  await hub.receive(issue('command-1'), kiosk)
  expect(seen).toEqual([0])
  expect(hub.recent.after(2)).toHaveLength(1)
})

test('[H11] the day opens by itself, and never goes back with the clock', () => {
  const { hub, clock } = office()
  clock.advanceTo(start + 24 * 3_600_000)
  hub.openDay()
  expect(hub.state().day).toBe('2026-11-22')
  const newest = hub.now()
  expect(newest).toBe('2026-11-22T08:00:00.000+07:00')
})

test('[H12] a start from the newest day is the same as a replay of the whole log', async () => {
  const { hub, store, clock, open } = office()
  for (let day = 0; day < 3; day += 1) {
    clock.advanceTo(start + day * 24 * 3_600_000)
    hub.play((receive) => {
      receive({ id: `open-${day}-1234`, type: 'OpenCounter', counter: '4' }, desk)
      for (let n = 0; n < 30; n += 1) {
        receive(issue(`issue-${day}-${n}`), kiosk)
        receive({ id: `callnext-${day}-${n}`, type: 'CallNext', counter: '4' }, desk)
        receive({ id: `begin-${day}-${n}`, type: 'BeginService', counter: '4' }, desk)
        clock.advanceTo(clock.now() + 60_000 * (1 + (n % 7)))
        receive({ id: `finish-${day}-${n}`, type: 'FinishService', counter: '4' }, desk)
      }
    })
  }
  const whole = rebuild({ ...store, newestDayStart: () => null })
  expect(whole).toEqual(hub.state())
  expect(open().state()).toEqual(whole)
  expect(Object.keys(whole.durations)).toEqual(['land'])
})
