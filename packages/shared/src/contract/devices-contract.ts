import { eventIterator, oc } from '@orpc/contract'
import { z } from 'zod'

/** The door of the simulated devices: what a hand would do to a real printer and scanner. Demo and tests only. */

export const printerFault = z.enum([
  'none',
  'paper-out',
  'paper-out-mid-job',
  'near-end',
  'cover-open',
  'mute',
  'stuck',
  'slow',
  'noise',
  'unplugged',
])
export type PrinterFault = z.infer<typeof printerFault>

export const printedPaper = z.object({
  /** Counts from 1 since the simulated devices were started. */
  ordinal: z.int(),
  at: z.iso.datetime({ offset: true }),
  /** `data:image/png;base64,…`, one pixel per dot. */
  image: z.string(),
  width: z.int(),
  height: z.int(),
  /** False for paper that hangs half printed in the printer. */
  cut: z.boolean(),
  /** Bytes that are no command of ours and rows wider than the paper: both 0 on a healthy link. */
  unknownBytes: z.int(),
  overflowRows: z.int(),
})
export type PrintedPaper = Readonly<z.infer<typeof printedPaper>>

export const roll = z.object({
  fault: printerFault,
  /** Newest first, the last few only. */
  papers: z.array(printedPaper),
})
export type Roll = Readonly<z.infer<typeof roll>>

export const whereabouts = z.object({
  /** Settings a machine host takes as `DENLUOT_PRINTER` and `DENLUOT_SCANNER`. */
  printer: z.string(),
  printerTcp: z.string(),
  scanner: z.string(),
  /** False where the system has no pseudo-terminals: printer and scanner then hang on TCP. */
  serial: z.boolean(),
})
export type Whereabouts = Readonly<z.infer<typeof whereabouts>>

export const devicesContract = {
  where: oc.output(whereabouts),
  roll: oc.output(eventIterator(roll)),
  setFault: oc.input(z.object({ fault: printerFault })).output(z.object({ fault: printerFault })),
  /** Plays the text as the scanner twin would send it, ended by CR. */
  scan: oc.input(z.object({ text: z.string().min(1).max(2_000) })).output(z.object({ bytes: z.int() })),
}
