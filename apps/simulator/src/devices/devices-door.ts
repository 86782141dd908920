import type { devicesContract, PrinterFault, Roll } from '@denluot/shared/contract/devices-contract'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import type { ContractRouterClient } from '@orpc/contract'

type DevicesClient = ContractRouterClient<typeof devicesContract>

export interface DevicesDoor {
  /** Null while the devices cannot be reached. */
  readonly setFault: (fault: PrinterFault) => Promise<void>
  /** @returns how many bytes the scanner twin sent */
  readonly scan: (text: string) => Promise<number>
  readonly close: () => void
}

const redialMs = 1500

/**
 * Opens the door of the simulated devices and keeps it open: a lost connection is dialled again. `onRoll` hears the paper
 * roll whenever it changes, and null when the devices are out of reach.
 */
export function openDevices(
  at: { readonly url: string; readonly token: string },
  onRoll: (roll: Roll | null) => void,
): DevicesDoor {
  let closed = false
  let socket: WebSocket | null = null
  let client: DevicesClient | null = null
  let redial: ReturnType<typeof setTimeout> | undefined

  const dial = () => {
    const address = new URL(at.url)
    address.searchParams.set('token', at.token)
    const dialled = new WebSocket(address)
    socket = dialled
    dialled.addEventListener('open', () => {
      const opened: DevicesClient = createORPCClient(new RPCLink({ websocket: dialled }))
      client = opened
      void follow(opened)
    })
    dialled.addEventListener('close', () => {
      client = null
      if (closed) return
      onRoll(null)
      redial = setTimeout(dial, redialMs)
    })
  }
  const follow = async (opened: DevicesClient) => {
    try {
      for await (const roll of await opened.roll()) onRoll(roll)
    } catch {
      // The stream breaks with its socket, whose close event dials again.
      socket?.close()
    }
  }
  const reached = (): DevicesClient => {
    if (client === null) throw new Error('The simulated devices cannot be reached')
    return client
  }
  dial()
  return {
    async setFault(fault) {
      await reached().setFault({ fault })
    },
    async scan(text) {
      return (await reached().scan({ text })).bytes
    },
    close() {
      closed = true
      clearTimeout(redial)
      socket?.close()
    },
  }
}
