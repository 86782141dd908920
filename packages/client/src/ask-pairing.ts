import type { AskedPairing, PairableRole } from '@denluot/shared/contract/pairing'
import type { HubClient } from './hub-client.ts'

/** How far a page without a token has come with its office. */
export type PairingState =
  /** No code yet; the page goes on asking by itself. */
  | { readonly status: 'asking' }
  /** The code to read out; `expires` is ISO 8601 by the hub's clock, then another one comes. */
  | { readonly status: 'code'; readonly code: string; readonly expires: string }
  /** Somebody of the office said no; the page asks again when it is told to, or after a while. */
  | { readonly status: 'refused' }

export interface Pairing {
  /**
   * Shows codes until the office lets the page in. Null when `over` says that the line has ended; the next line goes on
   * with the same request. Rejects with what the line rejects with.
   */
  token(over: () => boolean): Promise<string | null>
  /** Asks again at once after a refusal. */
  again(): void
}

export interface PairingParts {
  readonly calls: Pick<HubClient['pairing'], 'ask' | 'outcome'>
  readonly role: PairableRole
  readonly show: (state: PairingState | null) => void
  /** The hub has no room for one more request now. */
  readonly isBusy: (problem: unknown) => boolean
  /** Resolves after so many ms, or as soon as `wake` is called. */
  readonly pause?: (ms: number, wake: (now: () => void) => void) => Promise<void>
}

const LOOK_EVERY = 2_000
const BUSY = 10_000
const REFUSED = 5 * 60_000

function realPause(ms: number, wake: (now: () => void) => void): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    wake(() => {
      clearTimeout(timer)
      resolve()
    })
  })
}

/** The page's side of pairing: asks, shows the code, and looks again and again what came of it. */
export function createPairing({ calls, role, show, isBusy, pause = realPause }: PairingParts): Pairing {
  let asked: AskedPairing | null = null
  let wakeUp = () => {}
  const rest = (ms: number) =>
    pause(ms, (now) => {
      wakeUp = now
    })

  const ask = async (): Promise<AskedPairing | null> => {
    try {
      return await calls.ask({ role })
    } catch (problem) {
      if (!isBusy(problem)) throw problem
      return null
    }
  }

  return {
    again: () => wakeUp(),
    async token(over) {
      while (!over()) {
        asked ??= await ask()
        if (asked === null) {
          show({ status: 'asking' })
          await rest(BUSY)
          continue
        }
        const outcome = await calls.outcome({ secret: asked.secret })
        switch (outcome.status) {
          case 'approved':
            asked = null
            show(null)
            return outcome.token
          case 'waiting':
            show({ status: 'code', code: asked.code, expires: asked.expires })
            await rest(LOOK_EVERY)
            break
          case 'expired':
            asked = null
            break
          case 'refused':
            asked = null
            show({ status: 'refused' })
            await rest(REFUSED)
        }
      }
      return null
    },
  }
}
