import { z } from 'zod'
import { configId, officeConfigSchema } from '../office/office-config.ts'

/** Whatever somebody has typed so far; what is right for an office is said by `draftFaults`. */
const typed = z.string().max(300)
const short = z.string().max(12)
const madeId = configId.nullable()

const config = officeConfigSchema.shape
const service = config.services.element.shape

const draftService = z.strictObject({
  /** Names it within the draft, from the first moment on; the office's id is made of its name. */
  key: configId,
  id: madeId,
  /** False for one that is offered and not wanted (yet). */
  taken: z.boolean(),
  name: typed,
  nameEn: typed,
  prefix: short,
  width: short,
  first: short,
  targetMinutes: short,
  expectedMinutes: short,
  group: service.group,
  shape: service.shape,
  icon: service.icon,
  zone: service.zone,
  shortcut: service.shortcut,
  asksFiles: service.asksFiles,
  returnsResults: service.returnsResults,
})

const draftCounter = z.strictObject({
  key: configId,
  id: madeId,
  name: typed,
  /** Keys of services in the order of preference, and those of them it only helps with. */
  services: z.array(configId),
  helps: z.array(configId),
})

const draftOfficer = z.strictObject({
  key: configId,
  id: madeId,
  name: typed,
  role: z.enum(['officer', 'manager']),
})

/** Times as typed; an empty `lastTicket` means that numbers are given to the end. */
const draftSession = z.strictObject({ id: configId, from: short, to: short, lastTicket: short })

/** A list in which no key and no id stands twice. */
function distinct<Item extends z.ZodType<{ readonly key?: string; readonly id: string | null }>>(
  item: Item,
  most: number,
) {
  return z
    .array(item)
    .max(most)
    .refine(
      (items) => {
        const keys = items.flatMap(({ key }) => key ?? [])
        const ids = items.flatMap(({ id }) => id ?? [])
        return new Set(keys).size === keys.length && new Set(ids).size === ids.length
      },
      { message: 'a key or an id stands twice' },
    )
}

/** An office that is being set up: half-typed as it may be, and never with a PIN. It is what `set-up.json` keeps. */
export const officeDraftSchema = z.strictObject({
  schema: z.literal(1),
  office: z.strictObject({
    id: madeId,
    kind: typed,
    kindEn: typed,
    name: typed,
    nameEn: typed,
    helpDesk: typed,
    helpLine: z.string().max(60),
    address: typed,
  }),
  services: distinct(draftService, 200),
  counters: distinct(draftCounter, 200),
  officers: distinct(draftOfficer, 500),
  sessions: distinct(draftSession, 20),
  /** Takes the sample catalogue along. */
  catalogue: z.boolean(),
  /** Parts of the configuration that the wizard does not ask about. */
  kept: z.strictObject({
    priorities: config.priorities,
    pauseReasons: config.pauseReasons,
    holdReasons: config.holdReasons,
    callReasons: config.callReasons,
    cancelReasons: config.cancelReasons,
    outcomes: config.outcomes,
    ratingReasons: config.ratingReasons,
    rules: config.rules,
  }),
})

export type OfficeDraft = Readonly<z.infer<typeof officeDraftSchema>>
export type DraftService = OfficeDraft['services'][number]
export type DraftCounter = OfficeDraft['counters'][number]
export type DraftOfficer = OfficeDraft['officers'][number]
export type DraftSession = OfficeDraft['sessions'][number]

/** A key that no item of the list has. */
export function newKey(items: readonly { readonly key: string }[], letter: 's' | 'c' | 'o'): string {
  const used = items.map(({ key }) => Number(new RegExp(`^${letter}(\\d+)$`).exec(key)?.[1] ?? 0))
  return `${letter}${Math.max(0, ...used) + 1}`
}
