import { isFinal } from '@denluot/shared/contract/final-print-state'
import type { JournalEntry, Paper, PrinterStatus, PrintState } from '@denluot/shared/contract/machine-contract'
import type { Bitmap } from '../paper/bitmap.ts'
import { PaperError } from '../paper/paper-error.ts'
import type { TicketForm } from '../paper/ticket-layout.ts'
import type { Timing } from '../timing.ts'
import { executeJob } from './print-driver.ts'
import { jobCommands, largestBand } from './print-job.ts'
import type { PrinterLine } from './printer-line.ts'
import type { PrinterModel } from './printer-model.ts'
import { type Deadlines, type LineMemory, probePrinter, usualDeadlines } from './send-job.ts'

export type PrintQueueSetting = {
  /** Undefined on a PC without a printer: each job then fails with `no-printer`. */
  readonly line: PrinterLine | undefined
  readonly model: PrinterModel
  readonly timing: Timing
  /** The time of day, ISO 8601 with the office's offset. */
  readonly timeOfDay: () => string
  readonly draw: (paper: Paper, model: PrinterModel, form: TicketForm) => Bitmap
  readonly deadlines?: Deadlines
  /** Told of faults that are not a printer's, such as a paper that cannot be drawn. */
  readonly report: (fault: unknown, job: string) => void
}

export type PrintQueue = ReturnType<typeof createPrintQueue>

/** Jobs remembered after they ended, so that a page that lost its link can ask what became of its own. */
const longestJournal = 200

/**
 * The one writer of a printer. Jobs go out one after the other; a job that ends in doubt is never sent again by itself and
 * holds nothing back.
 */
export function createPrintQueue(setting: PrintQueueSetting) {
  const { line, model, timing, deadlines = usualDeadlines } = setting
  // What an earlier process did to this printer is not known: the worst is assumed until the first job went through.
  const memory: LineMemory = { torn: true, owed: 1 }
  const speed = line?.kind === 'serial' ? 'serial' : 'fast'
  const bandBytes = largestBand(model, speed)
  const entries = new Map<string, JournalEntry>()
  const jobListeners = new Set<(entry: JournalEntry) => void>()
  const statusListeners = new Set<(status: PrinterStatus) => void>()
  let condition: PrinterStatus['condition'] = line === undefined ? 'no-printer' : 'unknown'
  let paperLeft: PrinterStatus['paper'] = 'unknown'
  let waiting = 0
  let turn: Promise<void> = Promise.resolve()

  const status = (): PrinterStatus => ({
    condition,
    paper: paperLeft,
    where: line?.where ?? '',
    model: model.name,
    waiting,
  })
  const tellStatus = (): void => {
    for (const listener of statusListeners) listener(status())
  }
  const learn = (next: PrinterStatus['condition'], paper: PrinterStatus['paper']): void => {
    if (next === condition && paper === paperLeft) return
    condition = next
    paperLeft = paper
    tellStatus()
  }
  const enter = (job: string, kind: Paper['kind'], state: PrintState): void => {
    const entry: JournalEntry = { job, kind, at: setting.timeOfDay(), state }
    entries.delete(job)
    entries.set(job, entry)
    for (const [old, { state: oldState }] of entries) {
      if (entries.size <= longestJournal) break
      if (isFinal(oldState)) entries.delete(old)
    }
    for (const listener of jobListeners) listener(entry)
  }
  const count = (by: 1 | -1): void => {
    waiting += by
    tellStatus()
  }
  /** Everything that touches the line goes through here, one at a time. */
  const takeTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = turn.then(work)
    turn = mine.then(
      () => {},
      () => {},
    )
    return mine
  }

  const run = async (job: string, paper: Paper): Promise<PrintState> => {
    if (line === undefined) return { state: 'failed', reason: 'no-printer' }
    const commands = jobCommands(setting.draw(paper, model, paperLeft === 'near-end' ? 'short' : 'whole'), model, speed)
    enter(job, paper.kind, { state: 'sending' })
    // A clone that answers nothing would cost each citizen a second of waiting for answers.
    const hurried = condition === 'silent' ? { ...deadlines, answer: Math.min(150, deadlines.answer) } : deadlines
    const result = await executeJob(commands, { line, timing, deadlines: hurried, memory, bandBytes })
    learn(conditionAfter(result), result.paper)
    return result.state === 'confirmed' ? { state: 'confirmed' } : finalState(result)
  }

  return {
    status,
    journal: (): readonly JournalEntry[] => [...entries.values()].reverse(),
    find: (job: string): JournalEntry | undefined => entries.get(job),
    onJob: (listener: (entry: JournalEntry) => void) => subscribe(jobListeners, listener),
    onStatus: (listener: (status: PrinterStatus) => void) => subscribe(statusListeners, listener),
    /** Queues a paper; settles when the job has ended. The same job id again prints nothing. */
    async print(job: string, paper: Paper): Promise<void> {
      if (entries.has(job)) return
      enter(job, paper.kind, { state: 'queued' })
      count(1)
      await takeTurn(async () => {
        const end = await run(job, paper).catch((fault: unknown): PrintState => {
          setting.report(fault, job)
          const began = entries.get(job)?.state.state === 'sending'
          if (began) return { state: 'unconfirmed', reason: 'no-answer' }
          return { state: 'failed', reason: fault instanceof PaperError ? 'cannot-draw' : 'printer-error' }
        })
        enter(job, paper.kind, end)
        count(-1)
      })
    },
    /** Asks an idle printer how it is; does nothing while a job waits. */
    async probe(): Promise<void> {
      if (line === undefined || waiting > 0) return
      await takeTurn(async () => {
        const probed = await probePrinter({ line, timing, deadlines })
        learn(probed.condition, probed.paper)
      })
    },
    /** Settles when everything queued has ended. */
    idle: (): Promise<void> => turn,
  }
}

type Result = Awaited<ReturnType<typeof executeJob>>

function finalState(result: Exclude<Result, { state: 'confirmed' }>): PrintState {
  return result.state === 'failed'
    ? { state: 'failed', reason: result.reason }
    : { state: 'unconfirmed', reason: result.reason }
}

function conditionAfter(result: Result): PrinterStatus['condition'] {
  if (result.state === 'confirmed') return 'ready'
  switch (result.reason) {
    case 'paper-out':
    case 'paper-out-while-printing':
      return 'paper-out'
    case 'cover-open':
    case 'cover-open-while-printing':
      return 'cover-open'
    case 'printer-error-while-printing':
    case 'cannot-draw':
    case 'empty-job':
      return 'printer-error'
    case 'connection-lost':
    case 'host-restarted':
      return 'unreachable'
    case 'no-answer':
    case 'stalled':
      return result.answered ? 'printer-error' : 'silent'
    default:
      return result.reason
  }
}

function subscribe<T>(listeners: Set<(value: T) => void>, listener: (value: T) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
