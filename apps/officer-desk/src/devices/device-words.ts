import { HubRejected, HubUnreachable } from '@denluot/client/hub-link'
import type { PairableRole, WaitingDevice } from '@denluot/shared/contract/pairing'
import type { Role } from '@denluot/shared/contract/replies'
import { doorstepText } from '@denluot/shared/language/doorstep-text'
import type { Language } from '@denluot/shared/language/language'
import type { IconName } from '@denluot/ui/icon'
import { officeTimeOfDay } from '@denluot/ui/office-time'
import type { DeskTools } from '../desk-tools.tsx'

type Words = Pick<DeskTools, 't' | 'language'>

export const deviceIcons: Readonly<Record<Role, IconName>> = {
  kiosk: 'touch-app',
  display: 'tv',
  desk: 'computer',
  manager: 'bar-chart',
  integrator: 'settings',
}

/** The device as it calls itself on its own screen. */
export function deviceKind({ t, language }: Words, role: Role): string {
  return role === 'integrator' ? t('devices.integrator') : doorstepText(language)(`device.${role}`)
}

/** "máy lấy số" inside a sentence. */
export function deviceInSentence(language: Language, role: PairableRole): string {
  const word = doorstepText(language)(`device.${role}`)
  return word.charAt(0).toLocaleLowerCase(language) + word.slice(1)
}

/** "ở 192.168.1.23, từ 9:42". */
export function deviceWhere({ t }: Words, { address, since }: WaitingDevice): string {
  const time = officeTimeOfDay(since)
  const onHub = address === '127.0.0.1' || address === '::1'
  return onHub ? t('door.fromHub', { time }) : t('door.from', { address, time })
}

/** A name that the office would give: "Kiosk 2". */
export function proposedName({ t }: Words, { role, nth }: WaitingDevice): string {
  const names = {
    kiosk: 'door.nameKiosk',
    display: 'door.nameDisplay',
    desk: 'door.nameDesk',
    manager: 'door.nameManager',
  } as const
  return t(names[role], { nth })
}

/** What the device may do once it is inside. */
export function effectOfPairing({ t }: Words, role: PairableRole, name: string): string {
  const effects = {
    kiosk: 'door.effectKiosk',
    display: 'door.effectDisplay',
    desk: 'door.effectDesk',
    manager: 'door.effectManager',
  } as const
  return t(effects[role], { name })
}

/** Why a device was not let in or taken out, as a sentence. Other faults are thrown on. */
export function deviceFault({ t }: Words, fault: unknown): string {
  if (fault instanceof HubUnreachable) return t('door.unreachable')
  if (!(fault instanceof HubRejected)) throw fault
  if (fault.reason === 'wrong-code') return t('door.wrongCode')
  if (fault.reason === 'pairing-wait') return t('door.wait')
  if (fault.reason === 'unknown-pairing') return t('door.gone')
  return t('door.failed', { reason: fault.reason })
}
