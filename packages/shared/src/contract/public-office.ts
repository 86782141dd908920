import { z } from 'zod'
import { officeConfigSchema } from '../office/office-config.ts'

/** The office configuration as every paired device may read it: it holds no secret, so it is the configuration itself. */
export const publicOfficeSchema = z.object({
  ...officeConfigSchema.shape,
  /** Version in force; grows with each change. */
  version: z.int(),
})
export type PublicOffice = Readonly<z.infer<typeof publicOfficeSchema>>
