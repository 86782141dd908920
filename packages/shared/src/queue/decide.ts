import { assertNever } from '../assert-never.ts'
import type { Command } from './command.ts'
import { callNext, callTicket, recall, reportCall } from './decide/calls.ts'
import { answerHelp, askForHelp, rateService } from './decide/citizens.ts'
import type { Context, Decision } from './decide/context.ts'
import { closeCounter, openCounter, pauseCounter, resumeCounter } from './decide/counters.ts'
import { issueTicket } from './decide/issue-ticket.ts'
import {
  cancelTicket,
  holdTicket,
  restoreTicket,
  resumeTicket,
  transferTicket,
  verifyPriority,
} from './decide/moves.ts'
import { attachDossier, reportPrint, reprintTicket } from './decide/papers.ts'
import { callRollNumber } from './decide/roll-number.ts'
import { beginService, finishService, markNoShow } from './decide/turns.ts'
import { openDay } from './decide-day.ts'
import { evolve } from './evolve.ts'
import type { QueueState } from './state.ts'

export type { Actor, Context, Decision, Role } from './decide/context.ts'

/**
 * What follows from a command: events to append, or one word why not. Pure.
 * The first command of a business day is preceded by the events that end the old day and open the new one.
 */
export function decide(state: QueueState, command: Command, context: Context): Decision {
  const dayEvents = openDay(state, context)
  if (dayEvents.length === 0) return decideToday(state, command, context)
  const today = dayEvents.reduce((day, event) => evolve(day, { ...event, seq: day.seq + 1, at: context.now }), state)
  const decision = decideToday(today, command, context)
  return 'refused' in decision ? decision : { events: [...dayEvents, ...decision.events] }
}

function decideToday(state: QueueState, command: Command, context: Context): Decision {
  switch (command.type) {
    case 'IssueTicket':
      return issueTicket(state, command, context)
    case 'OpenCounter':
      return openCounter(state, command, context)
    case 'PauseCounter':
      return pauseCounter(state, command, context)
    case 'ResumeCounter':
      return resumeCounter(state, command, context)
    case 'CloseCounter':
      return closeCounter(state, command, context)
    case 'CallNext':
      return callNext(state, command, context)
    case 'CallTicket':
      return callTicket(state, command, context)
    case 'CallRollNumber':
      return callRollNumber(state, command, context)
    case 'Recall':
      return recall(state, command, context)
    case 'BeginService':
      return beginService(state, command, context)
    case 'FinishService':
      return finishService(state, command, context)
    case 'MarkNoShow':
      return markNoShow(state, command, context)
    case 'HoldTicket':
      return holdTicket(state, command, context)
    case 'ResumeTicket':
      return resumeTicket(state, command, context)
    case 'TransferTicket':
      return transferTicket(state, command, context)
    case 'RestoreTicket':
      return restoreTicket(state, command, context)
    case 'CancelTicket':
      return cancelTicket(state, command, context)
    case 'VerifyPriority':
      return verifyPriority(state, command, context)
    case 'AttachDossier':
      return attachDossier(state, command)
    case 'ReportPrint':
      return reportPrint(state, command, context)
    case 'ReprintTicket':
      return reprintTicket(state, command, context)
    case 'ReportCall':
      return reportCall(state, command, context)
    case 'RateService':
      return rateService(state, command, context)
    case 'AskForHelp':
      return askForHelp(command, context)
    case 'AnswerHelp':
      return answerHelp(state, command, context)
    default:
      return assertNever(command)
  }
}
