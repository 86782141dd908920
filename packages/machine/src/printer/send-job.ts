import type { PrintDoubt, PrinterStatus, PrintFailure } from '@denluot/shared/contract/machine-contract'
import type { Timing } from '../timing.ts'
import { askOffline, askPaper, askReceipt, begin } from './escpos.ts'
import { type Channel, LineError, type PrinterLine } from './printer-line.ts'
import { createStatusParser, type PrinterAnswer, readOffline, readPaper } from './status-parser.ts'

/** How long to wait for what, in milliseconds. */
export type Deadlines = {
  readonly open: number
  /** For one answer to a question the printer answers at once. */
  readonly answer: number
  /** For one chunk, beyond the time its bytes take on the line. */
  readonly chunk: number
  /** For the receipt, after the last byte, beyond the time the job takes on the line. */
  readonly receipt: number
  readonly close: number
}

export const usualDeadlines: Deadlines = { open: 3_000, answer: 500, chunk: 4_000, receipt: 6_000, close: 2_000 }

/** What the last jobs taught about a printer, kept by whoever owns the line. */
export type LineMemory = {
  /** A picture may have been cut off: the printer takes the next bytes for the rest of it. */
  torn: boolean
  /** Receipts asked for that never came; one that comes late belongs to its own job. */
  owed: number
}

export type Paper = PrinterStatus['paper']
export type SendResult = (
  | { readonly state: 'confirmed' }
  | { readonly state: 'unconfirmed'; readonly reason: PrintDoubt }
  | { readonly state: 'failed'; readonly reason: PrintFailure }
) & { readonly paper: Paper; readonly answered: boolean }

/** A readiness test: `silent` answers nothing, which says nothing about the next job. */
export type ProbeResult = { readonly condition: PrinterStatus['condition']; readonly paper: Paper }

type LineSetting = Pick<SendSetting, 'line' | 'timing' | 'deadlines'>

export type SendSetting = {
  readonly line: PrinterLine
  readonly timing: Timing
  readonly deadlines: Deadlines
  readonly memory: LineMemory
  /** Bytes of the largest picture command of this printer, head included. */
  readonly bandBytes: number
}

/**
 * Sends the bytes of one job (`begin` first, `askReceipt` last) and says what is known of it, no more. `failed` means that
 * no byte of the picture was written, and none will be. Never throws for anything a printer does.
 */
export async function sendJob(bytes: Uint8Array, setting: SendSetting): Promise<SendResult> {
  if (bytes.length <= begin.length + askReceipt.length) return failed('empty-job')
  const opened = await openChannel(setting)
  if (opened instanceof LineError) return failed(opened.code)
  const talk = createTalk(opened, setting)
  const result = await runJob(bytes, talk, setting)
  if (result.state !== 'failed') setting.memory.torn = result.state === 'unconfirmed'
  const stuck = result.state === 'unconfirmed' && (result.reason === 'stalled' || result.reason === 'connection-lost')
  await talk.end(stuck ? 'rudely' : 'politely')
  return result
}

/** Asks a printer how it is, sending nothing that moves paper. */
export async function probePrinter(setting: LineSetting): Promise<ProbeResult> {
  const opened = await openChannel(setting)
  if (opened instanceof LineError) return { condition: opened.code, paper: 'unknown' }
  const talk = createTalk(opened, setting)
  const ready = await askReadiness(talk)
  await talk.end('politely')
  if (ready.fault === 'connection-lost') return { condition: 'unreachable', paper: 'unknown' }
  return { condition: ready.fault ?? (ready.answered ? 'ready' : 'silent'), paper: ready.paper }
}

function failed(reason: PrintFailure, paper: Paper = 'unknown'): SendResult {
  return { state: 'failed', reason, paper, answered: paper !== 'unknown' }
}

