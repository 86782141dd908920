import { describe, expect, test } from 'vitest'
import { createManualTiming, type ManualTiming } from '../timing.ts'
import { askReceipt, begin } from './escpos.ts'
import { executeJob } from './print-driver.ts'
import { type Channel, LineError, type PrinterLine } from './printer-line.ts'
import { type Deadlines, type LineMemory, sendJob } from './send-job.ts'

const deadlines: Deadlines = { open: 3_000, answer: 500, chunk: 4_000, receipt: 6_000, close: 2_000 }
const picture = new Uint8Array(60).fill(0xff)
const job = Buffer.concat([begin, picture, askReceipt])

/** A line whose far end is the test: `heard` has all bytes that came, `answer` sends some back. */
function scriptedLine(
  script: (bytes: Uint8Array, far: { answer: (...bytes: number[]) => void; hangUp: () => void }) => void,
) {
  const heard: number[] = []
  let destroyed = false
  let opens = 0
  let settle: () => void = () => {}
  const line: PrinterLine = {
    kind: 'simulated',
    where: 'script',
    bytesPerSecond: 1_000_000,
    chunk: 32,
    async open(): Promise<Channel> {
      opens++
      let listener: (bytes: Uint8Array) => void = () => {}
      const lost = new Promise<void>((resolve) => {
        settle = resolve
      })
      const answer = (...bytes: number[]): void => queueMicrotask(() => listener(Uint8Array.from(bytes)))
      return {
        lost,
        listen: (next) => {
          listener = next
        },
        async write(bytes) {
          if (destroyed) throw new LineError('unreachable', 'script')
          heard.push(...bytes)
          script(bytes, { answer, hangUp: () => settle() })
        },
        close: async () => {},
        destroy: () => {
          destroyed = true
          settle()
        },
      }
    },
  }
  return { line, heard, opens: () => opens, isDestroyed: () => destroyed }
}

const isReceipt = (bytes: Uint8Array): boolean => bytes.at(-3) === 0x1d && bytes.at(-2) === 0x72
const isQuestion = (bytes: Uint8Array, n: number): boolean => bytes[0] === 0x10 && bytes[1] === 0x04 && bytes[2] === n

/** Lets the clock run until the work has ended. */
async function inTime<T>(timing: ManualTiming, work: Promise<T>): Promise<T> {
  let done = false
  const end = () => {
    done = true
  }
  work.then(end, end)
  while (!done) {
    for (let i = 0; i < 20; i++) await Promise.resolve()
    timing.pass(50)
  }
  return work
}

function setting(line: PrinterLine, memory: LineMemory = { torn: false, owed: 0 }) {
  return { line, timing: createManualTiming(), deadlines, memory, bandBytes: 9_224 }
}

