import { z } from 'zod'
import { roleSchema } from './replies.ts'

/** What a page may ask to become. Integrators are programs: they get their token from the command line. */
export const pairableRoles = ['kiosk', 'display', 'desk', 'manager'] as const
export const pairableRole = z.enum(pairableRoles)
export type PairableRole = z.infer<typeof pairableRole>

/** Six digits that stand on the device, so that only who stands before it can let it in. */
export const pairingCode = z.string().regex(/^\d{6}$/)
/** Proof of the page that asked; the code alone fetches nothing. */
export const pairingSecret = z.string().regex(/^[\w-]{20,100}$/)
export const deviceName = z.string().trim().min(1).max(80)

export const askedPairing = z.object({
  code: pairingCode,
  secret: pairingSecret,
  /** By the hub's clock, ISO 8601. */
  expires: z.string(),
})
export type AskedPairing = Readonly<z.infer<typeof askedPairing>>

export const pairingOutcome = z.discriminatedUnion('status', [
  z.object({ status: z.literal('waiting') }),
  /** Handed out once. */
  z.object({ status: z.literal('approved'), token: z.string() }),
  z.object({ status: z.literal('refused') }),
  /** Too old, or of an earlier life of the hub: ask again. */
  z.object({ status: z.literal('expired') }),
])
export type PairingOutcome = Readonly<z.infer<typeof pairingOutcome>>

/** A device that asks to come in, as officers see it: never its code. */
export const waitingDevice = z.object({
  id: z.string(),
  role: pairableRole,
  /** Network address it asks from. */
  address: z.string(),
  since: z.string(),
  /** It would be the second kiosk of the office: 2. */
  nth: z.int().min(1),
})
export type WaitingDevice = Readonly<z.infer<typeof waitingDevice>>

export const pairedDevice = z.object({
  id: z.string(),
  role: roleSchema,
  name: z.string(),
  paired: z.string(),
  /** Officer who let it in; null when the command line did. */
  approvedBy: z.string().nullable(),
  /** A page of it speaks with the hub now. */
  connected: z.boolean(),
  /** Null when it never did. */
  lastSeen: z.string().nullable(),
})
export type PairedDevice = Readonly<z.infer<typeof pairedDevice>>
