import { isFinal } from '@denluot/shared/contract/final-print-state'
import type { HubPlace } from '@denluot/shared/contract/hub-place'
import { type MachineStatus, machineContract, type PrintState } from '@denluot/shared/contract/machine-contract'
import { implement } from '@orpc/server'
import { RPCHandler } from '@orpc/server/ws'
import { createHubVoice } from './hub-voice.ts'
import { type Door, type DoorSocket, openLoopbackDoor } from './loopback-door.ts'
import type { MachineSettings } from './machine-settings.ts'
import type { Machine } from './open-machine.ts'
import { createPages } from './serve-pages.ts'
import { realTiming } from './timing.ts'
import { watch } from './watch.ts'

/** Serves a machine to the pages of this PC, and the pages themselves where the settings say so. Throws when the port is taken. */
export function serveMachine(
  machine: Machine,
  settings: Pick<MachineSettings, 'port' | 'token' | 'origins' | 'pages' | 'voice'>,
  report: (fault: unknown, what: string) => void,
): Promise<Door> {
  const handler = new RPCHandler(machineRouter(machine, report))
  const { port, token, origins, pages, voice } = settings
  const door = { port, token, origins, path: '/machine', welcome: (socket: DoorSocket) => void handler.upgrade(socket) }
  if (pages === null) return openLoopbackDoor(door)
  const hubVoice = createHubVoice({ hub: () => machine.hub.place().address, timing: realTiming })
  return openLoopbackDoor({ ...door, pages: createPages({ pages, voice, hubVoice, token, report }) })
}

function machineRouter({ printer, scanner, hub }: Machine, report: (fault: unknown, what: string) => void) {
  const machine = implement(machineContract)
  const status = (): MachineStatus => ({ printer: printer.status(), scanner: scanner.status() })
  return machine.router({
    health: machine.health.handler(() => ({ status: 'ok' as const })),
    print: machine.print.handler(({ input }) => {
      printer.print(input.job, input.paper).catch((fault: unknown) => report(fault, `job ${input.job}`))
      return { job: input.job }
    }),
    journal: {
      list: machine.journal.list.handler(() => [...printer.journal()]),
      watch: machine.journal.watch.handler(async function* ({ input, signal }) {
        yield* jobStates(printer, input.job, signal)
      }),
    },
    status: machine.status.handler(async function* ({ signal }) {
      const either = (listener: (value: MachineStatus) => void) => {
        listener(status())
        const ends = [printer.onStatus(() => listener(status())), scanner.onStatus(() => listener(status()))]
        return () => {
          for (const end of ends) end()
        }
      }
      yield* watch(either, signal, 1)
    }),
    scans: machine.scans.handler(async function* ({ signal }) {
      yield* watch(scanner.onScan, signal, 20)
    }),
    arm: machine.arm.handler(({ input }) => {
      scanner.arm(input.armed)
      return { armed: scanner.status().armed }
    }),
    hub: {
      place: machine.hub.place.handler(async function* ({ signal }) {
        yield* watch<HubPlace>(
          (listener) => {
            listener(hub.place())
            return hub.onPlace(listener)
          },
          signal,
          1,
        )
      }),
      use: machine.hub.use.handler(({ input }) => hub.use(input.address)),
    },
  })
}

/** From the present state to the final one, each once. */
async function* jobStates(
  printer: Machine['printer'],
  job: string,
  signal: AbortSignal | undefined,
): AsyncGenerator<PrintState> {
  const known = printer.find(job)
  if (known === undefined) {
    yield { state: 'unconfirmed', reason: 'host-restarted' }
    return
  }
  const changes = watch<PrintState>(
    (listener) => {
      listener(known.state)
      return printer.onJob((entry) => {
        if (entry.job === job) listener(entry.state)
      })
    },
    signal,
    10,
  )
  for await (const state of changes) {
    yield state
    if (isFinal(state)) return
  }
}
