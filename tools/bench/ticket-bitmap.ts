import { paperBitmap } from '@denluot/machine/paper/paper-bitmap'
import { sampleTicket } from '@denluot/machine/paper/sample-ticket'
import { jobCommands } from '@denluot/machine/printer/print-job'
import { printerModelOf } from '@denluot/machine/printer/printer-model'
import { aimed, inWords, percentile } from './figures.ts'

const tickets = 60

/** From ticket data to the bytes for an 80 mm printer: layout, picture, threshold, codes, commands. */
export async function bitmap(): Promise<void> {
  const model = printerModelOf('generic-80', 'bench')
  let bytes = 0
  const timeOne = (ordinal: number): number => {
    const start = performance.now()
    const number = `A${String(ordinal + 1).padStart(3, '0')}`
    const commands = jobCommands(paperBitmap({ ...sampleTicket, number, ahead: ordinal }, model), model, 'serial')
    const end = performance.now()
    bytes = commands.reduce((sum, command) => sum + command.length, 0)
    return end - start
  }
  // The first ticket of a process has fonts to read.
  const first = timeOne(0)
  const times = Array.from({ length: tickets }, (_, index) => timeOne(index + 1))
  const [p50, p95] = [percentile(times, 0.5), percentile(times, 0.95)]
  console.log(
    `Ticket, data to printer bytes (${tickets} tickets): p50 ${inWords(p50, 1)} ms, p95 ${inWords(p95, 1)} ms, first ${inWords(first)} ms, ${bytes} bytes`,
  )
  console.log(
    `From the touch to the first printed line it may take 800 ms in all; p95 of this part ${aimed(p95, { most: 800, unit: ' ms' })}`,
  )
}
