import { eventIterator, oc } from '@orpc/contract'
import { z } from 'zod'
import { hubPlace, typedHub } from './hub-place.ts'
import { scan } from './scan.ts'

/** The door of the machine host: what one PC can do with the devices that hang on it. Loopback only, one token. */

const line = z.string().trim().min(1).max(200)
const zonedTime = z.iso.datetime({ offset: true })
/** The same words in Vietnamese and, where the office has them, in English. */
const bilingual = z.object({ vi: line, en: line.optional() })
const office = z.object({ kind: bilingual, name: bilingual })
/** English adds lines under the Vietnamese, it never replaces them. */
const language = z.enum(['vi', 'en'])

const ticketPaper = z.object({
  kind: z.literal('ticket'),
  language,
  office,
  /** How the office addresses people: "ông bà". */
  address: line,
  /** As on the wire, without a gap: `A047`. */
  number: z.string().regex(/^[A-Z]{0,2}\d{1,6}$/),
  /** What Code128 and QR carry, exactly. */
  code: z.string().regex(/^[0-9A-HJKMNP-TV-Z]{10}$/),
  service: bilingual,
  ahead: z.int().min(0).max(9_999),
  /** Minutes; null when nothing can be said yet. */
  wait: z.object({ low: z.int().min(0), high: z.int().min(0) }).nullable(),
  /** Where to wait: "khu A". Null when there is only one place. */
  zone: bilingual.nullable(),
  /** After so many calls the number is kept for so many places; null when the office has no such rule. */
  missed: z.object({ calls: z.int().min(1), places: z.int().min(0) }).nullable(),
  at: zonedTime,
  /** Working hours as printed: `7:00–11:30`. */
  hours: z.array(z.string().max(40)).max(6),
  priority: z.boolean(),
  /** The number comes from the reserve band of a kiosk that was cut off. */
  reserve: z.boolean(),
  reprint: z.boolean(),
})

const checklistPaper = z.object({
  kind: z.literal('checklist'),
  language,
  office,
  procedure: line.max(500),
  items: z.array(z.string().trim().min(1).max(2_000)).min(1).max(60),
  /** Facts such as fee and time, each with its label. */
  facts: z.array(z.object({ label: line, text: line.max(500) })).max(8),
  at: zonedTime,
})

const testPaper = z.object({ kind: z.literal('test'), language, office, at: zonedTime })

export const paper = z.discriminatedUnion('kind', [ticketPaper, checklistPaper, testPaper])
export type Paper = Readonly<z.infer<typeof paper>>
export type TicketPaper = Readonly<z.infer<typeof ticketPaper>>
export type ChecklistPaper = Readonly<z.infer<typeof checklistPaper>>
export type TestPaper = Readonly<z.infer<typeof testPaper>>

/** Nothing came out, for certain. */
export const printFailure = z.enum([
  'paper-out',
  'cover-open',
  'printer-error',
  'unreachable',
  'busy',
  'no-permission',
  'no-such-device',
  'no-printer',
  'empty-job',
  'cannot-draw',
])
export type PrintFailure = z.infer<typeof printFailure>

/** Something may have come out: nobody but a person who looks can tell. */
export const printDoubt = z.enum([
  'no-answer',
  'stalled',
  'paper-out-while-printing',
  'cover-open-while-printing',
  'printer-error-while-printing',
  'connection-lost',
  'host-restarted',
])
export type PrintDoubt = z.infer<typeof printDoubt>

const jobStates = [
  z.object({ state: z.literal('queued') }),
  z.object({ state: z.literal('sending') }),
  /** The printer answered after the last byte: it has consumed the job. Not "taken by the citizen". */
  z.object({ state: z.literal('confirmed') }),
  z.object({ state: z.literal('unconfirmed'), reason: printDoubt }),
  z.object({ state: z.literal('failed'), reason: printFailure }),
] as const
export const printState = z.discriminatedUnion('state', jobStates)
export type PrintState = Readonly<z.infer<typeof printState>>

export const jobId = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/)
export const journalEntry = z.object({
  job: jobId,
  kind: z.enum(['ticket', 'checklist', 'test']),
  at: zonedTime,
  state: printState,
})
export type JournalEntry = Readonly<z.infer<typeof journalEntry>>

/** `unknown` until the printer was spoken to once; `silent` took a job but answers nothing. */
export const printerCondition = z.enum([
  'unknown',
  'ready',
  'silent',
  'paper-out',
  'cover-open',
  'printer-error',
  'unreachable',
  'busy',
  'no-permission',
  'no-such-device',
  'no-printer',
])
export const printerStatus = z.object({
  condition: printerCondition,
  paper: z.enum(['ok', 'near-end', 'out', 'unknown']),
  /** As people should read it: `/dev/ttyUSB0`, `192.168.1.20:9100`. */
  where: z.string(),
  model: z.string(),
  waiting: z.int().min(0),
})
export type PrinterStatus = Readonly<z.infer<typeof printerStatus>>

export const scannerStatus = z.object({
  condition: z.enum(['no-scanner', 'open', 'lost']),
  armed: z.boolean(),
  where: z.string(),
})
export type ScannerStatus = Readonly<z.infer<typeof scannerStatus>>

export const machineStatus = z.object({ printer: printerStatus, scanner: scannerStatus })
export type MachineStatus = Readonly<z.infer<typeof machineStatus>>

export const machineContract = {
  health: oc.output(z.object({ status: z.literal('ok') })),
  /** Queues a paper. The same job id again answers the same and prints nothing more. */
  print: oc.input(z.object({ job: jobId, paper })).output(z.object({ job: jobId })),
  journal: {
    /** Newest first. */
    list: oc.output(z.array(journalEntry)),
    /** The present state of one job and each that follows, up to the final one. A job the host does not know was lost with an earlier host. */
    watch: oc.input(z.object({ job: jobId })).output(eventIterator(printState)),
  },
  status: oc.output(eventIterator(machineStatus)),
  scans: oc.output(eventIterator(scan)),
  /** A scanner that is not armed reads nothing; a new process starts disarmed. */
  arm: oc.input(z.object({ armed: z.boolean() })).output(z.object({ armed: z.boolean() })),
  hub: {
    /** Where the hub is, now and whenever that changes. */
    place: oc.output(eventIterator(hubPlace)),
    /** Tries an address that a person typed (`192.168.1.10`, `hub.local:7700`, `http://…`) and keeps it when a hub answers. */
    use: oc.input(z.object({ address: z.string().trim().min(1).max(200) })).output(typedHub),
  },
}
