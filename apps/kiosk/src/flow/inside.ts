import { newCommandId } from '@denluot/client/command-id'
import { type HubLink, HubRejected, HubUnreachable } from '@denluot/client/hub-link'
import type { ProcedureSummary } from '@denluot/shared/contract/replies'
import type { Language } from '@denluot/shared/language/language'
import type { Procedure } from '@denluot/shared/procedures/procedure'
import type { Intent } from '@denluot/shared/queue/command'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { freshKiosk, type Kiosk, type Step, shownScreen, step } from './kiosk-flow.ts'
import type { KioskMachine } from './kiosk-machine.ts'
import type { Notice, Screen } from './screen.ts'
import { sendSurely } from './send-surely.ts'

/** Answers of the procedure search for one query; they stay on the screen while a newer query is out. */
export interface Found {
  readonly query: string
  readonly items: readonly ProcedureSummary[]
  readonly failed: boolean
}

export interface KioskStore {
  readonly kiosk: Kiosk
  readonly found: Found
  /** Procedures read so far, by the code they were asked with. */
  readonly procedures: Readonly<Record<string, Procedure>>
  /** Service that takes the file on the status screen, when its procedure says so. */
  readonly dossierService: string | null
}

export interface KioskParts {
  readonly hub: HubLink
  /** The machine host of the moment; it may come later than the hub. */
  readonly machine: () => KioskMachine
  readonly language: Language
  /** Where faults are told that people need not see. */
  readonly report: (what: string, fault: unknown) => void
}

/** What the actions of a kiosk share. */
export interface Inside extends KioskParts {
  readonly store: StoreApi<KioskStore>
  readonly dispatch: (what: Step) => void
  readonly shown: () => Screen
  /** Sends a command whose answer nobody waits for. */
  readonly tell: (intent: Intent) => void
  /** What to say about a question or command that failed. */
  readonly noticeOf: (fault: unknown) => Notice
}

export function createInside(parts: KioskParts): Inside {
  const { hub, report } = parts
  const store = createStore<KioskStore>(() => ({
    kiosk: freshKiosk(parts.language),
    found: { query: '', items: [], failed: false },
    procedures: {},
    dossierService: null,
  }))
  const shown = () => shownScreen(store.getState().kiosk)

  const tell = (intent: Intent) => {
    sendSurely(hub, intent, newCommandId()).catch((fault: unknown) => report(intent.type, fault))
  }

  const dispatch = (what: Step) => store.setState(({ kiosk }) => ({ kiosk: step(kiosk, what) }))

  const noticeOf = (fault: unknown): Notice => {
    report('the hub did not help', fault)
    if (fault instanceof HubRejected || !(fault instanceof HubUnreachable)) return { kind: 'trouble' }
    return { kind: 'unreachable' }
  }

  return { ...parts, store, dispatch, shown, tell, noticeOf }
}
