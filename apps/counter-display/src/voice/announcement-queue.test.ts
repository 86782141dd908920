import type { CallNow } from '@denluot/shared/queue/state'
import { describe, expect, test } from 'vitest'
import {
  emptyQueue,
  finishSpeaking,
  followCalls,
  forgetWaiting,
  isLate,
  mayRepeat,
  startNext,
} from './announcement-queue.ts'

const day = '2026-11-21'
const start = Date.parse('2026-11-21T09:00:00.000+07:00')
const atSecond = (second: number) => new Date(start + second * 1000).toISOString()

function call(n: number, second: number, more: Partial<CallNow> = {}): CallNow {
  const at = atSecond(second)
  return {
    call: n,
    ticket: `20261121-${n}`,
    number: `A00${n}`,
    counter: String(n),
    at,
    times: 1,
    lastAt: at,
    priority: false,
    painted: null,
    spoken: null,
    over: false,
    ...more,
  }
}

const follow = (calls: readonly CallNow[], second: number, queue = emptyQueue) =>
  followCalls(queue, day, calls, start + second * 1000)
const numbers = (queue: { waiting: readonly { number: string }[] }) => queue.waiting.map(({ number }) => number)

describe('calls that come in', () => {
  test('[B1] are spoken in the order of calling, one at a time', () => {
    const queue = startNext(follow([call(1, 0), call(2, 1)], 1))
    expect(queue.speaking?.number).toBe('A001')
    expect(numbers(queue)).toEqual(['A002'])
    expect(startNext(queue)).toBe(queue)
    expect(startNext(finishSpeaking(queue)).speaking?.number).toBe('A002')
  })

  test('[B2] the same call seen twice is one', () => {
    const once = follow([call(1, 0)], 0)
    expect(follow([call(1, 0)], 5, once)).toBe(once)
    const spoken = finishSpeaking(startNext(once))
    expect(numbers(follow([call(1, 0)], 9, spoken))).toEqual([])
  })

  test('[B2] a recall is said again', () => {
    const spoken = finishSpeaking(startNext(follow([call(1, 0)], 0)))
    expect(numbers(follow([call(1, 0, { times: 2, lastAt: atSecond(20) })], 20, spoken))).toEqual(['A001'])
  })

  test('[B3] a call that is over before its turn leaves the line, the one being spoken is not cut', () => {
    const queue = startNext(follow([call(1, 0), call(2, 1), call(3, 2)], 2))
    const after = follow([call(1, 0, { over: true }), call(2, 1, { over: true }), call(3, 2)], 4, queue)
    expect(after.speaking?.number).toBe('A001')
    expect(numbers(after)).toEqual(['A003'])
  })

  test('[B4] nothing older than a minute, and nothing that was heard already, is announced by a screen that comes back', () => {
    const calls = [call(1, 0), call(2, 30, { spoken: atSecond(40) }), call(3, 50)]
    expect(numbers(follow(calls, 61))).toEqual(['A003'])
  })
})

describe('when calls pile up', () => {
  test('[B5] a call that waited more than eight seconds is late', () => {
    const [late] = follow([call(1, 0)], 0).waiting
    if (late === undefined) throw new Error('nothing waits')
    expect(isLate(late, start + 8_000)).toBe(false)
    expect(isLate(late, start + 8_001)).toBe(true)
  })

  test('[B5] nobody is read twice while another has waited too long', () => {
    const queue = startNext(follow([call(1, 0), call(2, 1)], 1))
    expect(mayRepeat(queue, start + 6_000)).toBe(true)
    expect(mayRepeat(queue, start + 9_100)).toBe(false)
  })

  test('[B5] nobody is read twice who has come already', () => {
    const queue = startNext(follow([call(1, 0)], 0))
    expect(mayRepeat(queue, start + 5_000)).toBe(true)
    expect(mayRepeat(follow([call(1, 0, { over: true })], 4, queue), start + 5_000)).toBe(false)
  })
})

test('[B4] what waited when the link was lost is forgotten, and news again if it returns soon', () => {
  const queue = forgetWaiting(startNext(follow([call(1, 0), call(2, 1)], 1)))
  expect(numbers(queue)).toEqual([])
  expect(numbers(follow([call(1, 0), call(2, 1)], 20, queue))).toEqual(['A002'])
  expect(numbers(follow([call(1, 0), call(2, 1)], 90, queue))).toEqual([])
})
