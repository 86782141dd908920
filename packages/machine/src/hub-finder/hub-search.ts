import type { HeardHub, HubPlace } from '@denluot/shared/contract/hub-place'

/** A hub that this PC has used; what is kept of it over a restart. */
export interface KnownHub {
  readonly id: string
  readonly name: string
  /** `http://host:port`. */
  readonly address: string
}

interface HubInUse {
  readonly address: string
  readonly how: NonNullable<HubPlace['how']>
  /** Whether it answered when it was last asked; null while that is not known. */
  readonly answers: boolean | null
  /** Null until it has said who it is. */
  readonly hub: Pick<KnownHub, 'id' | 'name'> | null
}

interface Heard extends HeardHub {
  /** Milliseconds at which it answered first and last. */
  readonly since: number
  readonly at: number
}

/** All that is known of where the hub is. Pure: `step` folds what happens into it, the other functions read it. */
export interface HubSearch {
  readonly inUse: HubInUse | null
  /** Id of the hub that this PC belongs to. Another one is never taken unasked: anybody on the LAN can announce one. */
  readonly pinned: string | null
  readonly heard: readonly Heard[]
  /** Several hubs were heard before this PC belonged to one. Whichever falls silent now, a person says which is meant. */
  readonly toBeChosen: boolean
}

/** `at` in milliseconds since some fixed moment. */
export type Happening =
  | {
      readonly type: 'answered'
      readonly at: number
      readonly address: string
      readonly hub: Pick<KnownHub, 'id' | 'name'>
    }
  /** Nobody answered at the address, or something that is no hub. */
  | { readonly type: 'unanswered'; readonly at: number; readonly address: string }
  /** A person typed or chose an address, and a hub answered there. */
  | {
      readonly type: 'chosen'
      readonly at: number
      readonly address: string
      readonly hub: Pick<KnownHub, 'id' | 'name'>
    }
  | { readonly type: 'time-passed'; readonly at: number }

/** The first hub that is heard waits so long for a second one before it is taken, in ms. */
export const settleMs = 1_500
/** Nobody chooses among more, and whoever announces hundreds fills no memory. */
const mostHeard = 20
/** A hub that was not heard for so long is gone; longer than two questions to the LAN lie apart, in ms. */
export const forgetAfterMs = 150_000

/** What a machine host knows at its start. `fixed` is an address by its settings, which no other replaces by itself. */
export function beginSearch(
  fixed: { readonly address: string; readonly how: 'here' | 'settings' } | null,
  known: KnownHub | null,
): HubSearch {
  const nothing: HubSearch = { inUse: null, pinned: null, heard: [], toBeChosen: false }
  if (fixed !== null) return { ...nothing, inUse: { ...fixed, answers: null, hub: null } }
  if (known === null) return nothing
  const { address, ...hub } = known
  return { ...nothing, inUse: { address, how: 'last-known', answers: null, hub }, pinned: known.id }
}

export function step(search: HubSearch, happening: Happening): HubSearch {
  return takeWhatIsOurs(learn(search, happening), happening.at)
}

function learn(search: HubSearch, happening: Happening): HubSearch {
  switch (happening.type) {
    case 'answered':
      return withHeard(withAnswer(search, happening), happening)
    case 'unanswered': {
      const { inUse, heard } = search
      const silent = inUse?.address === happening.address ? { ...inUse, answers: false } : inUse
      return { ...search, inUse: silent, heard: heard.filter(({ address }) => address !== happening.address) }
    }
    case 'chosen': {
      const { address, hub } = happening
      const chosen: HubInUse = { address, how: 'typed', answers: true, hub }
      return withHeard({ ...search, inUse: chosen, pinned: hub.id, toBeChosen: false }, happening)
    }
    case 'time-passed':
      return { ...search, heard: search.heard.filter(({ at }) => happening.at - at < forgetAfterMs) }
  }
}

function withAnswer(search: HubSearch, { address, hub }: Extract<Happening, { type: 'answered' }>): HubSearch {
  const { inUse, pinned } = search
  if (inUse === null || inUse.address !== address) return search
  // A lease went to another PC, and that is a hub too: pages must not hand it their tokens.
  if (!isFixed(inUse) && hub.id !== pinned) return { ...search, inUse: null }
  return { ...search, inUse: { ...inUse, hub, answers: true } }
}

/** One entry per hub. A hub with several addresses keeps the one in use while that answers. */
function withHeard(
  search: HubSearch,
  { address, hub, at }: Extract<Happening, { type: 'answered' | 'chosen' }>,
): HubSearch {
  const before = search.heard.find(({ id }) => id === hub.id)
  const others = search.heard.filter(({ id }) => id !== hub.id)
  const stays = before !== undefined && before.address === search.inUse?.address && search.inUse.answers === true
  const entry = { ...hub, address: stays ? before.address : address, since: before?.since ?? at, at }
  return { ...search, heard: [...others, entry].slice(-mostHeard) }
}

function takeWhatIsOurs(search: HubSearch, at: number): HubSearch {
  const { inUse, pinned, heard } = search
  if (inUse !== null && (isFixed(inUse) || inUse.answers !== false)) return search
  if (pinned !== null) {
    const ours = heard.find(({ id, address }) => id === pinned && address !== inUse?.address)
    return ours === undefined ? search : use(search, ours)
  }
  if (search.toBeChosen || heard.length > 1) return { ...search, toBeChosen: true }
  const [only] = heard
  return only === undefined || at - only.since < settleMs ? search : use(search, only)
}

function use(search: HubSearch, { id, name, address }: Heard): HubSearch {
  return { ...search, pinned: id, inUse: { address, how: 'heard', answers: true, hub: { id, name } } }
}

function isFixed({ how }: HubInUse): boolean {
  return how === 'here' || how === 'settings'
}

/** No hub answers to this PC: the LAN is asked often. */
export function isLooking({ inUse }: HubSearch): boolean {
  return inUse === null || inUse.answers === false
}

export function placeOf({ inUse, heard }: HubSearch): HubPlace {
  return {
    address: inUse?.address ?? null,
    how: inUse?.how ?? null,
    heard: heard
      .map(({ id, name, address }) => ({ id, name, address }))
      .sort((a, b) => a.name.localeCompare(b.name, 'vi') || a.id.localeCompare(b.id)),
  }
}

/** What to keep for the next start; null while there is nothing that the settings do not say already. */
export function knownHubOf({ inUse }: HubSearch): KnownHub | null {
  if (inUse === null || inUse.hub === null || isFixed(inUse)) return null
  return { ...inUse.hub, address: inUse.address }
}
