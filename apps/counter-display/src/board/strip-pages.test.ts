import { sampleOffice } from '@denluot/shared/office/sample-office'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createHall } from '../testing/hall.ts'
import { counterPages, packLines, pageAt, waitingPages } from './strip-pages.ts'

const wall43 = { width: 952, shape: 'landscape' } as const
const wall55 = { width: 1218, shape: 'landscape' } as const

const ten = (service: string) => Array.from({ length: 10 }, () => service)

function waitingIn(...services: readonly string[]) {
  const hall = createHall()
  for (const service of services) hall.issue(0, service)
  return hall
}

test('[B18] the strip counts who waits by the letter on the ticket, three lines a page on 43 inches', () => {
  const hall = waitingIn(...ten('certification'), 'civil-status', 'land', 'business', 'results')
  expect(waitingPages(sampleOffice, hall.day(), wall43)).toEqual([
    {
      kind: 'waiting',
      lines: [
        { prefix: 'A', count: 10 },
        { prefix: 'B', count: 1 },
        { prefix: 'C', count: 1 },
      ],
    },
    {
      kind: 'waiting',
      lines: [
        { prefix: 'D', count: 1 },
        { prefix: 'G', count: 1 },
      ],
    },
  ])
  expect(waitingPages(sampleOffice, hall.day(), wall55)).toHaveLength(1)
})

test('[B18] an upright board shows two lines a page', () => {
  const hall = waitingIn(...ten('certification'), ...ten('civil-status'), 'land')
  const [first] = waitingPages(sampleOffice, hall.day(), { width: 535, shape: 'portrait' })
  expect(first).toMatchObject({ lines: [{ prefix: 'A' }, { prefix: 'B' }] })
})

test('[B18] who was called no longer waits, and an empty hall says so', () => {
  const hall = waitingIn('certification')
  hall.open(0, '1')
  hall.call(1, 'A001', '1')
  expect(waitingPages(sampleOffice, hall.day(), wall43)).toEqual([{ kind: 'nobody-waits' }])
})

test('[B18] paused counters share a page; a counter that takes a priority ticket says so for as long as it lasts', () => {
  const hall = createHall()
  hall.open(0, '1', '2', '6')
  for (const counter of ['1', '6']) hall.happen(1, { type: 'CounterPaused', counter, officer: 'ha', reason: 'break' })
  hall.issue(0, 'certification', { priority: true })
  hall.call(2, 'A001', '2')
  hall.serve(3, 'A001', '2')
  expect(counterPages(sampleOffice, hall.day(), wall43)).toEqual([
    { kind: 'paused', counters: ['1', '6'] },
    { kind: 'priority', counters: ['2'] },
  ])
  hall.finish(60, 'A001', '2')
  expect(counterPages(sampleOffice, hall.day(), wall43)).toEqual([{ kind: 'paused', counters: ['1', '6'] }])
})

test('[B18] packing loses no line, keeps their order and breaks none', () => {
  const line = fc.record({ prefix: fc.constantFrom('A', 'B', 'C'), count: fc.integer({ min: 1, max: 1200 }) })
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), fc.integer({ min: 300, max: 1200 }), (lines, room) => {
      expect(packLines(lines, room).flat()).toEqual(lines)
    }),
    { seed: 20261121 },
  )
})

test('[B18] pages take turns of eight seconds', () => {
  const pages = ['a', 'b', 'c']
  expect([0, 7_999, 8_000, 16_000, 24_000].map((now) => pageAt(pages, now))).toEqual(['a', 'a', 'b', 'c', 'a'])
})
