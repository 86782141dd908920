import type { OfficeConfig } from '../../office/office-config.ts'
import type { EventBody } from '../event.ts'
import type { RefusalReason } from '../refusal.ts'

export type Role = 'kiosk' | 'display' | 'desk' | 'manager' | 'integrator'

/** Who asks: a paired device, and the officer signed in on it. */
export interface Actor {
  readonly device: string
  readonly role: Role
  readonly officer?: string | undefined
}

export interface Context {
  /** ISO 8601, `+07:00`. */
  readonly now: string
  readonly office: OfficeConfig
  readonly by: Actor
  /** The hub's keyed hash of a text, lower-case hexadecimal. */
  readonly keyedHash: (text: string) => string
  /** Whether the catalogue has a procedure; without it every procedure is known. */
  readonly knowsProcedure?: ((id: string) => boolean) | undefined
}

export interface Accepted {
  readonly events: readonly EventBody[]
}

export interface Refused {
  readonly refused: RefusalReason
  /** Facts for the sentence that people read: a number, a counter, seconds to wait. */
  readonly facts?: Readonly<Record<string, string | number>>
}

export type Decision = Accepted | Refused

export const refuse = (refused: RefusalReason, facts?: Refused['facts']): Refused =>
  facts === undefined ? { refused } : { refused, facts }

export const accept = (...events: readonly EventBody[]): Accepted => ({ events })
