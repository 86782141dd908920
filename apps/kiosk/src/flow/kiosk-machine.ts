import type { MachineLink } from '@denluot/client/machine-link'

/** What the kiosk asks of the machine host beside it. */
export type KioskMachine = Pick<MachineLink, 'print' | 'onScan' | 'arm'>

/** A page without a machine host: nothing can come out, and nothing is read. */
export const noMachine: KioskMachine = {
  async print(_paper, onState) {
    const state = { state: 'failed', reason: 'no-printer' } as const
    onState?.(state)
    return state
  },
  onScan: () => () => undefined,
  arm: () => undefined,
}
