import type { Logger } from 'pino'
import type { Clock } from '../office-clock.ts'
import type { HubNotice, HungNotice } from './multicast-notice.ts'

export interface AnnounceParts {
  /** Asked again and again: an office can be renamed while it runs. */
  readonly notice: () => HubNotice
  /** Addresses of this PC on which to announce, as they are now: cables and leases come and go. */
  readonly addresses: () => readonly string[]
  readonly hang: (address: string, notice: HubNotice, onFault: (fault: Error) => void) => HungNotice
  readonly every: Clock['every']
  readonly log: Pick<Logger, 'info' | 'warn'>
}

export interface Announcement {
  /** Says goodbye to the LAN. */
  close(): Promise<void>
}

/** How often the PC's addresses and the office's name are looked at, in ms. */
const lookEvery = 5_000

/**
 * Announces a hub on every network of its PC for as long as it serves. Announcing is a convenience: whatever goes wrong with
 * it is told once in the log, and the hub goes on.
 */
export function announceHub({ notice, addresses, hang, every, log }: AnnounceParts): Announcement {
  const hung = new Map<string, { readonly words: string; readonly notice: HungNotice }>()
  const told = new Set<string>()
  const tell = (address: string) => (fault: Error) => {
    const code = 'code' in fault ? String(fault.code) : fault.message
    if (told.has(`${address} ${code}`)) return
    told.add(`${address} ${code}`)
    log.warn({ address, code }, 'the hub cannot announce itself here; other PCs need its address typed')
  }
  const takeDown = (address: string) => {
    const old = hung.get(address)
    hung.delete(address)
    return old?.notice.takeDown() ?? Promise.resolve()
  }
  const look = () => {
    const now = addresses()
    const present = notice()
    const words = JSON.stringify(present)
    for (const [address, { words: before }] of hung) {
      if (!now.includes(address) || before !== words) void takeDown(address)
    }
    for (const address of now) {
      if (hung.has(address)) continue
      hung.set(address, { words, notice: hang(address, present, tell(address)) })
      log.info({ address }, 'the hub announces itself')
    }
  }
  look()
  const stop = every(lookEvery, look)
  return {
    async close() {
      stop()
      await Promise.all([...hung.keys()].map(takeDown))
    },
  }
}
