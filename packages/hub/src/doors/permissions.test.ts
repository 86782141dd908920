import { type Role, roles } from '@denluot/shared/contract/replies'
import { sampleOffice } from '@denluot/shared/office/sample-office'
import { type Command, type CommandType, commandSchema } from '@denluot/shared/queue/command'
import { expect, test } from 'vitest'
import { assertMaySend, rolesOf, sightOf } from './permissions.ts'

/** The table of the design, written a second time on purpose: which roles may send what. */
const table: Readonly<Record<CommandType, readonly Role[]>> = {
  IssueTicket: ['kiosk', 'desk', 'integrator'],
  OpenCounter: ['desk'],
  PauseCounter: ['desk'],
  ResumeCounter: ['desk'],
  CloseCounter: ['desk'],
  CallNext: ['desk'],
  CallTicket: ['desk'],
  Recall: ['desk'],
  BeginService: ['desk'],
  FinishService: ['desk'],
  MarkNoShow: ['desk'],
  HoldTicket: ['desk'],
  ResumeTicket: ['desk'],
  TransferTicket: ['desk'],
  RestoreTicket: ['desk'],
  CancelTicket: ['kiosk', 'desk'],
  VerifyPriority: ['desk'],
  AttachDossier: ['desk'],
  CallRollNumber: ['desk'],
  ReportPrint: ['kiosk', 'desk'],
  ReprintTicket: ['kiosk', 'desk'],
  ReportCall: ['display'],
  RateService: ['kiosk'],
  AskForHelp: ['kiosk', 'display', 'desk', 'manager'],
  AnswerHelp: ['desk'],
}
/** What a desk may do while nobody has signed in on it. */
const withoutOfficer: readonly CommandType[] = ['IssueTicket', 'ReportPrint', 'ReprintTicket', 'AskForHelp']

const types = commandSchema.options.map((option) => option.shape.type.value)

function refusalOf(type: CommandType, role: Role, officer: string | null): unknown {
  try {
    assertMaySend({ device: 'device-1', role, officer }, { id: 'command-1', type } as Command)
    return null
  } catch (problem) {
    return problem instanceof Error && 'data' in problem ? problem.data : problem
  }
}

test('[S1] the table knows every command', () => {
  expect(Object.keys(table).sort()).toEqual([...types].sort())
})

for (const type of types) {
  for (const role of roles) {
    const may = table[type].includes(role)
    test(`[S1] ${role} ${may ? 'may' : 'may not'} send ${type}`, () => {
      expect(refusalOf(type, role, role === 'desk' ? 'ha' : null)).toEqual(may ? null : { reason: 'wrong-role' })
    })
  }
  test(`[S2] a desk without an officer ${withoutOfficer.includes(type) ? 'may' : 'may not'} send ${type}`, () => {
    const reason = table[type].includes('desk') ? 'sign-in-needed' : 'wrong-role'
    expect(refusalOf(type, 'desk', null)).toEqual(withoutOfficer.includes(type) ? null : { reason })
  })
}

test('[S3] a manager who signed in on a desk keeps the desk and sees what managers see', () => {
  const manager = { device: 'desk-1', role: 'desk', officer: 'phuong' } as const
  expect(rolesOf(manager, sampleOffice)).toEqual(['desk', 'manager'])
  expect(sightOf(manager, sampleOffice)).toBe('manager')
  expect(sightOf({ ...manager, officer: 'ha' }, sampleOffice)).toBe('desk')
})
