import type { PrintState } from '@denluot/shared/contract/machine-contract'
import type { DossierView, TicketBrief } from '@denluot/shared/contract/replies'
import type { RefusalReason } from '@denluot/shared/queue/refusal'

/** What a number is to be taken for. */
export interface Order {
  readonly service: string
  readonly priority: { readonly class: string; readonly reason: string } | null
  readonly files: number
  readonly procedure: string | null
  readonly dossier: string | null
}

/** Why a wish was not met: a refusal of the office, or a sentence of the kiosk's own. */
export type Notice =
  | { readonly kind: 'refused'; readonly reason: RefusalReason }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'trouble' }
  | { readonly kind: 'no-card' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'still-waiting'; readonly number: string; readonly ahead: number }

/** Where the paper of a ticket or list stands; `none` before anything was sent. */
export type Paper = PrintState | { readonly state: 'none' }

/** The ticket whose turn is to be rated. */
export interface RatedTicket {
  readonly code: string
  readonly number: string
  readonly service: string
}

/** One screen of the kiosk with everything it remembers; texts and lists come from the office's data. */
export type Screen =
  | { readonly name: 'home' }
  | { readonly name: 'choose'; readonly page: number }
  | {
      readonly name: 'before'
      readonly order: Order
      /** Large text asks for priority and files on two pages. */
      readonly page: 0 | 1
      readonly busy: boolean
      readonly notice: Notice | null
    }
  | { readonly name: 'ticket'; readonly ticket: TicketBrief; readonly order: Order; readonly paper: Paper }
  | { readonly name: 'search'; readonly query: string; readonly page: number }
  | {
      readonly name: 'procedure'
      readonly code: string
      readonly ticked: readonly number[]
      readonly paper: Paper
    }
  | { readonly name: 'lookup'; readonly code: string; readonly busy: boolean; readonly notice: Notice | null }
  | { readonly name: 'status'; readonly dossier: DossierView }
  | { readonly name: 'not-found'; readonly what: 'dossier' | 'procedure' | 'ticket' | 'page'; readonly code: string }
  | { readonly name: 'rate-code'; readonly code: string; readonly busy: boolean; readonly notice: Notice | null }
  | { readonly name: 'rating'; readonly ticket: RatedTicket; readonly busy: boolean; readonly notice: Notice | null }
  | {
      readonly name: 'reasons'
      readonly ticket: RatedTicket
      readonly level: number
      readonly chosen: readonly string[]
    }
  | { readonly name: 'thanks' }

export type ScreenName = Screen['name']
export type ScreenOf<Name extends ScreenName> = Extract<Screen, { name: Name }>

export const home: Screen = { name: 'home' }
export const lookupScreen: ScreenOf<'lookup'> = { name: 'lookup', code: '', busy: false, notice: null }
export const rateCodeScreen: ScreenOf<'rate-code'> = { name: 'rate-code', code: '', busy: false, notice: null }
export const searchScreen: ScreenOf<'search'> = { name: 'search', query: '', page: 0 }

/** The question screen before a number, with nothing chosen yet. */
export function beforeScreen(
  service: string,
  about: { procedure?: string; dossier?: string } = {},
): ScreenOf<'before'> {
  const order = {
    service,
    priority: null,
    files: 1,
    procedure: about.procedure ?? null,
    dossier: about.dossier ?? null,
  }
  return { name: 'before', order, page: 0, busy: false, notice: null }
}
