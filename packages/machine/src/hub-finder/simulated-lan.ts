import type { AskHub, HubAnswer } from './ask-hub.ts'
import type { OpenEars } from './hub-ears.ts'

/** A LAN in this process: hubs that announce themselves, PCs that hear them, and cables that can be cut. */
export interface SimulatedLan {
  /** A hub begins to answer at an address, and announces itself there unless multicast is blocked. */
  plug(address: string, hub: { readonly id: string; readonly name: string }): void
  /** Nobody answers at the address any more. */
  unplug(address: string): void
  /** Blocks announcements, or lets them through again. */
  blockMulticast(blocked: boolean): void
  readonly openEars: OpenEars
  readonly ask: AskHub
  /** Questions that were asked of all by multicast. */
  questions(): number
}

export function createSimulatedLan(): SimulatedLan {
  const hubs = new Map<string, Extract<HubAnswer, { status: 'hub' }>>()
  const listeners = new Set<(address: string) => void>()
  let blocked = false
  let questions = 0
  return {
    plug(address, hub) {
      hubs.set(address, { status: 'hub', ...hub })
      if (!blocked) for (const listener of listeners) listener(address)
    },
    unplug: (address) => void hubs.delete(address),
    blockMulticast(now) {
      blocked = now
    },
    openEars(onHeard) {
      const listener = (address: string): void => onHeard(address)
      const ask = (): void => {
        questions += 1
        if (!blocked)
          for (const address of hubs.keys()) queueMicrotask(() => listeners.has(listener) && listener(address))
      }
      listeners.add(listener)
      ask()
      return { ask, close: () => void listeners.delete(listener) }
    },
    ask: async (address) => hubs.get(address) ?? { status: 'silent' },
    questions: () => questions,
  }
}
