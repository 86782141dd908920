import type { Paper, PrintState } from '@denluot/shared/contract/machine-contract'
import type { Scan } from '@denluot/shared/contract/scan'

/** What the kiosk asks of the machine host beside it. */
export interface KioskMachine {
  /**
   * Prints a paper and tells each state of the job, the final one last. The same `job` again prints nothing more.
   * Resolves when the final state was told; a host that is lost is told as `unconfirmed` or `failed`, never thrown.
   */
  print(job: string, paper: Paper, onState: (state: PrintState) => void): Promise<void>
  /** Scans of the serial scanner; returns the unsubscribe function. */
  onScan(listener: (scan: Scan) => void): () => void
  /** A scanner that is not armed reads nothing. */
  arm(armed: boolean): void
}

/** A page without a machine host: nothing can come out. */
export const noMachine: KioskMachine = {
  print: async (_job, _paper, onState) => onState({ state: 'failed', reason: 'no-printer' }),
  onScan: () => () => undefined,
  arm: () => undefined,
}
