import type { PrinterFault, Roll } from '@denluot/shared/contract/devices-contract'
import { create } from 'zustand'
import { type DemoInfo, fetchDemoInfo } from '../demo-info.ts'
import { type DevicesDoor, openDevices } from './devices-door.ts'

interface DevicesStore {
  /** Null until the hub has told about the demo. */
  readonly demo: DemoInfo | null
  /** Null while the simulated devices are out of reach. */
  readonly roll: Roll | null
  /** Begins to listen; called once by a page. Asks the hub again until it answers. */
  readonly open: () => void
  readonly setFault: (fault: PrinterFault) => Promise<void>
  readonly scan: (text: string) => Promise<number>
}

const askAgainMs = 2000

/** The demo and its simulated devices, as both pages of this app see them. */
export const useDevices = create<DevicesStore>((set) => {
  let door: DevicesDoor | null = null
  let opening = false
  const ask = async () => {
    const demo = await fetchDemoInfo()
    if (demo === null) {
      setTimeout(() => void ask(), askAgainMs)
      return
    }
    set({ demo })
    if (demo.devices !== null) door = openDevices(demo.devices, (roll) => set({ roll }))
  }
  const reached = (): DevicesDoor => {
    if (door === null) throw new Error('The simulated devices cannot be reached')
    return door
  }
  return {
    demo: null,
    roll: null,
    open() {
      if (opening) return
      opening = true
      void ask()
    },
    setFault: async (fault) => reached().setFault(fault),
    scan: async (text) => reached().scan(text),
  }
})