async function openChannel({ line, timing, deadlines }: LineSetting): Promise<Channel | LineError> {
  const attempt = new AbortController()
  const late = new Promise<LineError>((resolve) => {
    const cancel = timing.after(deadlines.open, () => {
      const error = new LineError('unreachable', line.where)
      attempt.abort(error)
      resolve(error)
    })
    attempt.signal.addEventListener('abort', cancel)
  })
  const opening = line.open(attempt.signal).catch((error: unknown) => {
    if (error instanceof LineError) return error
    throw error
  })
  const first = await Promise.race([opening, late])
  // A door that opens after we gave up is closed again, unused.
  if (attempt.signal.aborted) void opening.then((channel) => channel instanceof LineError || channel.destroy())
  else attempt.abort()
  return first
}

async function runJob(
  bytes: Uint8Array,
  talk: Talk,
  { memory, line, deadlines, bandBytes }: SendSetting,
): Promise<SendResult> {
  const ready = await askReadiness(talk)
  if (ready.fault === 'connection-lost') return failed('unreachable')
  if (ready.fault !== undefined) return failed(ready.fault, ready.paper)
  // The rest of a torn picture is filled with white first, or the next command would be taken for its dots.
  const white = memory.torn ? await talk.write(new Uint8Array(bandBytes)) : 'written'
  if (white === 'written' && memory.owed > 0 && !(await talk.settleDebts(memory))) memory.owed++
  const start = white === 'written' ? await talk.write(bytes.subarray(0, begin.length)) : white
  if (start !== 'written') return failed('unreachable', ready.paper)

  const doubt = (reason: PrintDoubt, paper = ready.paper): SendResult => ({
    state: 'unconfirmed',
    reason,
    paper,
    answered: ready.answered,
  })
  for (let at = begin.length; at < bytes.length; at += line.chunk) {
    const isLast = at + line.chunk >= bytes.length
    if (isLast) talk.countReceipts()
    const end = await talk.write(bytes.subarray(at, at + line.chunk))
    if (end !== 'written') return doubt(end)
  }
  memory.owed++
  const wait = deadlines.receipt + (1_000 * bytes.length) / line.bytesPerSecond
  const receipt = await talk.receipt(memory.owed, wait)
  if (typeof receipt === 'string') return doubt(receipt, receipt === 'paper-out-while-printing' ? 'out' : ready.paper)
  memory.owed = 0
  // A printer that ran dry and threw the rest away still answers, and says so in the answer.
  if ((receipt & 0x0c) !== 0) return doubt('paper-out-while-printing', 'out')
  return { state: 'confirmed', paper: (receipt & 0x03) !== 0 ? 'near-end' : 'ok', answered: true }
}

type Readiness = {
  readonly fault?: 'cover-open' | 'paper-out' | 'printer-error' | 'connection-lost'
  readonly paper: Paper
  readonly answered: boolean
}

async function askReadiness(talk: Talk): Promise<Readiness> {
  const offline = await talk.ask(askOffline)
  if (offline === 'lost') return { fault: 'connection-lost', paper: 'unknown', answered: false }
  const sheet = await talk.ask(askPaper)
  if (sheet === 'lost') return { fault: 'connection-lost', paper: 'unknown', answered: false }
  const state = readOffline(offline ?? 0)
  const paper = sheet === undefined ? 'unknown' : readPaper(sheet)
  const answered = offline !== undefined || sheet !== undefined
  if (state.coverOpen) return { fault: 'cover-open', paper, answered }
  if (state.paperOut || paper === 'out') return { fault: 'paper-out', paper: 'out', answered }
  if (state.error) return { fault: 'printer-error', paper, answered }
  return { paper, answered }
}

type Talk = ReturnType<typeof createTalk>

