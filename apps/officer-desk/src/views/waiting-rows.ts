import type { OfficeConfig } from '@denluot/shared/office/office-config'
import { ownAndHelped } from '@denluot/shared/queue/counter-services'
import { waitingInOrder } from '@denluot/shared/queue/next-in-line'
import type { QueueState, Ticket } from '@denluot/shared/queue/state'
import { minutesWaited } from '@denluot/shared/queue/views'
import { type WaitingMark, waitingMark } from './waiting-mark.ts'

export interface PersonRow {
  readonly kind: 'person'
  readonly ticket: Ticket
  readonly minutes: number
  readonly mark: WaitingMark
  /** Counts from 1 through all groups. */
  readonly place: number
}

/**
 * Heading of the rows below it: people sent here, priority people who go before, the counter's own services (by arrival),
 * a service it helps with.
 */
export interface GroupRow {
  readonly kind: 'group'
  readonly group: 'sent-here' | 'priority' | 'own' | 'helps' | 'service'
  readonly services: readonly string[]
}

export type WaitingRow = PersonRow | GroupRow

/**
 * The line of a counter as its list: the order of calling, never sorted again. A heading stands where the ordinary people
 * of a service that the counter only helps with begin; priority people are called across services and bring none of these.
 */
export function counterRows(
  waiting: readonly Ticket[],
  counter: string,
  services: readonly string[],
  office: OfficeConfig,
  now: string,
): readonly WaitingRow[] {
  const { own } = ownAndHelped(office, counter, services)
  const rows: WaitingRow[] = []
  let heading: GroupRow | null = null
  waiting.forEach((ticket, index) => {
    const wanted = headingOf(ticket, own)
    const needed = heading === null || heading.group === 'sent-here' || wanted.group !== 'priority'
    if (needed && !(heading?.group === wanted.group && heading.services[0] === wanted.services[0])) {
      rows.push(wanted)
      heading = wanted
    }
    rows.push(personRow(ticket, index + 1, office, now))
  })
  return rows
}

/** Everybody who waits in the office, by service; within one in the order in which a counter of it would call. */
export function hallRows(state: QueueState, office: OfficeConfig, now: string): readonly WaitingRow[] {
  const byService = new Map<string, Map<string, Ticket>>(office.services.map(({ id }) => [id, new Map()]))
  for (const counter of office.counters) {
    for (const ticket of waitingInOrder(state, office, counter.id)) {
      const line = byService.get(ticket.service)
      if (line !== undefined && !line.has(ticket.id)) line.set(ticket.id, ticket)
    }
  }
  let place = 0
  return [...byService].flatMap(([service, line]): WaitingRow[] => {
    if (line.size === 0) return []
    const people = [...line.values()].map((ticket) => {
      place += 1
      return personRow(ticket, place, office, now)
    })
    return [{ kind: 'group', group: 'service', services: [service] }, ...people]
  })
}

function headingOf(ticket: Ticket, own: readonly string[]): GroupRow {
  if (ticket.onlyCounter !== null) return { kind: 'group', group: 'sent-here', services: [] }
  if (ticket.priority !== null) return { kind: 'group', group: 'priority', services: [] }
  if (own.includes(ticket.service)) return { kind: 'group', group: 'own', services: own }
  return { kind: 'group', group: 'helps', services: [ticket.service] }
}

function personRow(ticket: Ticket, place: number, office: OfficeConfig, now: string): PersonRow {
  const minutes = minutesWaited(ticket, now)
  const target = office.services.find(({ id }) => id === ticket.service)?.targetMinutes ?? 15
  return { kind: 'person', ticket, minutes, mark: waitingMark(minutes, target), place }
}
