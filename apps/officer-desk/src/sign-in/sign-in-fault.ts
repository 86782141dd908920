import { HubRejected, HubUnreachable } from '@denluot/client/hub-link'
import type { DeskTools } from '../desk-tools.tsx'

/** Why a sign-in did not work, as a sentence for the officer. Other faults are thrown on. */
export function signInFault(fault: unknown, t: DeskTools['t']): string {
  if (fault instanceof HubUnreachable) return t('signin.unreachable')
  if (!(fault instanceof HubRejected)) throw fault
  if (fault.reason === 'wrong-pin') return t('signin.wrong')
  if (fault.reason === 'pin-locked') return t('signin.wait')
  return t('signin.failed', { reason: fault.reason })
}
