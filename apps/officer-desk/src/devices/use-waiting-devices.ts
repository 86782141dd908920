import type { WaitingDevice } from '@denluot/shared/contract/pairing'
import { useEffect, useState } from 'react'
import { useTools } from '../desk-tools.tsx'
import type { Session } from '../session.ts'

/** Who stands at the door, oldest first; a manager's board is a manager's business. */
export function useWaitingDevices(role: Session['role']): readonly WaitingDevice[] {
  const { hub } = useTools()
  const [waiting, setWaiting] = useState<readonly WaitingDevice[]>([])
  useEffect(() => hub.devices.watchWaiting(setWaiting), [hub])
  return role === 'manager' ? waiting : waiting.filter((device) => device.role !== 'manager')
}
