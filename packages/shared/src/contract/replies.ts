import { z } from 'zod'
import { dossierRecordSchema, dossierSteps } from '../office/dossier.ts'
import { procedureSchema } from '../procedures/procedure.ts'
import { officeEventSchema } from '../queue/event.ts'
import { refusalReasons } from '../queue/refusal.ts'

export const roles = ['kiosk', 'display', 'desk', 'manager', 'integrator'] as const
export const roleSchema = z.enum(roles)
export type Role = (typeof roles)[number]

/** Whole minutes. */
const wait = z.object({ low: z.int().min(0), high: z.int().min(0) })

/** `ahead`, `wait` and `at` stand in the answer to IssueTicket; calls carry the first four. */
export const ticketBrief = z.object({
  id: z.string(),
  code: z.string(),
  number: z.string(),
  service: z.string(),
  ahead: z.int().min(0).optional(),
  wait: wait.optional(),
  at: z.string().optional(),
})
export type TicketBrief = z.infer<typeof ticketBrief>

export const commandReply = z.discriminatedUnion('status', [
  z.object({
    status: z.literal('accepted'),
    seq: z.int(),
    events: z.array(officeEventSchema),
    ticket: ticketBrief.optional(),
  }),
  z.object({
    status: z.literal('refused'),
    reason: z.enum(refusalReasons),
    /** A Vietnamese sentence for the person at the screen. */
    message: z.string(),
    /** What `refusalSentence` needs to say it in another language. */
    facts: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  }),
])
export type CommandReply = z.infer<typeof commandReply>

export const health = z.object({
  status: z.literal('ok'),
  version: z.string(),
  /** Fingerprint of the wire: a page built for another one reloads itself. */
  wire: z.string(),
  seq: z.int(),
  /** The office's clock, ISO 8601 with +07:00. */
  now: z.string(),
  sample: z.boolean(),
  /** Which hub this is, the same for ever; a copy that was restored elsewhere is the same hub. Not secret. */
  hub: z.string(),
  /** Name of the office, as people say it. */
  office: z.string(),
})
export type Health = z.infer<typeof health>

export const ticketView = z.object({
  id: z.string(),
  number: z.string(),
  service: z.string(),
  state: z.enum(['waiting', 'called', 'serving', 'held', 'no-show', 'done', 'cancelled']),
  day: z.string(),
  at: z.string(),
  counter: z.string().nullable(),
  ahead: z.int().min(0),
  wait: wait.nullable(),
  rated: z.boolean(),
})
export type TicketView = z.infer<typeof ticketView>

/** Public status of a dossier: never a name. */
export const dossierView = dossierRecordSchema.extend({
  step: z.enum(dossierSteps),
  /** Name of the procedure when the catalogue knows it. */
  procedureName: z.string().nullable(),
  /** Days past the due date for a dossier that is not ended; 0 when not late. */
  lateDays: z.int().min(0),
  /** When this information was read from its source, ISO 8601. */
  asOf: z.string(),
  /** Whole minutes since then. */
  ageMinutes: z.int().min(0),
})
export type DossierView = z.infer<typeof dossierView>

/** A batch of the feed: what lies in (from, to]; `events` may be fewer than that (a role does not see all). */
export const feedBatch = z.object({ from: z.int(), to: z.int(), events: z.array(officeEventSchema) })
export type FeedBatch = z.infer<typeof feedBatch>

/** A line of a search result. `code` is what `GET /procedures/{code}` takes: the national code, or the slug of one without. */
export const procedureSummary = procedureSchema
  .pick({
    name: true,
    shortName: true,
    field: true,
    level: true,
    service: true,
    elsewhere: true,
    status: true,
    everydayNames: true,
  })
  .extend({ code: z.string() })
export type ProcedureSummary = Readonly<z.infer<typeof procedureSummary>>
