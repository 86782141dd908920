import { describe, expect, it } from 'vitest'
import { createTestClock } from '../test-clock.ts'
import { carryHub, decideHub } from './carry-hub.ts'

const facts = { wanted: true, answers: false, starting: false, missing: [] }

describe('whether this PC starts the hub', () => {
  it('[E15] it does when it carries the hub and none answers', () => {
    expect(decideHub(facts)).toEqual({ kind: 'start' })
  })
  it('[E15] it leaves one that answers, or that is just starting', () => {
    expect(decideHub({ ...facts, answers: true })).toEqual({ kind: 'leave' })
    expect(decideHub({ ...facts, starting: true })).toEqual({ kind: 'leave' })
  })
  it('[E15] it starts none when another PC carries it', () => {
    expect(decideHub({ ...facts, wanted: false })).toEqual({ kind: 'leave' })
  })
  it('[E15] it says what is missing', () => {
    expect(decideHub({ ...facts, missing: ['/opt/node'] })).toEqual({ kind: 'cannot', missing: ['/opt/node'] })
  })
})

function carried(wanted = true) {
  const clock = createTestClock()
  const office = { answers: false, starts: 0, exit: (_code: number | null) => {}, log: [] as string[] }
  const stop = carryHub({
    wanted,
    answers: async () => office.answers,
    missing: () => [],
    start() {
      office.starts += 1
      return {
        pid: 1,
        onExit: (listener) => {
          office.exit = listener
        },
      }
    },
    after: clock.after,
    log: (what) => office.log.push(what),
  })
  const pass = async (ms: number) => {
    clock.pass(ms)
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve()
  }
  return { office, pass, stop }
}

describe('a carried hub', () => {
  it('[E15] is started once, and again after it has ended', async () => {
    const { office, pass } = carried()
    await pass(0)
    await pass(15_000)
    expect(office.starts).toBe(1)
    office.exit(1)
    await pass(15_000)
    expect(office.starts).toBe(2)
    office.answers = true
    office.exit(null)
    await pass(60_000)
    expect(office.starts).toBe(2)
  })

  it('[E15] outlives the window', async () => {
    const { office, pass, stop } = carried()
    await pass(0)
    stop()
    office.exit(0)
    await pass(60_000)
    expect(office.starts).toBe(1)
  })

  it('[E15] is no business of a PC that does not carry it', async () => {
    const { office, pass } = carried(false)
    await pass(60_000)
    expect(office.starts).toBe(0)
  })
})
