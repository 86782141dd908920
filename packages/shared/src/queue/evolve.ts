import { assertNever } from '../assert-never.ts'
import type { OfficeEvent } from './event.ts'
import { callReported, ticketCalled, ticketRecalled } from './evolve/calls.ts'
import { helpAnswered, helpAsked, serviceRated } from './evolve/citizens.ts'
import { counterClosed, counterOpened, counterPaused, counterResumed } from './evolve/counters.ts'
import { dayOpened } from './evolve/day.ts'
import { ticketIssued } from './evolve/issue.ts'
import {
  priorityVerified,
  ticketCancelled,
  ticketHeld,
  ticketRestored,
  ticketResumed,
  ticketTransferred,
} from './evolve/moves.ts'
import { dossierAttached, printReported, reprintAsked } from './evolve/papers.ts'
import { serviceBegun, serviceFinished, ticketMissed } from './evolve/turns.ts'
import type { QueueState } from './state.ts'

/**
 * The office after one more event. Never changes its argument; parts that did not change are the same objects.
 * Total: an event about a ticket or counter that this day does not know changes nothing but `seq`.
 */
export function evolve(state: QueueState, event: OfficeEvent): QueueState {
  const next = apply(state, event)
  return next.seq === event.seq ? next : { ...next, seq: event.seq }
}

function apply(state: QueueState, event: OfficeEvent): QueueState {
  switch (event.type) {
    case 'OfficeConfigured':
      return { ...state, configVersion: event.version, configHash: event.hash }
    case 'DayOpened':
      return dayOpened(state, event)
    case 'TicketIssued':
      return ticketIssued(state, event)
    case 'CounterOpened':
      return counterOpened(state, event)
    case 'CounterPaused':
      return counterPaused(state, event)
    case 'CounterResumed':
      return counterResumed(state, event)
    case 'CounterClosed':
      return counterClosed(state, event)
    case 'TicketCalled':
      return ticketCalled(state, event)
    case 'TicketRecalled':
      return ticketRecalled(state, event)
    case 'ServiceBegun':
      return serviceBegun(state, event)
    case 'ServiceFinished':
      return serviceFinished(state, event)
    case 'TicketMissed':
      return ticketMissed(state, event)
    case 'TicketHeld':
      return ticketHeld(state, event)
    case 'TicketResumed':
      return ticketResumed(state, event)
    case 'TicketTransferred':
      return ticketTransferred(state, event)
    case 'TicketRestored':
      return ticketRestored(state, event)
    case 'TicketCancelled':
      return ticketCancelled(state, event)
    case 'PriorityVerified':
      return priorityVerified(state, event)
    case 'DossierAttached':
      return dossierAttached(state, event)
    case 'PrintReported':
      return printReported(state, event)
    case 'ReprintAsked':
      return reprintAsked(state, event)
    case 'CallReported':
      return callReported(state, event)
    case 'ServiceRated':
      return serviceRated(state, event)
    case 'HelpAsked':
      return helpAsked(state, event)
    case 'HelpAnswered':
      return helpAnswered(state, event)
    default:
      return assertNever(event)
  }
}
