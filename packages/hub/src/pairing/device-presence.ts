import { officeIso } from '@denluot/shared/queue/business-day'
import type { Clock } from '../office-clock.ts'
import type { DeviceRegister } from '../storage/device-register.ts'

/** Which devices speak with the hub now, and when each was last heard. */
export interface DevicePresence {
  /** A socket began to speak for a device; returns the function that ends it. */
  enter(device: string): () => void
  /** A single call over HTTP. */
  heard(device: string): void
  isThere(device: string): boolean
  /** ISO 8601; null when it was not heard since the hub began. */
  lastSeen(device: string): string | null
  close(): void
}

/** Three hundred screens that come back at once must not be three hundred writes in the way of a ticket. */
const WRITTEN_EVERY = 60_000

export function createDevicePresence(devices: Pick<DeviceRegister, 'setLastSeen'>, clock: Clock): DevicePresence {
  const sockets = new Map<string, number>()
  /** Epoch ms: written out only when somebody asks, because every HTTP request comes by here. */
  const seen = new Map<string, number>()
  const unwritten = new Set<string>()

  const heard = (device: string) => {
    seen.set(device, clock.now())
    unwritten.add(device)
  }
  const lastSeen = (device: string) => {
    const at = seen.get(device)
    return at === undefined ? null : officeIso(at)
  }
  const write = () => {
    for (const device of sockets.keys()) heard(device)
    if (unwritten.size === 0) return
    devices.setLastSeen(new Map([...unwritten].map((device) => [device, lastSeen(device) ?? ''])))
    unwritten.clear()
  }
  const stopWriting = clock.every(WRITTEN_EVERY, write)

  return {
    enter(device) {
      heard(device)
      sockets.set(device, (sockets.get(device) ?? 0) + 1)
      return () => {
        heard(device)
        const left = (sockets.get(device) ?? 1) - 1
        if (left === 0) sockets.delete(device)
        else sockets.set(device, left)
      }
    },
    heard,
    isThere: (device) => sockets.has(device),
    lastSeen,
    close() {
      stopWriting()
      write()
    },
  }
}
