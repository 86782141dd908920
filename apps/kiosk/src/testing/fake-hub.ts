import type { HubLink, HubStore, LinkState } from '@denluot/client/hub-link'
import type { CommandReply, DossierView, ProcedureSummary, TicketView } from '@denluot/shared/contract/replies'
import { sampleOffice } from '@denluot/shared/office/sample-office'
import type { Procedure } from '@denluot/shared/procedures/procedure'
import type { Intent } from '@denluot/shared/queue/command'
import type { OfficeEvent } from '@denluot/shared/queue/event'
import { initialState } from '@denluot/shared/queue/initial-state'
import type { QueueState } from '@denluot/shared/queue/state'
import { createStore } from 'zustand/vanilla'

export interface Sent {
  readonly intent: Intent
  readonly id: string
}

export interface FakeOffice {
  readonly answer?: (sent: Sent) => CommandReply | Promise<CommandReply>
  readonly day?: QueueState
  readonly link?: LinkState
  readonly clockOffset?: number
  readonly found?: readonly ProcedureSummary[]
  readonly procedures?: Readonly<Record<string, Procedure>>
  readonly dossiers?: Readonly<Record<string, DossierView>>
  readonly tickets?: Readonly<Record<string, TicketView>>
}

/** A hub in the same page: remembers what was sent and answers as told. */
export function createFakeHub(
  office: FakeOffice = {},
): HubLink & { readonly sent: readonly Sent[]; readonly happen: (event: OfficeEvent) => void } {
  const sent: Sent[] = []
  const listeners = new Set<(event: OfficeEvent) => void>()
  const clockOffset = office.clockOffset ?? 0
  const store = createStore<HubStore>(() => ({
    link: office.link ?? 'live',
    linkSince: 0,
    office: { ...sampleOffice, version: 1 },
    day: office.day ?? initialState(),
    clockOffset,
    pairing: null,
  }))
  const refuse = (): never => {
    throw new Error('a kiosk does not ask for this')
  }
  return {
    store,
    sent,
    async send(intent, id = 'no-id-was-given') {
      sent.push({ intent, id })
      return office.answer?.({ intent, id }) ?? { status: 'accepted', seq: sent.length, events: [] }
    },
    signIn: refuse,
    signOut: refuse,
    askAgain: refuse,
    devices: { watchWaiting: refuse, approve: refuse, refuse, list: refuse, unpair: refuse },
    searchProcedures: async () => ({ items: office.found ?? [], total: office.found?.length ?? 0 }),
    procedure: async (code) => office.procedures?.[code] ?? null,
    dossier: async (code) => office.dossiers?.[code] ?? null,
    ticket: async (code) => office.tickets?.[code] ?? null,
    machine: async () => null,
    onEvent(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    happen(event) {
      for (const listener of listeners) listener(event)
    },
    now: () => Date.now() + clockOffset,
    close: () => undefined,
  }
}
