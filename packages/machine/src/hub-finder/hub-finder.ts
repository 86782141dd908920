import type { HubPlace, TypedHub } from '@denluot/shared/contract/hub-place'
import type { Timing } from '../timing.ts'
import type { AskHub } from './ask-hub.ts'
import type { OpenEars } from './hub-ears.ts'
import type { HubMemory } from './hub-memory.ts'
import { beginSearch, type Happening, isLooking, knownHubOf, placeOf, settleMs, step } from './hub-search.ts'
import { typedAddress } from './typed-address.ts'

/** Looks for the office's hub, all the time: it may move, and the LAN may be slow to tell. */
export interface HubFinder {
  place(): HubPlace
  /** Returns the function that ends it. */
  onPlace(listener: (place: HubPlace) => void): () => void
  /** Tries what a person typed or chose. A hub that answers there is used at once and remembered; settings come first again at the next start. */
  use(address: string): Promise<TypedHub>
  close(): void
}

export interface HubFinderParts {
  /** Where the settings say it is; null when it is to be found. */
  readonly fixed: { readonly address: string; readonly how: 'here' | 'settings' } | null
  readonly memory: HubMemory
  readonly ask: AskHub
  readonly openEars: OpenEars
  readonly timing: Timing
  readonly report: (fault: unknown, what: string) => void
}

/** While nobody answers, hub and LAN are asked this often, in ms. */
const lookEvery = 3_000
/** While the hub answers, it is asked less often, and the LAN quietly. */
const checkEvery = 15_000
const listenEvery = 60_000
/** Addresses that are asked at once; whoever floods the LAN with announcements keeps nobody busier than that. */
const mostAsked = 8

export function createHubFinder({ fixed, memory, ask, openEars, timing, report }: HubFinderParts): HubFinder {
  let search = beginSearch(fixed, fixed === null ? memory.load() : null)
  let told = JSON.stringify(placeOf(search))
  let kept = JSON.stringify(knownHubOf(search))
  let closed = false
  const listeners = new Set<(place: HubPlace) => void>()
  const asked = new Set<string>()
  const faults = new Set<string>()

  const take = (happening: Happening): void => {
    if (closed) return
    search = step(search, happening)
    remember()
    const place = placeOf(search)
    if (JSON.stringify(place) === told) return
    told = JSON.stringify(place)
    for (const listener of listeners) listener(place)
  }
  const remember = (): void => {
    const known = knownHubOf(search)
    if (known === null || JSON.stringify(known) === kept) return
    kept = JSON.stringify(known)
    try {
      memory.save(known)
    } catch (fault) {
      report(fault, 'the address of the hub could not be kept for the next start')
    }
  }
  const check = async (address: string): Promise<void> => {
    asked.add(address)
    const answer = await ask(address)
    asked.delete(address)
    const at = timing.now()
    if (answer.status !== 'hub') return take({ type: 'unanswered', at, address })
    const { id, name } = answer
    take({ type: 'answered', at, address, hub: { id, name } })
    // A first hub is taken when no second one was heard by then.
    timing.after(settleMs, () => take({ type: 'time-passed', at: timing.now() }))
  }
  const hear = (address: string): void => {
    if (!asked.has(address) && asked.size < mostAsked) void check(address)
  }
  /** Each kind once: a LAN without multicast would fill the log. */
  const deaf = (fault: unknown): void => {
    const kind = fault instanceof Error && 'code' in fault ? String(fault.code) : String(fault)
    if (faults.has(kind)) return
    faults.add(kind)
    report(fault, 'hubs on the LAN cannot be heard; the last address and a typed one still work')
  }
  const ears = fixed === null ? openEars(hear, deaf) : null
  let listenedAt = timing.now()
  let cancelNext: () => void = () => {}

  const look = async (): Promise<void> => {
    const { inUse } = search
    if (inUse !== null) await check(inUse.address)
    if (closed) return
    take({ type: 'time-passed', at: timing.now() })
    cancelNext = timing.after(isLooking(search) ? lookEvery : checkEvery, () => {
      if (isLooking(search) || timing.now() - listenedAt >= listenEvery) {
        listenedAt = timing.now()
        ears?.ask()
      }
      void look()
    })
  }
  void look()

  return {
    place: () => placeOf(search),
    onPlace(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async use(text) {
      const address = typedAddress(text)
      if (address === null) return { status: 'no-address' }
      const answer = await ask(address)
      if (answer.status !== 'hub') return { status: answer.status, address }
      const { id, name } = answer
      take({ type: 'chosen', at: timing.now(), address, hub: { id, name } })
      return { status: 'found', address, name }
    },
    close() {
      closed = true
      cancelNext()
      ears?.close()
      listeners.clear()
    },
  }
}
