import { z } from 'zod'

const word = z.string()
const ticket = z.string()
const counter = z.string()
const officer = z.string()

const event = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.object({ type: z.literal(type), ...shape })

/**
 * What happened in the office. No personal data, no secrets: events are kept for ever.
 * `seq` and `at` are added by the hub when it appends.
 */
export const eventBodySchema = z.discriminatedUnion('type', [
  event('OfficeConfigured', { version: z.int(), hash: z.string() }),
  /** First event of a business day (Asia/Ho_Chi_Minh): numbers start again, nobody is carried over. */
  event('DayOpened', { day: z.string() }),
  event('TicketIssued', {
    ticket,
    /** Absent in the feed of a display. */
    code: z.string().optional(),
    number: z.string(),
    service: word,
    series: word,
    /** Running number of the office's day, from 1; part of id and code. */
    ordinal: z.int(),
    /** Position in the series, counted from 0; −1 for a number from a paper roll. */
    place: z.int(),
    priority: z.object({ class: word, reason: word }).optional(),
    channel: z.enum(['kiosk', 'staff', 'online', 'roll']),
    procedure: z.string().optional(),
    dossier: z.string().optional(),
    files: z.int(),
    /** Paired device that asked. */
    device: z.string(),
  }),
  event('CounterOpened', { counter, officer, services: z.array(word) }),
  event('CounterPaused', { counter, officer, reason: word }),
  event('CounterResumed', { counter, officer }),
  event('CounterClosed', { counter, officer, reason: z.enum(['closed', 'day-ended']) }),
  /** `call` counts the calls of the day; `times` is 1 here and grows with each recall. `reason` = picked out of order. */
  event('TicketCalled', { ticket, counter, officer, call: z.int(), reason: word.optional() }),
  event('TicketRecalled', { ticket, counter, officer, call: z.int(), times: z.int() }),
  event('ServiceBegun', { ticket, counter, officer }),
  event('ServiceFinished', {
    ticket,
    counter,
    officer,
    outcome: word.optional(),
    /** The turn is over but not the visit: back in line of this service by arrival. */
    backTo: word.optional(),
  }),
  event('TicketMissed', { ticket, counter, officer }),
  event('TicketHeld', { ticket, counter, officer, reason: word.optional(), until: z.string().optional() }),
  event('TicketResumed', { ticket, counter, officer }),
  event('TicketTransferred', {
    ticket,
    counter,
    officer,
    toService: word,
    /** Only this counter may call it. */
    toCounter: word.optional(),
    place: z.enum(['by-arrival', 'front', 'back']),
    /** Service to return to when the next turn is finished. */
    comeBack: word.optional(),
  }),
  /** Back in line behind `behind` people (rule of the office at that moment). */
  event('TicketRestored', { ticket, behind: z.int() }),
  event('TicketCancelled', { ticket, reason: word }),
  event('PriorityVerified', { ticket, verified: z.boolean(), officer }),
  event('DossierAttached', { ticket, dossier: z.string() }),
  event('PrintReported', {
    ticket,
    state: z.enum(['sending', 'confirmed', 'unconfirmed', 'failed']),
    reason: word.optional(),
    device: z.string(),
  }),
  event('ReprintAsked', { ticket, device: z.string() }),
  event('CallReported', { ticket, call: z.int(), report: z.enum(['painted', 'spoken']), device: z.string() }),
  event('ServiceRated', { ticket, level: z.int(), answers: z.array(word) }),
  event('HelpAsked', { where: z.string(), device: z.string() }),
  event('HelpAnswered', { where: z.string(), officer }),
])

export type EventBody = Readonly<z.infer<typeof eventBodySchema>>
export type EventType = EventBody['type']

/** An event in the log: `seq` from 1 without gaps, `at` ISO 8601 with +07:00. */
export type OfficeEvent = EventBody & { readonly seq: number; readonly at: string }

export const officeEventSchema = z.intersection(eventBodySchema, z.object({ seq: z.int(), at: z.string() }))
