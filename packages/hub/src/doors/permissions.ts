import type { Role } from '@denluot/shared/contract/replies'
import type { OfficeConfig } from '@denluot/shared/office/office-config'
import type { Command, CommandType } from '@denluot/shared/queue/command'
import type { Bearer } from '../storage/device-register.ts'
import { rejected } from './rejection.ts'

interface Permission {
  readonly roles: readonly Role[]
  /** On a desk an officer has to be signed in. */
  readonly officer: boolean
}

const desk: Permission = { roles: ['desk'], officer: true }
const paper: Permission = { roles: ['kiosk', 'desk'], officer: false }

/** Who may send what. A command that is not allowed here to a role is refused to it. */
export const permissions: Readonly<Record<CommandType, Permission>> = {
  IssueTicket: { roles: ['kiosk', 'desk', 'integrator'], officer: false },
  OpenCounter: desk,
  PauseCounter: desk,
  ResumeCounter: desk,
  CloseCounter: desk,
  CallNext: desk,
  CallTicket: desk,
  Recall: desk,
  BeginService: desk,
  FinishService: desk,
  MarkNoShow: desk,
  HoldTicket: desk,
  ResumeTicket: desk,
  TransferTicket: desk,
  RestoreTicket: desk,
  /** A kiosk cancels only its own; the engine sees to that. */
  CancelTicket: { roles: ['kiosk', 'desk'], officer: true },
  VerifyPriority: desk,
  AttachDossier: desk,
  CallRollNumber: desk,
  ReportPrint: paper,
  ReprintTicket: paper,
  ReportCall: { roles: ['display'], officer: false },
  RateService: { roles: ['kiosk'], officer: false },
  AskForHelp: { roles: ['kiosk', 'display', 'desk', 'manager'], officer: false },
  AnswerHelp: desk,
}

/** @throws ORPCError 403 `wrong-role` or `sign-in-needed` */
export function assertMaySend(bearer: Bearer, command: Command): void {
  const { roles, officer } = permissions[command.type]
  if (!roles.includes(bearer.role)) throw rejected(403, 'wrong-role')
  if (officer && bearer.role === 'desk' && bearer.officer === null) throw rejected(403, 'sign-in-needed')
}

/** The roles somebody has: that of the device, and manager for a manager who signed in on a desk. */
export function rolesOf(bearer: Bearer, office: OfficeConfig): readonly Role[] {
  const officer = office.officers.find(({ id }) => id === bearer.officer)
  return officer?.role === 'manager' ? [bearer.role, 'manager'] : [bearer.role]
}

/** The role whose eyes somebody looks with. */
export function sightOf(bearer: Bearer, office: OfficeConfig): Role {
  return rolesOf(bearer, office).at(-1) ?? bearer.role
}
