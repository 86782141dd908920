import { officeTime } from '../business-day.ts'
import type { CommandOf } from '../command.ts'
import { ticketCount, ticketId } from '../find-ticket.ts'
import type { QueueState } from '../state.ts'
import { ticketCode } from '../ticket-code.ts'
import { freePlace, numberAt, type Series } from '../ticket-number.ts'
import { type Actor, accept, type Context, type Decision, type Refused, refuse } from './context.ts'

export function issueTicket(state: QueueState, command: CommandOf<'IssueTicket'>, context: Context): Decision {
  const { office, by, knowsProcedure } = context
  const service = office.services.find((s) => s.id === command.service)
  const series = office.series.find((s) => s.id === service?.series)
  if (service === undefined || series === undefined) return refuse('unknown-service', { service: command.service })
  const { priority, procedure, dossier } = command
  if (priority !== undefined && !isOffered(priority, context)) return refuse('unknown-priority', priority)
  if (procedure !== undefined && knowsProcedure !== undefined && !knowsProcedure(procedure)) {
    return refuse('unknown-procedure', { procedure })
  }
  const refused = outsideSession(context) ?? (by.role === 'kiosk' ? tooFast(state, service.id, context) : null)
  if (refused !== null) return refused

  const place = freePlace(series, state.series[series.id] ?? 0, state.rollNumbers[series.id] ?? [])
  return accept({
    type: 'TicketIssued',
    ...nextIdentity(state, context),
    number: numberAt(series, place),
    service: service.id,
    series: series.id,
    place,
    ...(priority === undefined ? {} : { priority }),
    channel: command.channel ?? usualChannel[by.role],
    ...(procedure === undefined ? {} : { procedure }),
    ...(dossier === undefined ? {} : { dossier }),
    files: command.files ?? 1,
    device: by.device,
  })
}

/** Id, code and ordinal of the next ticket of the day. */
export function nextIdentity(state: QueueState, context: Context) {
  const ordinal = ticketCount(state) + 1
  return {
    ticket: ticketId(state.day, ordinal),
    code: ticketCode(state.day, ordinal, context.keyedHash),
    ordinal,
  }
}

export function seriesOf(context: Context, service: string): Series | undefined {
  const id = context.office.services.find((s) => s.id === service)?.series
  return context.office.series.find((s) => s.id === id)
}

const usualChannel: Readonly<Record<Actor['role'], 'kiosk' | 'staff' | 'online'>> = {
  kiosk: 'kiosk',
  display: 'kiosk',
  desk: 'staff',
  manager: 'staff',
  integrator: 'online',
}

/** A reason of the class, or the class itself where nobody asked for one. */
function isOffered(priority: { class: string; reason: string }, context: Context): boolean {
  const offered = context.office.priorities.find((p) => p.id === priority.class)
  return offered !== undefined && [offered, ...offered.reasons].some(({ id }) => id === priority.reason)
}

function outsideSession(context: Context): Refused | null {
  const { clock } = officeTime(context.now)
  const sessions = context.office.sessions
  const session = sessions.find((s) => s.from <= clock && clock < s.to)
  if (session === undefined) {
    const opens =
      sessions
        .map((s) => s.from)
        .filter((from) => from > clock)
        .sort()[0] ?? ''
    return refuse('office-closed', { opens })
  }
  const cutOff = session.lastTicket
  return cutOff !== null && clock >= cutOff ? refuse('cut-off-passed', { at: cutOff }) : null
}

/** Repeated presses at a kiosk: one service again too soon, or a burst of tickets. */
function tooFast(state: QueueState, service: string, context: Context): Refused | null {
  const { coolDownSeconds, burst, burstSeconds } = context.office.rules
  const now = Date.parse(context.now)
  // A clock that went back must not close the kiosk: only what lies in the past counts.
  const age = (at: string) => (now - Date.parse(at)) / 1000
  const within = (at: string, seconds: number) => age(at) >= 0 && age(at) < seconds
  const issued = state.issuedBy[context.by.device] ?? []
  const same = issued.filter(([at, id]) => id === service && within(at, coolDownSeconds)).at(-1)
  if (same !== undefined) return refuse('too-soon', { seconds: Math.ceil(coolDownSeconds - age(same[0])) })
  const recent = issued.filter(([at]) => within(at, burstSeconds))
  const first = recent.at(-burst)
  return first === undefined ? null : refuse('too-many', { seconds: Math.ceil(burstSeconds - age(first[0])) })
}
