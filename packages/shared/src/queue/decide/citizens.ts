import type { CommandOf } from '../command.ts'
import type { QueueState } from '../state.ts'
import { isKnown, knownTicket, ticketFacts } from './at-counter.ts'
import { accept, type Context, type Decision, refuse } from './context.ts'

/** A finished turn is rated once. */
export function rateService(state: QueueState, command: CommandOf<'RateService'>, context: Context): Decision {
  const ticket = knownTicket(state, command.ticket)
  if ('refused' in ticket) return ticket
  if (ticket.state !== 'done') return refuse('not-finished', ticketFacts(ticket))
  if (ticket.rated) return refuse('already-rated', { number: ticket.number })
  const answers = command.answers ?? []
  const unknown = answers.find((answer) => !isKnown(context.office.ratingReasons, answer))
  if (unknown !== undefined) return refuse('unknown-reason', { reason: unknown })
  return accept({ type: 'ServiceRated', ticket: ticket.id, level: command.level, answers })
}

export function askForHelp(command: CommandOf<'AskForHelp'>, context: Context): Decision {
  return accept({ type: 'HelpAsked', where: command.where, device: context.by.device })
}

export function answerHelp(state: QueueState, command: CommandOf<'AnswerHelp'>, context: Context): Decision {
  if (!state.help.some((call) => call.where === command.where)) return refuse('nobody-asked', { where: command.where })
  const officer = context.by.officer ?? context.by.device
  return accept({ type: 'HelpAnswered', where: command.where, officer })
}
