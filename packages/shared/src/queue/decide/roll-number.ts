import type { CommandOf } from '../command.ts'
import type { QueueState } from '../state.ts'
import { numberFromRoll, placeOf, type Series } from '../ticket-number.ts'
import { freeCounter, isKnown } from './at-counter.ts'
import { call } from './calls.ts'
import { accept, type Context, type Decision, refuse } from './context.ts'
import { nextIdentity, seriesOf } from './issue-ticket.ts'

/** A number torn from a paper roll while nothing could print: it enters the log and is called at once. */
export function callRollNumber(state: QueueState, command: CommandOf<'CallRollNumber'>, context: Context): Decision {
  const own = freeCounter(state, command.counter, context)
  if ('refused' in own) return own
  const { service } = command
  if (service !== undefined && !isKnown(context.office.services, service)) return refuse('unknown-service', { service })
  const found = serviceOfNumber(command.number, own.counter.services, service, context)
  const read = found && numberFromRoll(found.series, command.number)
  if (!found || !read) return refuse('unknown-ticket', { number: command.number })
  const place = placeOf(found.series, read.value)
  const given = place !== null && place < (state.series[found.series.id] ?? 0)
  const torn = state.rollNumbers[found.series.id] ?? []
  if (given || torn.includes(read.number)) return refuse('number-taken', { number: read.number })
  const identity = nextIdentity(state, context)
  return accept(
    {
      type: 'TicketIssued',
      ...identity,
      number: read.number,
      service: found.service,
      series: found.series.id,
      place: -1,
      channel: 'roll',
      files: 1,
      device: context.by.device,
    },
    call(state, { id: identity.ticket }, own),
  )
}

/** The service that was named, else the one whose series has this prefix, the counter's own services first. */
function serviceOfNumber(
  number: string,
  own: readonly string[],
  named: string | undefined,
  context: Context,
): { readonly service: string; readonly series: Series } | null {
  const all = context.office.services.map((s) => s.id)
  const prefix = (series: Series) => number.trim().toUpperCase().startsWith(series.prefix)
  let best: { readonly service: string; readonly series: Series } | null = null
  for (const service of named === undefined ? [...own, ...all] : [named]) {
    const series = seriesOf(context, service)
    if (series === undefined || (named === undefined && !prefix(series))) continue
    if (best === null || series.prefix.length > best.series.prefix.length) best = { service, series }
  }
  return best
}
