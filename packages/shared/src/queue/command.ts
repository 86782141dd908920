import { z } from 'zod'
import { configId } from '../office/office-config.ts'

/** Made by the sender; the same id again gets the first answer again. */
export const commandId = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/, 'id is 8 to 64 of A–Z a–z 0–9 _ -')
/** A ticket's id (`20261121-0001`) or its code (10 characters of Crockford base32). */
const ticket = z.string().min(4).max(40)
const counter = configId
const word = configId
const isoTime = z.iso.datetime({ offset: true })
const id = commandId

const priority = z.object({ class: word, reason: word })

const command = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.strictObject({ id, type: z.literal(type), ...shape })

export const commandSchema = z.discriminatedUnion('type', [
  command('IssueTicket', {
    service: word,
    priority: priority.optional(),
    channel: z.enum(['kiosk', 'staff', 'online', 'roll']).optional(),
    procedure: z.string().max(80).optional(),
    dossier: z.string().max(60).optional(),
    files: z.int().min(1).max(99).optional(),
  }),
  command('OpenCounter', { counter, services: z.array(word).min(1).optional() }),
  command('PauseCounter', { counter, reason: word }),
  command('ResumeCounter', { counter }),
  command('CloseCounter', { counter }),
  command('CallNext', { counter, service: word.optional() }),
  command('CallTicket', { counter, ticket, reason: word }),
  command('Recall', { counter }),
  command('BeginService', { counter }),
  command('FinishService', { counter, outcome: word.optional() }),
  command('MarkNoShow', { counter }),
  command('HoldTicket', { counter, ticket, reason: word.optional(), until: isoTime.optional() }),
  command('ResumeTicket', { counter, ticket }),
  command('TransferTicket', {
    counter,
    ticket,
    to: z.union([z.strictObject({ service: word }), z.strictObject({ counter: word })]),
    place: z.enum(['by-arrival', 'front', 'back']).optional(),
    comeBack: z.boolean().optional(),
  }),
  command('RestoreTicket', { ticket }),
  command('CancelTicket', { ticket, reason: word }),
  command('VerifyPriority', { ticket, verified: z.boolean() }),
  command('AttachDossier', { ticket, dossier: z.string().min(3).max(60) }),
  command('CallRollNumber', { counter, number: z.string().min(1).max(8), service: word.optional() }),
  command('ReportPrint', {
    ticket,
    state: z.enum(['sending', 'confirmed', 'unconfirmed', 'failed']),
    reason: word.optional(),
  }),
  command('ReprintTicket', { ticket }),
  command('ReportCall', { ticket, call: z.int().min(1), report: z.enum(['painted', 'spoken']) }),
  command('RateService', { ticket, level: z.int().min(1).max(5), answers: z.array(word).max(10).optional() }),
  command('AskForHelp', { where: z.string().min(1).max(60) }),
  command('AnswerHelp', { where: z.string().min(1).max(60) }),
])

export type Command = Readonly<z.infer<typeof commandSchema>>
export type CommandType = Command['type']
export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>
/** A command as a screen writes it; the id is added when it is sent. */
export type Intent = Command extends infer C ? (C extends Command ? Omit<C, 'id'> : never) : never
