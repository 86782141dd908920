import type { FeedBatch, Role } from '@denluot/shared/contract/replies'
import { sampleOffice } from '@denluot/shared/office/sample-office'
import { pino } from 'pino'
import { afterEach, expect, test } from 'vitest'
import { createHub, type Hub } from '../hub.ts'
import { simulatedClock } from '../office-clock.ts'
import { createMemoryEventStore } from '../storage/memory-event-store.ts'
import { createFeed, type Feed } from './feed.ts'
import { rejected } from './rejection.ts'

const closers: (() => void)[] = []
afterEach(() => {
  for (const close of closers.splice(0)) close()
})

function office(): { readonly hub: Hub; readonly feed: Feed } {
  const hub = createHub({
    store: createMemoryEventStore(),
    clock: simulatedClock(Date.parse('2026-11-21T08:00:00+07:00')),
    firstOffice: sampleOffice,
    keyedHash: () => '0123456789abcdef',
    knowsProcedure: () => true,
    onBroken: () => undefined,
    onNotWritten: () => undefined,
  })
  const feed = createFeed(hub, pino({ level: 'silent' }), true)
  closers.push(() => feed.close())
  return { hub, feed }
}

let issued = 0
function issue(hub: Hub, count: number): void {
  hub.play((receive) => {
    for (let n = 0; n < count; n += 1) {
      issued += 1
      const by = { device: 'integrator-1', role: 'integrator' } as const
      receive({ id: `issue-${String(issued).padStart(6, '0')}`, type: 'IssueTicket', service: 'land' }, by)
    }
  })
}

/** A peer of the feed whose socket may be full, and what it got. */
function reader(feed: Feed, id: string, role: Role, after: number, mayRead: () => void = () => undefined) {
  const frames: string[] = []
  let full = false
  let room: () => void = () => undefined
  const leave = feed.follow(
    id,
    { after, role, mayRead },
    {
      send(frame, whenRoom) {
        frames.push(frame.toString())
        room = whenRoom
        return !full
      },
    },
  )
  const batches = () => frames.map((frame): FeedBatch => JSON.parse(frame).p.d.json)
  return {
    frames,
    batches,
    leave,
    fill: () => {
      full = true
    },
    drain: () => {
      full = false
      room()
    },
  }
}

/** News goes out in the next turn of the loop, and what follows in the turns after it. */
async function turns(count = 8): Promise<void> {
  for (let n = 0; n < count; n += 1) await new Promise((resolve) => setImmediate(resolve))
}

test('[W20] all readers of a role get the same batch, each under the id of its own call', async () => {
  const { hub, feed } = office()
  const wall = reader(feed, '7', 'display', 2)
  const other = reader(feed, 'a1', 'display', 2)
  const desk = reader(feed, '7', 'desk', 2)
  issue(hub, 3)
  await turns()
  expect(wall.batches()).toMatchObject([{ from: 2, to: 5, events: [{ seq: 3 }, { seq: 4 }, { seq: 5 }] }])
  expect(JSON.parse(wall.frames[0] ?? '')).toMatchObject({ i: '7', t: 3, p: { e: 'message', m: { id: '5' } } })
  expect(other.frames).toEqual(wall.frames.map((frame) => frame.replace('"i":"7"', '"i":"a1"')))
  expect(wall.batches()[0]?.events[0]).not.toHaveProperty('code')
  expect(desk.batches()[0]?.events[0]).toHaveProperty('code')
})

test('[W20] who comes late, or while others write, misses nothing and gets nothing twice', async () => {
  const { hub, feed } = office()
  reader(feed, '1', 'display', 2)
  issue(hub, 200)
  await turns()
  const late = [reader(feed, '2', 'display', 0), reader(feed, '3', 'display', 100)]
  issue(hub, 700)
  late.push(reader(feed, '4', 'display', 2))
  issue(hub, 1)
  await turns()
  for (const [place, from] of [0, 100, 2].entries()) {
    const seqs = late[place]?.batches().flatMap(({ events }) => events.map(({ seq }) => seq))
    expect(seqs).toEqual(Array.from({ length: 903 - from }, (_, index) => from + 1 + index))
  }
})

test('[W22] who has no room gets nothing more until there is, and then all of it', async () => {
  const { hub, feed } = office()
  const slow = reader(feed, '1', 'display', 2)
  slow.fill()
  for (let round = 0; round < 3; round += 1) {
    issue(hub, 5)
    await turns()
  }
  expect(slow.batches()).toMatchObject([{ from: 2, to: 7 }])
  slow.drain()
  await turns()
  expect(slow.batches()).toMatchObject([
    { from: 2, to: 7 },
    { from: 7, to: 17 },
  ])
})

test('[W5] a reader whose token ended hears so instead of the next event, and others read on', async () => {
  const { hub, feed } = office()
  let signedIn = true
  const desk = reader(feed, '1', 'desk', 2, () => {
    if (!signedIn) throw rejected(401, 'bad-token')
  })
  const wall = reader(feed, '1', 'display', 2)
  issue(hub, 1)
  await turns()
  signedIn = false
  issue(hub, 1)
  await turns()
  issue(hub, 1)
  await turns()
  expect(desk.frames).toHaveLength(2)
  expect(JSON.parse(desk.frames[1] ?? '')).toMatchObject({ i: '1', p: { e: 'error', d: { json: { status: 401 } } } })
  expect(wall.batches().at(-1)?.to).toBe(5)
  expect(feed.readers()).toBe(1)
})

test('[W20] who leaves is sent nothing more', async () => {
  const { hub, feed } = office()
  const wall = reader(feed, '1', 'display', 2)
  wall.leave()
  issue(hub, 1)
  await turns()
  expect(wall.frames).toEqual([])
  expect(feed.readers()).toBe(0)
})
