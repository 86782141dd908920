import type { JournalEntry } from '@denluot/shared/contract/machine-contract'
import { expect, test } from 'vitest'
import { createBitmap, fillRect } from '../paper/bitmap.ts'
import { PaperError } from '../paper/paper-error.ts'
import { sampleTicket } from '../paper/sample-ticket.ts'
import { realTiming } from '../timing.ts'
import { createVirtualPrinter } from '../virtual-printer/virtual-printer.ts'
import { createPrintQueue } from './print-queue.ts'
import { printerModelOf } from './printer-model.ts'
import type { Deadlines } from './send-job.ts'
import { createSimulatedLine } from './simulated-line.ts'

const deadlines: Deadlines = { open: 2_000, answer: 100, chunk: 200, receipt: 200, close: 200 }
const model = printerModelOf('generic-58', 'test')

/** A queue before a virtual printer; each ticket is a bar as long as it has people ahead. */
function queueBefore(options: { readonly printer?: 'none'; readonly draw?: () => never } = {}) {
  const printer = createVirtualPrinter({ dots: model.dots, timing: realTiming, timeOfDay: () => '' })
  const faults: unknown[] = []
  const forms: string[] = []
  const queue = createPrintQueue({
    line: options.printer === 'none' ? undefined : createSimulatedLine(printer),
    model,
    timing: realTiming,
    timeOfDay: () => sampleTicket.at,
    draw: (paper, _model, form) => {
      options.draw?.()
      forms.push(form)
      const bitmap = createBitmap(model.dots, 16)
      fillRect(bitmap, 0, 0, paper.kind === 'ticket' ? paper.ahead : 1, 8)
      return bitmap
    },
    deadlines,
    report: (fault) => faults.push(fault),
  })
  const told: string[] = []
  queue.onJob(({ job, state }: JournalEntry) => told.push(`${job} ${state.state}`))
  const print = (job: string, ahead = 9) => queue.print(job, { ...sampleTicket, ahead })
  return { printer, queue, told, print, faults, forms }
}

test('[D23] jobs go out one after the other, each with its states in order', async () => {
  const { queue, printer, told, print } = queueBefore()
  await Promise.all([print('job-1'), print('job-2')])
  expect(told).toEqual([
    'job-1 queued',
    'job-2 queued',
    'job-1 sending',
    'job-1 confirmed',
    'job-2 sending',
    'job-2 confirmed',
  ])
  expect(printer.papers()).toHaveLength(2)
  expect(queue.status()).toMatchObject({ condition: 'ready', paper: 'ok', waiting: 0 })
})

test('[D24] the same job id again prints nothing more', async () => {
  const { queue, printer, print } = queueBefore()
  await print('job-1')
  await Promise.all([print('job-1'), print('job-1')])
  expect(printer.papers()).toHaveLength(1)
  expect(queue.journal()).toHaveLength(1)
})

test('[D25] a job in doubt is not sent again and holds nothing back', async () => {
  const { queue, printer, print } = queueBefore()
  printer.setFault('mute')
  const first = print('job-1', 5)
  await first
  printer.setFault('none')
  await print('job-2', 6)
  expect(queue.find('job-1')?.state).toEqual({ state: 'unconfirmed', reason: 'no-answer' })
  expect(queue.find('job-2')?.state).toEqual({ state: 'confirmed' })
  expect(printer.papers()).toHaveLength(2)
})

test('the status tells what the printer was found to be', async () => {
  const { queue, printer, print } = queueBefore()
  expect(queue.status().condition).toBe('unknown')
  printer.setFault('paper-out')
  await queue.probe()
  expect(queue.status()).toMatchObject({ condition: 'paper-out', paper: 'out' })
  await print('job-1')
  expect(queue.find('job-1')?.state).toEqual({ state: 'failed', reason: 'paper-out' })
  printer.setFault('unplugged')
  await queue.probe()
  expect(queue.status().condition).toBe('unreachable')
  printer.setFault('mute')
  await queue.probe()
  expect(queue.status().condition).toBe('silent')
  printer.setFault('none')
  await queue.probe()
  expect(queue.status().condition).toBe('ready')
})

test('a PC without a printer fails each job and says why', async () => {
  const { queue, print } = queueBefore({ printer: 'none' })
  await print('job-1')
  expect(queue.find('job-1')?.state).toEqual({ state: 'failed', reason: 'no-printer' })
  expect(queue.status().condition).toBe('no-printer')
})

test('a paper that cannot be drawn fails alone, is reported, and nothing is sent', async () => {
  const fault = new PaperError('missing-glyph', '😀')
  const { queue, printer, print, faults } = queueBefore({
    draw: () => {
      throw fault
    },
  })
  await print('job-1')
  expect(queue.find('job-1')?.state).toEqual({ state: 'failed', reason: 'cannot-draw' })
  expect(faults).toEqual([fault])
  expect(printer.papers()).toEqual([])
})

test('[D33] a roll near its end gets the short form, a new roll the whole one again', async () => {
  const { printer, queue, print, forms } = queueBefore()
  printer.setFault('near-end')
  await queue.probe()
  await print('job-1')
  expect(queue.status().paper).toBe('near-end')
  printer.setFault('none')
  await queue.probe()
  await print('job-2')
  expect(forms).toEqual(['short', 'whole'])
})
