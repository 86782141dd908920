import { expect, test } from 'vitest'
import { countBlack } from '../paper/bitmap.ts'
import { askOffline, askPaper, askReceipt, cut, feed } from '../printer/escpos.ts'
import { createManualTiming } from '../timing.ts'
import { createVirtualPrinter } from './virtual-printer.ts'

/** A printer on a cable whose other end is the test. */
function onCable() {
  const timing = createManualTiming()
  const printer = createVirtualPrinter({ dots: 64, timing, timeOfDay: () => 'now' })
  const said: number[] = []
  const line: string[] = []
  const cable = printer.attach({
    send: (bytes) => said.push(...bytes),
    pause: () => line.push('pause'),
    resume: () => line.push('resume'),
  })
  return { timing, printer, said, line, send: (...bytes: number[]) => cable.receive(Uint8Array.from(bytes)) }
}

test('answers questions on arrival, inside a picture as well, and takes their bytes for dots there', () => {
  const { printer, said, send } = onCable()
  send(0x1d, 0x76, 0x30, 0, 3, 0, 1, 0, ...askPaper, ...cut(0))
  expect(said).toEqual([0x12])
  expect(printer.papers().map(({ bitmap }) => [bitmap.height, countBlack(bitmap)])).toEqual([[1, 3]])
})

test('a receipt waits its turn behind what the printer cannot print', () => {
  const { printer, said, send } = onCable()
  printer.setFault('paper-out')
  send(...feed(10), ...askReceipt, ...askPaper, ...askOffline)
  expect(said).toEqual([0x7e, 0x32])
  printer.setFault('none')
  expect(said).toEqual([0x7e, 0x32, 0x00])
  expect(printer.hanging()).toMatchObject({ cut: false, ordinal: 1 })
})

test('a stuck printer stops its sender and reads on when it is freed', () => {
  const { printer, line, send } = onCable()
  printer.setFault('stuck')
  send(...feed(10), ...cut(0))
  expect([line, printer.papers()]).toEqual([['pause'], []])
  printer.setFault('none')
  expect(line).toEqual(['pause', 'resume'])
  expect(printer.papers()).toHaveLength(1)
})

test('a slow printer takes its time', () => {
  const { printer, timing, send } = onCable()
  printer.setFault('slow')
  send(...new Array<number>(512).fill(0), ...cut(0))
  expect(printer.papers()).toEqual([])
  timing.pass(100)
  expect(printer.papers()).toHaveLength(1)
})

test('counts what it does not know and what lies beyond the paper', () => {
  const { printer, send } = onCable()
  send(0x1b, 0x7f, 0x41, 0x1d, 0x4c, 60, 0, 0x1d, 0x76, 0x30, 0, 1, 0, 1, 0, 0xff, ...cut(0))
  expect(printer.papers()[0]).toMatchObject({ unknownBytes: 3, overflowRows: 1 })
})

test('moves the paper and the margin as it is told', () => {
  const { printer, send } = onCable()
  send(
    0x1b,
    0x61,
    1,
    0x1d,
    0x76,
    0x30,
    0,
    2,
    0,
    1,
    0,
    0xff,
    0xff,
    0x1b,
    0x64,
    2,
    0x0a,
    0x1b,
    0x40,
    ...feed(3),
    ...cut(5),
  )
  const [paper] = printer.papers()
  expect(paper?.bitmap.height).toBe(1 + 60 + 30 + 3 + 5)
  expect([...(paper?.bitmap.data.subarray(0, 8) ?? [])]).toEqual([0, 0, 0, 0xff, 0xff, 0, 0, 0])
})
