import type { EventBody, OfficeEvent } from '@denluot/shared/queue/event'
import { initialState } from '@denluot/shared/queue/initial-state'
import { expect, test } from 'vitest'
import type { Decided, EventStore, Receipt } from './event-store.ts'

const at = '2026-11-21T09:00:00.000+07:00'
const help: EventBody = { type: 'HelpAsked', where: 'kiosk', device: 'kiosk-1' }

function decided(from: number, count: number, receipt: Receipt | null = null): Decided {
  const entries = Array.from({ length: count }, (_, index) => {
    const event: OfficeEvent = { ...help, seq: from + index, at }
    return { event, ticket: null }
  })
  return { entries, receipt }
}

const receiptOf = (id: string, first: number, last: number): Receipt => ({
  id,
  command: Buffer.alloc(32, id),
  answer: { status: 'accepted' },
  first,
  last,
})

/** What every log of an office must do. `open` gives an empty one. */
export function testEventStore(name: string, open: () => EventStore): void {
  const title = (sentence: string) => `${sentence} (${name})`

  test(title('an empty log has no head, no day and no configuration'), () => {
    const store = open()
    expect(store.head()).toEqual({ seq: 0, hash: Buffer.alloc(32) })
    expect(store.after(0, 10)).toEqual([])
    expect(store.newestDayStart()).toBeNull()
    expect(store.office()).toBeNull()
    expect(store.faults()).toEqual([])
  })

  test(title('[H1] events come back in order, some at a time'), () => {
    const store = open()
    store.append([decided(1, 3), decided(4, 2)])
    expect(store.head().seq).toBe(5)
    expect(store.after(0, 3).map(({ seq }) => seq)).toEqual([1, 2, 3])
    expect(store.after(3, 10)).toEqual([
      { seq: 4, at, ...help },
      { seq: 5, at, ...help },
    ])
  })

  test(title('[H2] the log is a chain: each event moves its head'), () => {
    const store = open()
    store.append([decided(1, 1)])
    const first = store.head().hash
    store.append([decided(2, 1)])
    expect(store.head().hash).not.toEqual(first)
    expect(store.faults()).toEqual([])
  })

  test(title('[H3] a group is written whole or not at all'), () => {
    const store = open()
    store.append([decided(1, 1, receiptOf('command-1', 1, 1))])
    expect(() => store.append([decided(2, 1), decided(3, 1, receiptOf('command-1', 3, 3))])).toThrow()
    expect(store.head().seq).toBe(1)
    expect(store.after(1, 10)).toEqual([])
    store.append([decided(2, 1)])
    expect(store.head().seq).toBe(2)
  })

  test(title('[H1] an event that leaves a gap is not taken'), () => {
    const store = open()
    expect(() => store.append([decided(2, 1)])).toThrow()
    expect(store.head().seq).toBe(0)
  })

  test(title('[H4] a receipt is found for ever, that of a refusal too'), () => {
    const store = open()
    const refused: Receipt = {
      ...receiptOf('command-2', 3, 2),
      answer: { status: 'refused', reason: 'counter-busy', facts: { counter: '1', number: 'A001' } },
    }
    store.append([decided(1, 2, receiptOf('command-1', 1, 2)), decided(3, 0, refused)])
    expect(store.receipt('command-1')).toEqual(receiptOf('command-1', 1, 2))
    expect(store.receipt('command-2')).toEqual(refused)
    expect(store.receipt('command-3')).toBeNull()
  })

  test(title('the newest start of a day is kept'), () => {
    const store = open()
    const dayStart = { ...initialState(), seq: 1, day: '2026-11-21', durations: { land: [600, 720] } }
    store.append([{ ...decided(1, 2), dayStart }])
    expect(store.newestDayStart()).toEqual(dayStart)
  })
}
