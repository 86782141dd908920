import { paperBitmap } from '@denluot/machine/paper/paper-bitmap'
import { sampleTicket } from '@denluot/machine/paper/sample-ticket'
import { jobCommands } from '@denluot/machine/printer/print-job'
import { printerModelOf } from '@denluot/machine/printer/printer-model'

export type TicketBitmapTimes = {
  /** The first ticket of a process, with fonts to be read. */
  readonly firstMs: number
  readonly p50Ms: number
  readonly p95Ms: number
  /** Bytes of one 80 mm ticket as sent on a serial line. */
  readonly bytes: number
  readonly tickets: number
}

const tickets = 60

/** From ticket data to the bytes for an 80 mm printer: layout, picture, threshold, codes, commands. */
export async function ticketBitmap(): Promise<TicketBitmapTimes> {
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
  const firstMs = timeOne(0)
  const times: number[] = []
  for (let i = 1; i <= tickets; i++) times.push(timeOne(i))
  times.sort((a, b) => a - b)
  const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0
  return { firstMs, p50Ms: at(0.5), p95Ms: at(0.95), bytes, tickets }
}
