import type { OfficeConfig } from '@denluot/shared/office/office-config'
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

/** Heading of the rows below it. `sent-here` people come first; a counter helps with its later services. */
export interface GroupRow {
  readonly kind: 'group'
  readonly group: 'sent-here' | 'first' | 'helps' | 'service'
  readonly service: string
}

export type WaitingRow = PersonRow | GroupRow

/**
 * The line of a counter as its list: the order of calling, never sorted again. A heading stands where the ordinary people
 * of another service begin; priority people are called across services and bring no heading of their own.
 */
export function counterRows(
  waiting: readonly Ticket[],
  services: readonly string[],
  office: OfficeConfig,
  now: string,
): readonly WaitingRow[] {
  const rows: WaitingRow[] = []
  let heading = ''
  waiting.forEach((ticket, index) => {
    const group = groupOf(ticket, services)
    const wanted = `${group} ${ticket.service}`
    const needed = heading === '' || heading.startsWith('sent-here') || ticket.priority === null
    if (wanted !== heading && needed && !(group === 'sent-here' && heading.startsWith('sent-here'))) {
      rows.push({ kind: 'group', group, service: ticket.service })
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
    return [{ kind: 'group', group: 'service', service }, ...people]
  })
}

function groupOf(ticket: Ticket, services: readonly string[]): GroupRow['group'] {
  if (ticket.onlyCounter !== null) return 'sent-here'
  return ticket.service === services[0] ? 'first' : 'helps'
}

function personRow(ticket: Ticket, place: number, office: OfficeConfig, now: string): PersonRow {
  const minutes = minutesWaited(ticket, now)
  const target = office.services.find(({ id }) => id === ticket.service)?.targetMinutes ?? 15
  return { kind: 'person', ticket, minutes, mark: waitingMark(minutes, target), place }
}
