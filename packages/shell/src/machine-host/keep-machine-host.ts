import type { MachineDoor } from '@denluot/shared/contract/bridge'
import type { ShellLog } from '../shell-log.ts'
import { createGrowingPause, type Pauses } from './growing-pause.ts'

/** A machine host that runs, as the shell sees it. */
export interface HostProcess {
  /** Each line it writes to its standard output. */
  onLine(listener: (line: string) => void): void
  /** Once, when it has ended. */
  onExit(listener: (code: number | null) => void): void
  kill(): void
}

/** What changes from one life of the host to the next. */
export interface HostLife {
  readonly port: string
  readonly token: string
}

export interface MachineKeeperOptions {
  readonly fork: (life: HostLife) => HostProcess
  readonly token: string
  /** Port of the first life; `0` takes a free one. */
  readonly port: string
  readonly log: ShellLog
  readonly now: () => number
  /** Calls `task` once after `ms`; the answer takes it back. */
  readonly after: (ms: number, task: () => void) => () => void
}

/** The machine host of this PC: started again whenever it dies, at the same door. */
export interface MachineKeeper {
  /** `ws://…` of the host; null while it is down. */
  url(): string | null
  /** `http://…` of the hub, as the host told it last; null while it knows none. */
  hub(): string | null
  /** The door, as soon as the host is up; null when it has shown that it does not start. */
  whenUp(): Promise<MachineDoor | null>
  /** Heard each time the host comes up. */
  onUp(listener: () => void): void
  close(): void
}

const pauses: Pauses = { first: 250, longest: 15_000, forgiven: 60_000 }
/** So many lives in a row that never came up, or so long a wait, and a page is told that there is no host. It goes on being tried. */
const failuresToTell = 3
const patience = 20_000

export function keepMachineHost({ fork, token, port, log, now, after }: MachineKeeperOptions): MachineKeeper {
  const pause = createGrowingPause(pauses)
  let nextPort = port
  let url: string | null = null
  let hub: string | null = null
  let failures = 0
  let closed = false
  let process: HostProcess | null = null
  let cancelStart = () => {}
  let waiting: readonly ((door: MachineDoor | null) => void)[] = []
  const upListeners = new Set<() => void>()

  const settle = (door: MachineDoor | null) => {
    const now = waiting
    waiting = []
    for (const settleOne of now) settleOne(door)
  }
  const take = (line: string) => {
    const door = /^machine ready (ws:\/\/\S+)$/.exec(line)?.[1]
    const place = /^hub (https?:\/\/\S+|unknown)$/.exec(line)?.[1]
    if (place !== undefined) hub = place === 'unknown' ? null : place
    if (door === undefined) return
    url = door
    failures = 0
    // Its successor takes the same door, so that pages find it again without asking.
    nextPort = new URL(door).port
    log('machine-up', { url })
    settle({ url, token })
    for (const listener of upListeners) listener()
  }
  const start = () => {
    const born = now()
    const started = fork({ port: nextPort, token })
    process = started
    started.onLine(take)
    started.onExit((code) => {
      if (process !== started) return
      process = null
      if (url === null) {
        failures += 1
        // A door that was lost to another program meanwhile must not keep the devices away for ever.
        nextPort = port
        if (failures >= failuresToTell) settle(null)
      }
      url = null
      if (closed) return
      const again = pause(now() - born)
      log('machine-died', { code, againInMs: again })
      cancelStart = after(again, start)
    })
  }
  start()

  return {
    url: () => url,
    hub: () => hub,
    whenUp() {
      if (url !== null) return Promise.resolve({ url, token })
      if (failures >= failuresToTell) return Promise.resolve(null)
      return new Promise((resolve) => {
        const cancel = after(patience, () => settle(null))
        waiting = [
          ...waiting,
          (door) => {
            cancel()
            resolve(door)
          },
        ]
      })
    },
    onUp: (listener) => void upListeners.add(listener),
    close() {
      closed = true
      cancelStart()
      process?.kill()
    },
  }
}
