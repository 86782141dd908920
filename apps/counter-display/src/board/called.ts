import type { Service } from '@denluot/shared/office/office-config'
import { ticketById } from '@denluot/shared/queue/find-ticket'
import type { CallNow, QueueState } from '@denluot/shared/queue/state'
import { announcementId } from '../voice/announcement-queue.ts'

export type GroupName = Service['group']

/** A called number as the wall shows it. */
export interface Called {
  /** The (re)call, as the announcer knows it. */
  readonly id: string
  readonly ticket: string
  readonly call: number
  readonly number: string
  readonly counter: string
  readonly group: GroupName
  readonly priority: boolean
  /** 1 = first call, 2 = recalled once … */
  readonly times: number
  /** Epoch ms of the newest (re)call. */
  readonly at: number
}

export interface OfficeNames {
  readonly services: readonly Pick<Service, 'id' | 'series' | 'group'>[]
  readonly counters: readonly { readonly id: string; readonly name: string }[]
}

/** What stands above a counter; its id when the configuration does not know it any more. */
export function counterName(office: OfficeNames, id: string): string {
  return office.counters.find((counter) => counter.id === id)?.name ?? id
}

function groupOf(office: OfficeNames, day: QueueState, call: CallNow): GroupName {
  const service = ticketById(day, call.ticket)?.service
  return office.services.find(({ id }) => id === service)?.group ?? 'f'
}

/** Calls of the day, newest first, each ticket once: a recall or a second turn takes the place of the first. */
export function newestCalls(office: OfficeNames, day: QueueState): readonly Called[] {
  const newestFirst = [...day.calls].sort((a, b) => Date.parse(b.lastAt) - Date.parse(a.lastAt) || b.call - a.call)
  const tickets = new Set<string>()
  return newestFirst.flatMap((call) => {
    if (tickets.has(call.ticket)) return []
    tickets.add(call.ticket)
    const { ticket, number, priority, times } = call
    const counter = counterName(office, call.counter)
    const at = Date.parse(call.lastAt)
    const id = announcementId(day.day, call)
    return [{ id, ticket, call: call.call, number, counter, group: groupOf(office, day, call), priority, times, at }]
  })
}
