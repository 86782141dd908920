import type { PublicOffice } from '@denluot/shared/contract/public-office'
import type { CommandReply, DossierView, ProcedureSummary, Role, TicketView } from '@denluot/shared/contract/replies'
import type { Procedure } from '@denluot/shared/procedures/procedure'
import type { Intent } from '@denluot/shared/queue/command'
import type { OfficeEvent } from '@denluot/shared/queue/event'
import type { QueueState } from '@denluot/shared/queue/state'
import type { StoreApi } from 'zustand/vanilla'
import type { PairingState } from './ask-pairing.ts'
import type { DeviceKeeper } from './device-keeper.ts'
import type { HubAddress } from './hub-address.ts'

/**
 * `searching`: nobody knows where the hub is; `needs-pairing`: no token or a refused one, the page asks to be let in
 * (`pairing`); `outdated`: hub and page were built
 * for different wires.
 */
export type LinkState = 'searching' | 'connecting' | 'live' | 'lost' | 'needs-pairing' | 'outdated'

/** What a screen knows of its office. `day` and `office` stay as they were when the link is lost: look at `link` first. */
export interface HubStore {
  readonly link: LinkState
  /** Epoch ms of this PC at which the present link state began; of a line that fell silent, when it was last known to be alive. */
  readonly linkSince: number
  readonly office: PublicOffice | null
  readonly day: QueueState | null
  /** Hub's clock minus this PC's clock, in ms. */
  readonly clockOffset: number
  /** While the page asks to be let in, how far that is; null otherwise. */
  readonly pairing: PairingState | null
}

/** The hub could not be asked or did not answer; `sent` = it is not known whether the command arrived. */
export class HubUnreachable extends Error {
  override readonly name = 'HubUnreachable'
  readonly sent: boolean
  constructor(sent: boolean, options?: ErrorOptions) {
    super(sent ? 'the hub did not answer' : 'the hub cannot be reached', options)
    this.sent = sent
  }
}

/** The hub answered, but not with a reply: 401, 403, 404 … with its reason word. */
export class HubRejected extends Error {
  override readonly name = 'HubRejected'
  readonly status: number
  readonly reason: string
  constructor(status: number, reason: string, message: string) {
    super(message)
    this.status = status
    this.reason = reason
  }
}

/** One link of one screen to its hub; see `openHub`. */
export interface HubLink {
  readonly store: StoreApi<HubStore>
  /**
   * Sends a command. Without `id` a new one is made; for a second try of the same intent pass the id of the first
   * (`newCommandId`): the hub then gives its first answer again.
   * @throws HubUnreachable | HubRejected
   */
  send(intent: Intent, id?: string): Promise<CommandReply>
  signIn(officer: string, pin: string): Promise<{ officer: string; role: 'officer' | 'manager' }>
  signOut(): Promise<void>
  /** After a refusal: asks again to be let in. */
  askAgain(): void
  readonly devices: DeviceKeeper
  searchProcedures(query: {
    q?: string
    field?: string
    level?: string
    limit?: number
  }): Promise<{ items: readonly ProcedureSummary[]; total: number }>
  /** Null when the catalogue does not know it. */
  procedure(code: string): Promise<Procedure | null>
  /** Null when the office does not know it. */
  dossier(code: string): Promise<DossierView | null>
  /** Null when there is no such ticket. */
  ticket(idOrCode: string): Promise<TicketView | null>
  /** The machine host of this PC, null when there is none. */
  machine(): Promise<{ url: string; token: string } | null>
  /** Every event after it was folded into `day`; returns the unsubscribe function. Not called for the catch-up of a (re)connect. */
  onEvent(listener: (event: OfficeEvent) => void): () => void
  /** Epoch ms by the hub's clock. */
  now(): number
  close(): void
}

export interface HubLinkOptions {
  readonly hub: HubAddress
  readonly role: Role
  /** Where tokens are kept between starts; usually `localStorage`. */
  readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
  /** Fragment of the address (`#token=…`), read once; `clearFragment` removes it from the address bar. */
  readonly fragment?: string
  readonly clearFragment?: () => void
}
