import type { ShellLog } from '../shell-log.ts'

/** What is known when it is asked whether this PC has to start the office's hub. */
export interface HubFacts {
  /** `machine.json` or `DENLUOT_HUB` says that this PC carries it. */
  readonly wanted: boolean
  /** Something answers as a hub at its port. */
  readonly answers: boolean
  /** One that was started here has not ended yet; it may still be opening the office. */
  readonly starting: boolean
  /** Parts of the program that are needed for it and missing, by path. */
  readonly missing: readonly string[]
}

export type HubDecision =
  | { readonly kind: 'leave' }
  | { readonly kind: 'start' }
  | { readonly kind: 'cannot'; readonly missing: readonly string[] }

/** Whoever answers stays: it may have outlived earlier windows, or be a service of the system. */
export function decideHub({ wanted, answers, starting, missing }: HubFacts): HubDecision {
  if (!wanted || answers || starting) return { kind: 'leave' }
  return missing.length > 0 ? { kind: 'cannot', missing } : { kind: 'start' }
}

export interface HubCarrierOptions {
  readonly wanted: boolean
  readonly answers: () => Promise<boolean>
  readonly missing: () => readonly string[]
  /** Starts a hub that outlives this process. */
  readonly start: () => {
    readonly pid: number | undefined
    readonly onExit: (listener: (code: number | null) => void) => void
  }
  readonly after: (ms: number, task: () => void) => () => void
  readonly log: ShellLog
}

/** A hub that has stopped is noticed so soon: it stops by itself when its disk fails, and the office waits meanwhile. */
const lookEvery = 15_000

/** Sees to it that the hub runs on this PC for as long as a window is open. Returns the function that ends the looking, not the hub. */
export function carryHub({ wanted, answers, missing, start, after, log }: HubCarrierOptions): () => void {
  let starting = false
  let told = false
  let ended = false
  let cancel = () => {}
  const look = async () => {
    const decision = decideHub({ wanted, answers: await answers(), starting, missing: missing() })
    if (ended) return
    if (decision.kind === 'start') {
      const child = start()
      starting = true
      log('hub-started', { pid: child.pid })
      child.onExit((code) => {
        starting = false
        log('hub-ended', { code })
      })
    }
    if (decision.kind === 'cannot' && !told) {
      told = true
      log('hub-cannot-start', { missing: decision.missing })
    }
    cancel = after(lookEvery, () => void look())
  }
  if (wanted) void look()
  return () => {
    ended = true
    cancel()
  }
}
