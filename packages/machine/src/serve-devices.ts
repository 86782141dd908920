import { devicesContract } from '@denluot/shared/contract/devices-contract'
import { implement } from '@orpc/server'
import { RPCHandler } from '@orpc/server/ws'
import { type Door, openLoopbackDoor } from './loopback-door.ts'
import type { MachineSettings } from './machine-settings.ts'
import type { SimulatedDevices } from './open-simulated-devices.ts'
import { pause, type Timing } from './timing.ts'
import { watch } from './watch.ts'

/** Pictures of paper that is just being printed are drawn at most this often, in milliseconds. */
const drawEvery = 150

/** Serves the simulated devices to the pages of the demo. Throws when the port is taken. */
export function serveDevices(
  devices: SimulatedDevices,
  settings: Pick<MachineSettings, 'port' | 'token' | 'origins'>,
  timing: Timing,
): Promise<Door> {
  const handler = new RPCHandler(devicesRouter(devices, timing))
  return openLoopbackDoor({ ...settings, path: '/devices', welcome: (socket) => void handler.upgrade(socket) })
}

function devicesRouter(devices: SimulatedDevices, timing: Timing) {
  const door = implement(devicesContract)
  return door.router({
    where: door.where.handler(() => devices.where),
    roll: door.roll.handler(async function* ({ signal }) {
      const changes = watch<'changed'>(
        (listener) => {
          listener('changed')
          return devices.printer.onChange(() => listener('changed'))
        },
        signal,
        1,
      )
      for await (const _ of changes) {
        yield devices.roll()
        await pause(timing, drawEvery)
      }
    }),
    setFault: door.setFault.handler(({ input }) => {
      devices.printer.setFault(input.fault)
      return { fault: devices.printer.fault() }
    }),
    scan: door.scan.handler(({ input }) => ({ bytes: devices.scan(input.text) })),
  })
}
