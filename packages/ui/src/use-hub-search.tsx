import type { TypedHub } from '@denluot/shared/contract/hub-place'
import type { HubAnswer } from '@denluot/shared/language/doorstep-text'
import { useState } from 'react'

export interface HubSearch {
  /** Null before anything was tried. */
  readonly answer: HubAnswer | null
  readonly tryAddress: (address: string) => void
}

/** Tries addresses of the hub, one at a time. `use` rejects when the machine host of this PC cannot be asked. */
export function useHubSearch(use: (address: string) => Promise<TypedHub>): HubSearch {
  const [answer, setAnswer] = useState<HubAnswer | null>(null)
  return {
    answer,
    tryAddress(address) {
      if (address.trim() === '' || answer?.status === 'trying') return
      setAnswer({ status: 'trying' })
      use(address.trim()).then(setAnswer, () => setAnswer({ status: 'not-asked' }))
    },
  }
}
