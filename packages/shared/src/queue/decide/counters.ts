import type { CommandOf } from '../command.ts'
import type { QueueState } from '../state.ts'
import { busy, isKnown, ownCounter } from './at-counter.ts'
import { accept, type Context, type Decision, refuse } from './context.ts'

/** One officer has one open counter, one counter has one officer. The same officer may open again to change the services. */
export function openCounter(state: QueueState, command: CommandOf<'OpenCounter'>, context: Context): Decision {
  const { office, by } = context
  const configured = office.counters.find((c) => c.id === command.counter)
  if (configured === undefined) return refuse('unknown-counter', { counter: command.counter })
  const officer = by.officer
  if (officer === undefined || !isKnown(office.officers, officer)) return refuse('unknown-officer')
  const wanted = command.services ?? configured.services
  for (const service of wanted) {
    if (!isKnown(office.services, service)) return refuse('unknown-service', { service })
    if (!configured.services.includes(service)) return refuse('service-not-here', { service, counter: command.counter })
  }
  const now = state.counters[command.counter]
  if (now !== undefined && now.status !== 'closed' && now.officer !== officer) {
    return refuse('counter-taken', { counter: command.counter, officer: now.officer ?? '' })
  }
  const elsewhere = Object.values(state.counters).find(
    (c) => c.id !== command.counter && c.status !== 'closed' && c.officer === officer,
  )
  if (elsewhere !== undefined) return refuse('officer-elsewhere', { counter: elsewhere.id })
  const services = configured.services.filter((service) => wanted.includes(service))
  return accept({ type: 'CounterOpened', counter: command.counter, officer, services })
}

export function pauseCounter(state: QueueState, command: CommandOf<'PauseCounter'>, context: Context): Decision {
  const own = ownCounter(state, command.counter, context)
  if ('refused' in own) return own
  if (!isKnown(context.office.pauseReasons, command.reason)) return refuse('unknown-reason', { reason: command.reason })
  if (own.counter.status === 'paused') return refuse('counter-paused', { counter: command.counter })
  if (own.counter.ticket !== null) return busy(state, own.counter)
  return accept({ type: 'CounterPaused', counter: command.counter, officer: own.officer, reason: command.reason })
}

export function resumeCounter(state: QueueState, command: CommandOf<'ResumeCounter'>, context: Context): Decision {
  const own = ownCounter(state, command.counter, context)
  if ('refused' in own) return own
  if (own.counter.status !== 'paused') return refuse('counter-not-paused', { counter: command.counter })
  return accept({ type: 'CounterResumed', counter: command.counter, officer: own.officer })
}

/** A manager may close a counter that somebody left open, so that another officer can sit down there. */
export function closeCounter(state: QueueState, command: CommandOf<'CloseCounter'>, context: Context): Decision {
  const left = isManager(context) ? state.counters[command.counter]?.officer : null
  const by = left ? { ...context.by, officer: left } : context.by
  const own = ownCounter(state, command.counter, { ...context, by })
  if ('refused' in own) return own
  if (own.counter.ticket !== null) return busy(state, own.counter)
  return accept({ type: 'CounterClosed', counter: command.counter, officer: own.officer, reason: 'closed' })
}

function isManager({ by, office }: Context): boolean {
  return by.role === 'manager' || office.officers.some((o) => o.id === by.officer && o.role === 'manager')
}
