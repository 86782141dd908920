import { newCommandId } from '@denluot/client/command-id'
import type { Paper } from '@denluot/shared/contract/machine-contract'
import { recogniseScan } from '@denluot/shared/contract/recognise-scan'
import type { Scan } from '@denluot/shared/contract/scan'
import type { StoreApi } from 'zustand/vanilla'
import { createAskHub } from './ask-hub.ts'
import { createInside, type KioskParts, type KioskStore } from './inside.ts'
import type { Step } from './kiosk-flow.ts'
import { createRate } from './rate.ts'
import { lookupScreen, type ScreenName } from './screen.ts'
import { sendSurely } from './send-surely.ts'
import { createTakeNumber } from './take-number.ts'

/** The name under which staff see where help is wanted. */
export const helpPlace = 'Máy lấy số'

/** What the touches of a screen can ask for. None of them throws: what went wrong is said on the screen. */
export interface KioskActions {
  readonly dispatch: (what: Step) => void
  readonly takeNumber: () => Promise<void>
  readonly printPaper: (paper: Paper) => Promise<void>
  readonly search: (query: string) => Promise<void>
  readonly openProcedure: (code: string) => Promise<void>
  readonly lookUp: (code: string) => Promise<void>
  readonly findTicketToRate: (code: string) => Promise<void>
  readonly rate: (level: number) => Promise<void>
  readonly sendReasons: (withReasons: boolean) => void
  readonly askForHelp: () => Promise<void>
  /** A code of the serial scanner, recognised by the machine host. */
  readonly scanned: (scan: Scan) => Promise<void>
  /** A code of a scanner that types. */
  readonly typedCode: (text: string) => Promise<void>
}

/** Screens on which a code may be held over the scanner. */
export function takesScans(name: ScreenName): boolean {
  return name === 'home' || name === 'lookup' || name === 'rate-code' || name === 'not-found' || name === 'status'
}

/** The kiosk of one page: its flow, and what its touches ask of hub and machine. */
export function createKiosk(parts: KioskParts): {
  readonly store: StoreApi<KioskStore>
  readonly actions: KioskActions
} {
  const inside = createInside(parts)
  const { hub, store, shown, report } = inside
  const askHub = createAskHub(inside)
  const rating = createRate(inside)

  const dispatch = (what: Step) => {
    // A level once touched counts, also when its person just walks away.
    if (what.do === 'finish' || what.do === 'home') rating.sendReasons(true)
    inside.dispatch(what)
  }

  const askForHelp = async () => {
    if (store.getState().kiosk.help === 'calling') return
    dispatch({ do: 'help', help: 'calling' })
    try {
      const reply = await sendSurely(hub, { type: 'AskForHelp', where: helpPlace }, newCommandId(), 2_000)
      dispatch({ do: 'help', help: reply.status === 'accepted' ? 'called' : 'failed' })
    } catch (fault) {
      report('AskForHelp', fault)
      dispatch({ do: 'help', help: 'failed' })
    }
  }

  const scanned = async (scan: Scan) => {
    if (!takesScans(shown().name) || store.getState().kiosk.help !== 'none') return
    dispatch({ do: 'still-there' })
    if (scan.kind === 'ticket-code') return askHub.findTicketToRate(scan.text)
    if (scan.kind === 'dossier-code' || (scan.kind === 'unknown' && scan.text !== '')) return askHub.lookUp(scan.text)
    if (shown().name !== 'lookup') dispatch({ do: 'open', screen: lookupScreen })
    dispatch({ do: 'notice', notice: { kind: scan.kind === 'citizen-card' ? 'no-card' : 'unreadable' } })
  }

  return {
    store,
    actions: {
      dispatch,
      ...createTakeNumber(inside),
      ...askHub,
      ...rating,
      askForHelp,
      scanned,
      typedCode: (text) => scanned(recogniseScan(text)),
    },
  }
}