describe('a job', () => {
  test('[D21] without a byte to print is refused, and the line is not even opened', async () => {
    const { line, opens } = scriptedLine(() => {})
    expect(await executeJob([], setting(line))).toMatchObject({ state: 'failed', reason: 'empty-job' })
    expect(await executeJob([begin, askReceipt], setting(line))).toMatchObject({ state: 'failed', reason: 'empty-job' })
    expect(opens()).toBe(0)
  })

  test('[D17] a printer that does not pick up in time is unreachable, and a late pick-up is hung up unused', async () => {
    let pickUp: (channel: Channel) => void = () => {}
    let hungUp = false
    const line: PrinterLine = {
      ...scriptedLine(() => {}).line,
      open: () =>
        new Promise((resolve) => {
          pickUp = resolve
        }),
    }
    const at = setting(line)
    expect(await inTime(at.timing, sendJob(job, at))).toMatchObject({ state: 'failed', reason: 'unreachable' })
    pickUp({
      lost: new Promise(() => {}),
      listen: () => {},
      write: () => Promise.reject(new Error('written to after giving up')),
      close: async () => {},
      destroy: () => {
        hungUp = true
      },
    })
    await Promise.resolve()
    await Promise.resolve()
    expect(hungUp).toBe(true)
  })

  test('[D14] after a failure nothing more is written', async () => {
    const { line, heard, isDestroyed } = scriptedLine((bytes, { answer }) => {
      if (isQuestion(bytes, 2)) answer(0x16)
      if (isQuestion(bytes, 4)) answer(0x12)
    })
    const at = setting(line)
    expect(await inTime(at.timing, sendJob(job, at))).toMatchObject({ state: 'failed', reason: 'cover-open' })
    expect(isDestroyed()).toBe(true)
    at.timing.pass(1_000_000)
    expect(heard).toEqual([0x10, 4, 2, 0x10, 4, 4])
  })

  test('[D17] a write that never ends is a doubt', async () => {
    const { line } = scriptedLine(() => {})
    const stalling: PrinterLine = {
      ...line,
      open: async (signal) => {
        const channel = await line.open(signal)
        return { ...channel, write: (bytes) => (bytes[0] === 0xff ? new Promise(() => {}) : channel.write(bytes)) }
      },
    }
    const at = setting(stalling)
    expect(await inTime(at.timing, sendJob(job, at))).toMatchObject({ state: 'unconfirmed', reason: 'stalled' })
    expect(at.memory.torn).toBe(true)
  })

  test('[D17] a printer that hangs up while its answer is awaited is a doubt', async () => {
    const { line } = scriptedLine((bytes, { hangUp }) => {
      if (isReceipt(bytes)) hangUp()
    })
    const at = setting(line)
    expect(await inTime(at.timing, sendJob(job, at))).toMatchObject({ state: 'unconfirmed', reason: 'connection-lost' })
  })

  test('[D10] bytes that look like a receipt but came before the end of the job confirm nothing', async () => {
    const { line } = scriptedLine((bytes, { answer }) => {
      if (bytes.includes(0xff) && !isReceipt(bytes)) answer(0x00)
    })
    const at = setting(line)
    expect(await inTime(at.timing, sendJob(job, at))).toMatchObject({ state: 'unconfirmed', reason: 'no-answer' })
  })

  test('[D15] a printer that ran dry and threw the rest away says so in its receipt', async () => {
    const { line } = scriptedLine((bytes, { answer }) => {
      if (isReceipt(bytes)) answer(0x0c)
    })
    const at = setting(line)
    const result = await inTime(at.timing, sendJob(job, at))
    expect(result).toMatchObject({ state: 'unconfirmed', reason: 'paper-out-while-printing' })
  })
})

describe('[D22] the receipt of an earlier job', () => {
  test('does not confirm the next one when it comes late', async () => {
    const memory: LineMemory = { torn: false, owed: 1 }
    let receipts = 0
    const { line } = scriptedLine((bytes, { answer }) => {
      // The question that settles old debts stays unanswered; then one receipt comes, the old one.
      if (isReceipt(bytes) && ++receipts === 2) answer(0x00)
    })
    const at = setting(line, memory)
    expect(await inTime(at.timing, sendJob(job, at))).toMatchObject({ state: 'unconfirmed', reason: 'no-answer' })
  })

  test('is no hindrance once the printer has answered all it owed', async () => {
    const memory: LineMemory = { torn: false, owed: 2 }
    const { line } = scriptedLine((bytes, { answer }) => {
      if (isReceipt(bytes)) answer(0x00)
    })
    const at = setting(line, memory)
    expect(await inTime(at.timing, sendJob(job, at))).toMatchObject({ state: 'confirmed' })
    expect(memory).toEqual({ torn: false, owed: 0 })
  })
})

test('[D19] after a torn picture the printer first gets the white rest of a band', async () => {
  const { line, heard } = scriptedLine((bytes, { answer }) => {
    if (isReceipt(bytes)) answer(0x00)
  })
  const at = setting(line, { torn: true, owed: 0 })
  await inTime(at.timing, sendJob(job, at))
  const start = heard.indexOf(0x1b)
  expect(heard.slice(6, start).every((byte) => byte === 0)).toBe(true)
  expect(start - 6).toBe(9_224)
})
