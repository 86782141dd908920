import type { Line } from './line.ts'

/** The office's day as every process folds it from events (`evolve`). Plain JSON: it travels to screens as it is. */

export type TicketState = 'waiting' | 'called' | 'serving' | 'held' | 'no-show' | 'done' | 'cancelled'
export type PrintState = 'none' | 'sending' | 'confirmed' | 'unconfirmed' | 'failed'

export interface Ticket {
  readonly id: string
  /** Secret of the citizen's paper; empty on displays. */
  readonly code: string
  readonly number: string
  readonly service: string
  readonly ordinal: number
  /** When the number was given; decides the place in line and is never rewritten. */
  readonly arrival: string
  /** Stands where an officer or the no-show rule put it, not where its arrival would (see `line.ts`). */
  readonly placed: boolean
  readonly state: TicketState
  /** When the present state began. */
  readonly since: string
  readonly priority: { readonly class: string; readonly reason: string; readonly verified: boolean | null } | null
  readonly channel: 'kiosk' | 'staff' | 'online' | 'roll'
  readonly files: number
  readonly procedure: string | null
  readonly dossier: string | null
  /** Device that asked for it. */
  readonly device: string
  /** Counter of the turn now, or of the last one. */
  readonly counter: string | null
  readonly officer: string | null
  /** Only this counter may call it (transfer to a counter); it then stands in `directed`, not in `lines`. */
  readonly onlyCounter: string | null
  /** Service to return to when the next turn is finished. */
  readonly comeBack: string | null
  /** Calls of the present turn: 0 = not called, 1 = first call … */
  readonly times: number
  /** Number of the call (`call` of TicketCalled) while called or serving. */
  readonly call: number
  readonly restored: number
  readonly holdReason: string | null
  readonly heldUntil: string | null
  readonly outcome: string | null
  readonly cancelReason: string | null
  readonly print: PrintState
  readonly printReason: string | null
  /** How often paper was asked for again. */
  readonly reprints: number
  readonly rated: boolean
}

export interface CounterNow {
  readonly id: string
  readonly status: 'closed' | 'open' | 'paused'
  readonly officer: string | null
  readonly services: readonly string[]
  /** Ticket called or being served. */
  readonly ticket: string | null
  readonly since: string
  readonly pauseReason: string | null
  /** Priority calls in a row while an ordinary citizen waited (fairness). */
  readonly priorityRun: number
}

export interface CallNow {
  readonly call: number
  readonly ticket: string
  readonly number: string
  readonly counter: string
  /** First call of this turn. */
  readonly at: string
  /** 1 = first call, 2 = recalled once … */
  readonly times: number
  /** Time of the newest (re)call. */
  readonly lastAt: string
  readonly priority: boolean
  /** Newest reports of a display for the newest (re)call; null until it says so. */
  readonly painted: string | null
  readonly spoken: string | null
  /** The citizen came, or the call was given up. */
  readonly over: boolean
}

export interface HelpCall {
  readonly where: string
  readonly device: string
  readonly at: string
}

/** People of one service and one priority class (`''` = ordinary) in the order of calling: ticket ids in chunks (`line.ts`). */
export type Lines = Readonly<Record<string, Readonly<Record<string, Line>>>>

export interface QueueState {
  readonly seq: number
  /** Business day `YYYY-MM-DD` of Asia/Ho_Chi_Minh; empty before the first event. */
  readonly day: string
  readonly configVersion: number
  readonly configHash: string
  /** Tickets of the day by ordinal, in pages (see `pages.ts`), so that one change copies little. */
  readonly tickets: readonly (readonly Ticket[])[]
  readonly lines: Lines
  /** People sent to one counter, by counter: they come first there and nowhere else. */
  readonly directed: Readonly<Record<string, Line>>
  /** Next position per number series. */
  readonly series: Readonly<Record<string, number>>
  /** Numbers entered from a paper roll, per series: never given again. */
  readonly rollNumbers: Readonly<Record<string, readonly string[]>>
  readonly counters: Readonly<Record<string, CounterNow>>
  /** Newest last; at most 40. */
  readonly calls: readonly CallNow[]
  readonly callCount: number
  /** Newest service durations in seconds per service, newest last; at most 20. Survive the change of day. */
  readonly durations: Readonly<Record<string, readonly number[]>>
  /** Newest tickets per kiosk: `[at, service]`, for the cool-down. */
  readonly issuedBy: Readonly<Record<string, readonly (readonly [at: string, service: string])[]>>
  readonly help: readonly HelpCall[]
  /** Ratings of the day per service: counts of the levels 1 … 5 at index 0 … 4; 5 = very satisfied. */
  readonly ratings: Readonly<Record<string, readonly [number, number, number, number, number]>>
}
