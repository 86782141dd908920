import type { TicketBrief } from '@denluot/shared/contract/replies'
import type { Command } from '@denluot/shared/queue/command'
import { type Actor, type Context, decide } from '@denluot/shared/queue/decide'
import { openDay } from '@denluot/shared/queue/decide-day'
import type { EventBody, OfficeEvent } from '@denluot/shared/queue/event'
import { evolve } from '@denluot/shared/queue/evolve'
import { ticketById } from '@denluot/shared/queue/find-ticket'
import { peopleAhead } from '@denluot/shared/queue/people-ahead'
import type { QueueState } from '@denluot/shared/queue/state'
import { waitEstimate } from '@denluot/shared/queue/wait-estimate'
import { commandHash } from './command-hash.ts'
import type { Answer, Decided, EventStore, LogEntry, OfficeVersion, Receipt } from './storage/event-store.ts'
import { ticketAfter } from './storage/ticket-after.ts'

/** The hub's answer before it is put into the words of a role. */
export type Reply =
  | {
      readonly status: 'accepted'
      readonly seq: number
      readonly events: readonly OfficeEvent[]
      readonly ticket?: TicketBrief
    }
  | Extract<Answer, { status: 'refused' }>

export interface DraftContext {
  readonly store: Pick<EventStore, 'receipt' | 'after'>
  readonly keyedHash: (text: string) => string
  readonly knowsProcedure: (id: string) => boolean
}

/** Where a group of commands has led so far; nothing of it counts until it is committed. */
export interface Draft {
  readonly state: () => QueueState
  readonly office: () => OfficeVersion
  readonly decided: readonly Decided[]
  /** `now` is ISO 8601; the day is opened first when its time has come. */
  receive(command: Command, by: Actor, now: string): Reply
  openDay(now: string): void
  configure(office: OfficeVersion, now: string): void
}

/** What the sender of a command learns about its ticket. */
function briefOf(
  command: Command,
  state: QueueState,
  events: readonly OfficeEvent[],
  office: OfficeVersion,
): TicketBrief | undefined {
  const event = events.find(({ type }) => type === 'TicketIssued' || type === 'TicketCalled')
  if (event === undefined || !('ticket' in event)) return undefined
  const ticket = ticketById(state, event.ticket)
  if (ticket === undefined) return undefined
  const { id, code, number, service } = ticket
  if (command.type !== 'IssueTicket') return { id, code, number, service }
  const ahead = peopleAhead(state, office.config, ticket)
  const wait = waitEstimate(state, office.config, service, ahead, event.at)
  return { id, code, number, service, ahead, wait: { low: wait.low, high: wait.high }, at: event.at }
}

export function beginDraft(start: { state: QueueState; office: OfficeVersion }, context: DraftContext): Draft {
  let { state, office } = start
  const decided: Decided[] = []
  const receipts = new Map<string, { receipt: Receipt; events: readonly OfficeEvent[] }>()

  const advance = (bodies: readonly EventBody[], at: string) => {
    const entries: LogEntry[] = []
    let next = state
    let dayStart: QueueState | undefined
    for (const body of bodies) {
      const event: OfficeEvent = { seq: next.seq + 1, at, ...body }
      next = evolve(next, event)
      if (event.type === 'DayOpened') dayStart = next
      entries.push({ event, ticket: ticketAfter(next, event) })
    }
    state = next
    return { entries, ...(dayStart === undefined ? {} : { dayStart }) }
  }
  const contextFor = (by: Actor, now: string): Context => ({
    now,
    by,
    office: office.config,
    keyedHash: context.keyedHash,
    knowsProcedure: context.knowsProcedure,
  })
  const firstAnswer = (receipt: Receipt, events: readonly OfficeEvent[]): Reply =>
    receipt.answer.status === 'refused' ? receipt.answer : { ...receipt.answer, seq: receipt.last, events }
  const answeredBefore = (id: string, hash: Buffer): Reply | null => {
    const here = receipts.get(id)
    const receipt = here?.receipt ?? context.store.receipt(id)
    if (receipt === null) return null
    if (!receipt.command.equals(hash)) return { status: 'refused', reason: 'id-reused' }
    return firstAnswer(
      receipt,
      here?.events ?? context.store.after(receipt.first - 1, receipt.last - receipt.first + 1),
    )
  }
  const settle = (id: string, command: Buffer, answer: Answer, advanced: Omit<Decided, 'receipt'>): Reply => {
    const events = advanced.entries.map((entry) => entry.event)
    const receipt = { id, command, answer, first: state.seq - events.length + 1, last: state.seq }
    decided.push({ ...advanced, receipt })
    receipts.set(id, { receipt, events })
    return firstAnswer(receipt, events)
  }

  const draft: Draft = {
    state: () => state,
    office: () => office,
    decided,
    receive(command, by, now) {
      draft.openDay(now)
      const hash = commandHash(command)
      const before = answeredBefore(command.id, hash)
      if (before !== null) return before
      const decision = decide(state, command, contextFor(by, now))
      if ('refused' in decision) {
        const { refused: reason, facts } = decision
        return settle(
          command.id,
          hash,
          { status: 'refused', reason, ...(facts === undefined ? {} : { facts }) },
          { entries: [] },
        )
      }
      const advanced = advance(decision.events, now)
      const ticket = briefOf(
        command,
        state,
        advanced.entries.map((entry) => entry.event),
        office,
      )
      return settle(command.id, hash, { status: 'accepted', ...(ticket === undefined ? {} : { ticket }) }, advanced)
    },
    openDay(now) {
      const events = openDay(state, { now })
      if (events.length > 0) decided.push({ ...advance(events, now), receipt: null })
    },
    configure(next, now) {
      office = next
      const { version, hash } = next
      decided.push({ ...advance([{ type: 'OfficeConfigured', version, hash }], now), receipt: null, office: next })
    },
  }
  return draft
}