/** Questions and answers on one open channel; every wait ends by its deadline or with the connection. */
function createTalk(channel: Channel, { line, timing, deadlines }: LineSetting) {
  const parse = createStatusParser()
  let take: ((answer: PrinterAnswer) => void) | undefined
  let receipts: number[] | undefined
  let isLost = false
  void channel.lost.then(() => {
    isLost = true
  })
  channel.listen((bytes) => {
    for (const answer of parse(bytes)) {
      if (answer.kind === 'receipt') receipts?.push(answer.byte)
      take?.(answer)
    }
  })

  const within = (work: Promise<void>): Promise<void> =>
    new Promise((resolve) => {
      const cancel = timing.after(deadlines.close, resolve)
      void work.then(() => {
        cancel()
        resolve()
      })
    })

  /** The first answer that `wanted` accepts, `late` after `ms`, or `lost`. */
  const hear = <T>(ms: number, wanted: (answer: PrinterAnswer) => T | undefined): Promise<T | 'late' | 'lost'> =>
    new Promise((resolve) => {
      const end = (value: T | 'late' | 'lost'): void => {
        cancel()
        take = undefined
        resolve(value)
      }
      const cancel = timing.after(ms, () => end('late'))
      take = (answer) => {
        const value = wanted(answer)
        if (value !== undefined) end(value)
      }
      void channel.lost.then(() => end('lost'))
    })

  const write = async (bytes: Uint8Array): Promise<'written' | 'stalled' | 'connection-lost'> => {
    if (isLost) return 'connection-lost'
    const wait = deadlines.chunk + (1_000 * bytes.length) / line.bytesPerSecond
    return new Promise((resolve) => {
      const cancel = timing.after(wait, () => resolve('stalled'))
      const end = (value: 'written' | 'connection-lost') => () => {
        cancel()
        resolve(value)
      }
      channel.write(bytes).then(end('written'), end('connection-lost'))
      void channel.lost.then(end('connection-lost'))
    })
  }

  /** The status byte, undefined when none came in time. A byte that came before the question belongs to nobody. */
  const ask = async (question: Uint8Array): Promise<number | 'lost' | undefined> => {
    const heard = hear(deadlines.answer, (answer) => (answer.kind === 'real-time' ? answer.byte : undefined))
    const sent = await write(question)
    if (sent === 'connection-lost') return 'lost'
    const answer = await heard
    return answer === 'late' ? undefined : answer
  }

  return {
    write,
    ask,
    countReceipts(): void {
      receipts = []
    },
    /** Asks for one more receipt and takes all that come; true when at least one did, and the printer owes nothing more. */
    async settleDebts(memory: LineMemory): Promise<boolean> {
      const receiptWithin = (ms: number) => hear(ms, (answer) => (answer.kind === 'receipt' ? answer.byte : undefined))
      const first = receiptWithin(deadlines.answer)
      await write(askReceipt)
      let heard = await first
      const settled = typeof heard === 'number'
      for (let left = memory.owed; typeof heard === 'number' && left > 0; left--) {
        heard = await receiptWithin(Math.min(deadlines.answer, 200))
      }
      if (settled) memory.owed = 0
      return settled
    },
    /** Waits until `needed` receipts came since `countReceipts`; asks now and then what holds the printer up. */
    async receipt(needed: number, ms: number): Promise<number | PrintDoubt> {
      const end = timing.now() + ms
      for (;;) {
        const last = (receipts ?? [])[needed - 1]
        if (last !== undefined) return last
        const left = end - timing.now()
        if (left <= 0) return 'no-answer'
        const heard = await hear(Math.min(left, 500), (answer) => (answer.kind === 'receipt' ? answer.byte : undefined))
        if (heard === 'lost') return 'connection-lost'
        if (heard !== 'late' || (receipts ?? []).length >= needed) continue
        const held = await whatHolds(ask)
        if (held !== undefined) return held
      }
    },
    /** A printer takes one at a time: the line is free for the next job only when this connection is gone. */
    async end(manner: 'politely' | 'rudely'): Promise<void> {
      if (manner === 'politely') await within(channel.close())
      channel.destroy()
      await within(channel.lost)
    },
  }
}

/** After the last byte, a question can no longer be taken for dots. */
async function whatHolds(
  ask: (question: Uint8Array) => Promise<number | 'lost' | undefined>,
): Promise<PrintDoubt | undefined> {
  const paper = await ask(askPaper)
  if (paper === 'lost') return 'connection-lost'
  if (paper !== undefined && readPaper(paper) === 'out') return 'paper-out-while-printing'
  const offline = await ask(askOffline)
  if (offline === 'lost') return 'connection-lost'
  if (offline === undefined) return undefined
  const state = readOffline(offline)
  if (state.paperOut) return 'paper-out-while-printing'
  if (state.coverOpen) return 'cover-open-while-printing'
  return state.error ? 'printer-error-while-printing' : undefined
}
