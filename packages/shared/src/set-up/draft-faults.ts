import { bandStartOf } from '../queue/ticket-number.ts'
import { clockTimeOf } from './clock-time.ts'
import type { DraftService, DraftSession, OfficeDraft } from './office-draft.ts'

export const draftParts = ['office', 'services', 'counters', 'people', 'hours'] as const
export type DraftPart = (typeof draftParts)[number]

export type DraftFaultWord =
  | 'needed'
  | 'no-service'
  | 'prefix-form'
  | 'prefix-clash'
  | 'series-differ'
  | 'width'
  | 'first'
  | 'first-in-reserve'
  | 'target'
  | 'expected'
  | 'too-many-shortcuts'
  | 'no-counter'
  | 'name-twice'
  | 'nothing-own'
  | 'nobody-takes'
  | 'no-manager'
  | 'no-session'
  | 'time'
  | 'ends-before'
  | 'overlap'
  | 'cut-off'

/** What keeps a draft from being an office: where, and why in a word; `at` is a path such as `services.2.prefix`. */
export interface DraftFault {
  readonly part: DraftPart
  readonly at: string
  readonly word: DraftFaultWord
  readonly facts: Readonly<Record<string, string | number>>
}

/** Shortcuts that fit on the first screen of a kiosk. */
export const mostShortcuts = 4

type Report = (at: string, word: DraftFaultWord, facts?: DraftFault['facts']) => void

/** What is still missing or wrong, in the order of the wizard's steps; an empty list can be opened. */
export function draftFaults(draft: OfficeDraft): readonly DraftFault[] {
  const faults: DraftFault[] = []
  const reportIn =
    (part: DraftPart): Report =>
    (at, word, facts = {}) =>
      faults.push({ part, at, word, facts })
  officeFaults(draft, reportIn('office'))
  serviceFaults(draft, reportIn('services'))
  counterFaults(draft, reportIn('counters'))
  peopleFaults(draft, reportIn('people'))
  hourFaults(draft, reportIn('hours'))
  return faults
}

const isBlank = (text: string) => text.trim() === ''
const sameName = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase()

/** A service as the sentence names it: by its letter until it has a name. */
const calledName = ({ name, prefix }: DraftService) => name.trim() || prefix

/** A whole number within bounds, or null. */
function wholeNumber(text: string, least: number, most: number): number | null {
  const value = /^\s*\d{1,6}\s*$/.test(text) ? Number(text) : Number.NaN
  return value >= least && value <= most ? value : null
}

/** Minutes, halves allowed, with comma or point. */
export function minutesOf(text: string): number | null {
  const value = /^\s*\d{1,3}([.,]\d)?\s*$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN
  return value >= 0.5 && value <= 240 ? value : null
}

function officeFaults({ office }: OfficeDraft, report: Report): void {
  for (const field of ['kind', 'name', 'helpDesk', 'address'] as const) {
    if (isBlank(office[field])) report(`office.${field}`, 'needed')
  }
}

function serviceFaults({ services }: OfficeDraft, report: Report): void {
  const taken = services.filter((each) => each.taken)
  if (taken.length === 0) report('services', 'no-service')
  if (taken.filter(({ shortcut }) => shortcut).length > mostShortcuts) report('services', 'too-many-shortcuts')
  services.forEach((each, index) => {
    if (!each.taken) return
    const at = (field: string) => `services.${index}.${field}`
    const others = taken.filter(({ key }) => key !== each.key)
    if (isBlank(each.name)) report(at('name'), 'needed')
    else if (others.some(({ name }) => sameName(name, each.name))) report(at('name'), 'name-twice')

    if (!/^[A-Z]{0,2}\d{0,2}$/.test(each.prefix)) report(at('prefix'), 'prefix-form')
    // A and A1 could both print A101; the very same letters are one run of numbers for both.
    const clash = others.find(({ prefix }) => looksAlike(prefix, each.prefix))
    if (clash !== undefined) report(at('prefix'), 'prefix-clash', { service: calledName(clash) })
    const shared = others.find(({ prefix }) => prefix === each.prefix)
    if (shared !== undefined && (shared.width !== each.width || shared.first !== each.first)) {
      report(at('prefix'), 'series-differ', { service: calledName(shared) })
    }
    const width = wholeNumber(each.width, 1, 6)
    const first = wholeNumber(each.first, 0, 999_999)
    if (width === null) report(at('width'), 'width')
    if (first === null) report(at('first'), 'first')
    else if (width !== null && first >= bandStartOf(width)) {
      report(at('first'), 'first-in-reserve', { most: bandStartOf(width) - 1 })
    }
    if (wholeNumber(each.targetMinutes, 1, 480) === null) report(at('targetMinutes'), 'target')
    if (minutesOf(each.expectedMinutes) === null) report(at('expectedMinutes'), 'expected')
  })
}

function looksAlike(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short !== long && long.startsWith(short) && /^\d*$/.test(long.slice(short.length))
}

function counterFaults({ counters, services }: OfficeDraft, report: Report): void {
  if (counters.length === 0) report('counters', 'no-counter')
  const taken = services.filter((each) => each.taken)
  const owns = ({ services: all, helps }: OfficeDraft['counters'][number], key: string) =>
    all.includes(key) && !helps.includes(key)
  counters.forEach((counter, index) => {
    const others = counters.filter(({ key }) => key !== counter.key)
    if (isBlank(counter.name)) report(`counters.${index}.name`, 'needed')
    else if (others.some(({ name }) => sameName(name, counter.name))) report(`counters.${index}.name`, 'name-twice')
    if (!taken.some(({ key }) => owns(counter, key))) {
      report(`counters.${index}.services`, 'nothing-own', { counter: counter.name })
    }
  })
  for (const each of taken) {
    // A line that counters only help with could wait for ever behind lines that never empty.
    if (!counters.some((counter) => owns(counter, each.key))) {
      report(`counters.${each.key}`, 'nobody-takes', { service: calledName(each) })
    }
  }
}

function peopleFaults({ officers }: OfficeDraft, report: Report): void {
  officers.forEach(({ name }, index) => {
    if (isBlank(name)) report(`officers.${index}.name`, 'needed')
  })
  if (!officers.some(({ role }) => role === 'manager')) report('officers', 'no-manager')
}

/** A session in `HH:MM`, which compares as text; null while one of its times is none. */
function timesOf({ from, to }: DraftSession): { readonly from: string; readonly to: string } | null {
  const times = { from: clockTimeOf(from), to: clockTimeOf(to) }
  return times.from === null || times.to === null ? null : { from: times.from, to: times.to }
}

function hourFaults({ sessions }: OfficeDraft, report: Report): void {
  if (sessions.length === 0) report('sessions', 'no-session')
  sessions.forEach((session, index) => {
    const at = (field: string) => `sessions.${index}.${field}`
    for (const field of ['from', 'to'] as const) if (clockTimeOf(session[field]) === null) report(at(field), 'time')
    const times = timesOf(session)
    if (times !== null && times.to <= times.from) report(at('to'), 'ends-before')
    const earlier = sessions.slice(0, index).flatMap((each) => timesOf(each) ?? [])
    const hit = times === null ? undefined : earlier.find(({ from, to }) => from < times.to && times.from < to)
    if (hit !== undefined) report(at('from'), 'overlap', { hours: `${hit.from}–${hit.to}` })
    if (isBlank(session.lastTicket)) return
    const last = clockTimeOf(session.lastTicket)
    if (last === null) report(at('lastTicket'), 'time')
    else if (times !== null && (last <= times.from || last > times.to)) report(at('lastTicket'), 'cut-off')
  })
}
