import { z } from 'zod'
import { officeDraftSchema } from '../set-up/office-draft.ts'
import { officerPins } from '../set-up/officer-pin.ts'

/** Where the set-up wizard asks its hub: plain HTTP, and only on the hub's own PC. */
export const setUpAddress = {
  page: '/set-up',
  /** `GET` → `setUpView` */
  view: '/api/set-up',
  /** `PUT` `savedDraft` without its moment → `savedAs`, or 409 when another page has saved since */
  draft: '/api/set-up/draft',
  /** `POST` `openOffice` → `openedOffice`, or 400 with the paths of what is wrong */
  open: '/api/set-up/open',
} as const

/** Largest body of the wizard, in bytes: an office of 200 counters fits well. */
export const setUpBodyLimit = 256 * 1024

/** Counts savings, so that two pages cannot overwrite each other unseen. */
const revision = z.int().min(0)

export const draftToSave = z.strictObject({ revision, draft: officeDraftSchema })

export const savedAs = z.object({ revision, savedAt: z.string() })
export type SavedAs = Readonly<z.infer<typeof savedAs>>

/** Where the hub will listen once the office is open. */
const place = z.object({
  /** `http://127.0.0.1:7700`, or the address of DENLUOT_HOST: where this PC reaches the hub. */
  here: z.string(),
  /** Addresses for other PCs; empty while the hub is told to listen on this PC only. */
  lan: z.array(z.string()),
  /** Folder of the office's data. */
  data: z.string(),
})

export const setUpView = savedAs.extend({
  draft: officeDraftSchema,
  place,
  /** Procedures in the sample catalogue. */
  procedures: z.int(),
})
export type SetUpView = Readonly<z.infer<typeof setUpView>>
export type SetUpPlace = SetUpView['place']

export const openOffice = z.strictObject({ draft: officeDraftSchema, pins: officerPins })
export type OpenOffice = Readonly<z.infer<typeof openOffice>>

/** The token makes the wizard's PC a desk of the new office. */
export const openedOffice = z.object({ token: z.string() })
