import type { PairedDevice, WaitingDevice } from '@denluot/shared/contract/pairing'
import { ask, type HubClient } from './hub-client.ts'
import type { LastingSocket } from './lasting-socket.ts'

/** What officers and managers do about the devices of their office. All but `watchWaiting` throw HubRejected | HubUnreachable. */
export interface DeviceKeeper {
  /** Hears who asks to come in, at once and whenever that changes; nobody while the link is lost. Returns the function that ends it. */
  watchWaiting(listener: (waiting: readonly WaitingDevice[]) => void): () => void
  approve(request: string, code: string, name: string): Promise<void>
  refuse(request: string): Promise<void>
  /** Managers only. */
  list(): Promise<{ readonly devices: readonly PairedDevice[]; readonly own: string }>
  /** Managers only. Its pages ask to be paired again. */
  unpair(device: string): Promise<void>
}

export function createDeviceKeeper(socket: LastingSocket, client: HubClient): DeviceKeeper {
  return {
    watchWaiting(listener) {
      let stop = new AbortController()
      const follow = async () => {
        stop.abort()
        stop = new AbortController()
        const { signal } = stop
        try {
          for await (const waiting of await client.pairing.waiting(undefined, { signal })) {
            if (!signal.aborted) listener(waiting)
          }
        } catch {
          // The line broke, which its owner tells, or nobody is signed in any more: either way nobody is seen to wait.
        }
        if (!signal.aborted) listener([])
      }
      const start = () => void follow()
      socket.addEventListener('open', start)
      if (socket.readyState === WebSocket.OPEN) start()
      return () => {
        socket.removeEventListener('open', start)
        stop.abort()
      }
    },
    async approve(request, code, name) {
      await ask(socket, () => client.pairing.approve({ request, code, name }))
    },
    async refuse(request) {
      await ask(socket, () => client.pairing.refuse({ request }))
    },
    list: () => ask(socket, () => client.devices.list()),
    async unpair(device) {
      await ask(socket, () => client.devices.unpair({ device }))
    },
  }
}
