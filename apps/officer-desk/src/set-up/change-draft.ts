import {
  type DraftCounter,
  type DraftOfficer,
  type DraftService,
  newKey,
  type OfficeDraft,
} from '@denluot/shared/set-up/office-draft'

/** A change of the draft as somebody makes it at a field or key; the draft itself stays as it was. */
export type Change = (draft: OfficeDraft) => OfficeDraft

const looks = [
  { group: 'a', shape: 'circle' },
  { group: 'b', shape: 'square' },
  { group: 'c', shape: 'triangle' },
  { group: 'd', shape: 'diamond' },
  { group: 'e', shape: 'hexagon' },
  { group: 'f', shape: 'cross' },
] as const
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

export const setOffice =
  (change: Partial<OfficeDraft['office']>): Change =>
  (draft) => ({ ...draft, office: { ...draft.office, ...change } })

const changed = <Item extends { readonly key: string }>(items: readonly Item[], key: string, change: Partial<Item>) =>
  items.map((item) => (item.key === key ? { ...item, ...change } : item))

export const setService =
  (key: string, change: Partial<DraftService>): Change =>
  (draft) => ({ ...draft, services: changed(draft.services, key, change) })

/** A new service under the next free letter. */
export const addService: Change = (draft) => {
  const used = draft.services.map(({ prefix }) => prefix)
  const prefix = [...letters].find((letter) => !used.some((each) => each.startsWith(letter))) ?? ''
  const look = looks[draft.services.length % looks.length] ?? looks[0]
  const service: DraftService = {
    key: newKey(draft.services, 's'),
    id: null,
    taken: true,
    name: '',
    nameEn: '',
    prefix,
    width: '3',
    first: '1',
    targetMinutes: '20',
    expectedMinutes: '10',
    ...look,
    icon: 'task',
    zone: 'A',
    shortcut: false,
    asksFiles: false,
    returnsResults: false,
  }
  return { ...draft, services: [...draft.services, service] }
}

export const removeService =
  (key: string): Change =>
  (draft) => ({
    ...draft,
    services: draft.services.filter((each) => each.key !== key),
    counters: draft.counters.map((counter) => withWork(counter, key, 'none')),
  })

export const moveService =
  (key: string, by: 1 | -1): Change =>
  (draft) => {
    const services = [...draft.services]
    const from = services.findIndex((each) => each.key === key)
    const [moved] = services.splice(from, 1)
    if (moved === undefined) return draft
    services.splice(Math.max(0, from + by), 0, moved)
    return { ...draft, services }
  }

export type Work = 'none' | 'own' | 'help'

export function workOf({ services, helps }: DraftCounter, service: string): Work {
  if (!services.includes(service)) return 'none'
  return helps.includes(service) ? 'help' : 'own'
}

/** Own services stand before those a counter helps with: that is the order in which it calls. */
function withWork(counter: DraftCounter, service: string, work: Work): DraftCounter {
  if (workOf(counter, service) === work) return counter
  const rest = counter.services.filter((each) => each !== service)
  const helps = counter.helps.filter((each) => each !== service)
  const own = rest.filter((each) => !helps.includes(each))
  const helped = rest.filter((each) => helps.includes(each))
  if (work === 'none') return { ...counter, services: rest, helps }
  if (work === 'own') return { ...counter, services: [...own, service, ...helped], helps }
  return { ...counter, services: [...own, ...helped, service], helps: [...helps, service] }
}

export const setWork =
  (key: string, service: string, work: Work): Change =>
  (draft) => ({
    ...draft,
    counters: draft.counters.map((each) => (each.key === key ? withWork(each, service, work) : each)),
  })

export const setCounter =
  (key: string, change: Partial<DraftCounter>): Change =>
  (draft) => ({ ...draft, counters: changed(draft.counters, key, change) })

/** A counter more, under the next number. */
export const addCounter: Change = (draft) => {
  const names = draft.counters.map(({ name }) => Number(name)).filter(Number.isInteger)
  const name = String(Math.max(0, ...names) + 1)
  const counter: DraftCounter = { key: newKey(draft.counters, 'c'), id: null, name, services: [], helps: [] }
  return { ...draft, counters: [...draft.counters, counter] }
}

export const removeLastCounter: Change = (draft) => ({ ...draft, counters: draft.counters.slice(0, -1) })

export const setOfficer =
  (key: string, change: Partial<DraftOfficer>): Change =>
  (draft) => ({ ...draft, officers: changed(draft.officers, key, change) })

export const addOfficer: Change = (draft) => ({
  ...draft,
  officers: [...draft.officers, { key: newKey(draft.officers, 'o'), id: null, name: '', role: 'officer' }],
})

export const removeOfficer =
  (key: string): Change =>
  (draft) => ({ ...draft, officers: draft.officers.filter((each) => each.key !== key) })

export const setSession =
  (index: number, change: Partial<OfficeDraft['sessions'][number]>): Change =>
  (draft) => ({ ...draft, sessions: draft.sessions.map((each, at) => (at === index ? { ...each, ...change } : each)) })

/** Another session, called after the part of the day that is still free. */
export const addSession: Change = (draft) => {
  const used = new Set(draft.sessions.map(({ id }) => id))
  const names = ['morning', 'afternoon', ...Array.from({ length: 20 }, (_, nth) => `session-${nth + 1}`)]
  const id = names.find((name) => !used.has(name)) ?? 'session'
  return { ...draft, sessions: [...draft.sessions, { id, from: '', to: '', lastTicket: '' }] }
}

export const removeSession =
  (index: number): Change =>
  (draft) => ({ ...draft, sessions: draft.sessions.filter((_, at) => at !== index) })
