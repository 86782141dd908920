import type { HubLink, HubStore } from '@denluot/client/hub-link'
import type { PagePlace } from '@denluot/client/page-place'
import type { PublicOffice } from '@denluot/shared/contract/public-office'
import type { Language } from '@denluot/shared/language/language'
import type { deskVi } from '@denluot/shared/language/messages/desk.vi'
import type { Translate } from '@denluot/shared/language/translator'
import type { QueueState } from '@denluot/shared/queue/state'
import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { CompactMode } from './compact/compact-mode.ts'
import type { Sender, SenderState } from './sending/sender.ts'

/** What every part of the desk works with. */
export interface DeskTools {
  readonly hub: HubLink
  readonly place: PagePlace
  readonly sender: Sender
  readonly compact: CompactMode
  readonly language: Language
  readonly t: Translate<typeof deskVi>
}

const Tools = createContext<DeskTools | null>(null)
export const DeskToolsProvider = Tools.Provider

export function useTools(): DeskTools {
  const tools = useContext(Tools)
  if (tools === null) throw new Error('This part of the desk stands outside its tools')
  return tools
}

export function useHub<T>(select: (store: HubStore) => T): T {
  return useStore(useTools().hub.store, select)
}

export function useSending<T>(select: (state: SenderState) => T): T {
  return useStore(useTools().sender.store, select)
}

/** The office and its day, which every page behind the sign-in has. */
export interface Known {
  readonly office: PublicOffice
  readonly day: QueueState
}
