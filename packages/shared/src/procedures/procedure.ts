import { z } from 'zod'

const text = z.string().trim().min(1).normalize('NFC')
const texts = z.array(text)

/** Who decides a procedure. `district-historic`: done by a district office before 1 July 2025; who does it now is not known. */
export const procedureLevels = ['commune', 'province', 'ministry', 'district-historic', 'other', 'unknown'] as const

const channelSchema = z.strictObject({
  channel: text,
  timeText: text.nullable(),
  workingDays: z.number().nonnegative().nullable(),
  feeText: text.nullable(),
})

/**
 * One procedure as a catalogue states it. Texts are facts quoted from the source, never repaired or computed:
 * `null` and an empty list mean "not known", which is never the same as "free" or "nothing".
 */
export const procedureSchema = z.strictObject({
  /** The national code, or a slug of its name for a procedure whose code nobody found. */
  id: z.string().regex(/^[a-z0-9.-]{3,80}$/),
  code: z
    .string()
    .regex(/^\d\.\d{6}$/)
    .nullable(),
  name: text,
  /** What a screen shows instead of a name that repeats half the law. */
  shortName: text.optional(),
  /** The queue service that takes it; null while the office has not said which. */
  service: z.string().min(1).nullable(),
  /** "Not here, go to …" for procedures that another office receives. */
  elsewhere: text.optional(),
  field: text,
  level: z.enum(procedureLevels),
  applicants: texts,
  /** Free text ("toàn trình", "mức độ 4 (thang cũ)"): the scale has changed three times. */
  onlineLevel: text.nullable(),
  /** Rows of the source. One channel can have several rows, one for each condition: show all of them. */
  channels: z.array(channelSchema),
  processingTimeText: text.nullable(),
  /** Set only where the source's unit is certain. */
  workingDays: z.number().nonnegative().nullable(),
  feeText: text.nullable(),
  documents: texts,
  legalBasis: texts,
  result: texts,
  /** What people say or type instead of the name. */
  everydayNames: texts,
  source: text,
  /** `historic` must never be shown as valid. */
  status: z.enum(['current', 'historic']),
  /** The article about a one-stop office that names this procedure. */
  seed: text.nullable(),
})

export type Procedure = Readonly<z.infer<typeof procedureSchema>>
export type ProcedureLevel = (typeof procedureLevels)[number]

export const catalogueSchema = z.array(procedureSchema).superRefine((procedures, context) => {
  const seen = new Set<string>()
  procedures.forEach((procedure, index) => {
    if (seen.has(procedure.id)) {
      context.addIssue({ code: 'custom', path: [index, 'id'], message: `duplicate procedure ${procedure.id}` })
    }
    seen.add(procedure.id)
  })
})
