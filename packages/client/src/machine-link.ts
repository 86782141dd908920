import type { MachineDoor } from '@denluot/shared/contract/bridge'
import type { HubPlace, TypedHub } from '@denluot/shared/contract/hub-place'
import type {
  MachineStatus,
  machineContract,
  Paper,
  PrinterStatus,
  PrintState,
  ScannerStatus,
} from '@denluot/shared/contract/machine-contract'
import type { Scan } from '@denluot/shared/contract/scan'
import { createORPCClient, ORPCError } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import type { ContractRouterClient } from '@orpc/contract'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { newCommandId } from './command-id.ts'
import { LastingSocket } from './lasting-socket.ts'

type Client = ContractRouterClient<typeof machineContract>

/** What a page knows of the devices of its PC. All but the link stays as last seen while the link is lost. */
export interface MachineStore {
  readonly link: 'connecting' | 'live' | 'lost'
  readonly printer: PrinterStatus | null
  readonly scanner: ScannerStatus | null
  /** `ordinal` rises with each scan, so that the same code read twice is two scans. */
  readonly lastScan: { readonly ordinal: number; readonly scan: Scan } | null
  /** Where the office's hub is, as this PC knows it. */
  readonly hub: HubPlace | null
}

/** One link of one page to the machine host of its PC. */
export interface MachineLink {
  readonly store: StoreApi<MachineStore>
  /**
   * Prints once. `onState` hears every state in order; the promise settles with the final one and never rejects. A link
   * that is lost meanwhile is no answer: the host is asked again, and nothing is ever printed twice.
   */
  print(paper: Paper, onState?: (state: PrintState) => void): Promise<PrintState>
  /** Kept over a lost link: a host that comes back is armed again. */
  arm(armed: boolean): void
  /** Every scan while armed; returns the unsubscribe function. */
  onScan(listener: (scan: Scan) => void): () => void
  /** Tries an address of the hub that a person typed or chose; one that answers is kept. Rejects when the host cannot be asked. */
  useHub(address: string): Promise<TypedHub>
  close(): void
}

const beatEvery = 5_000
const beatDeadline = 3_000
/** How long a page waits for its machine host to come back before a print counts as in doubt. */
const backDeadline = 20_000

/** `url` is `ws://127.0.0.1:PORT/machine`. */
export function openMachine({ url, token }: MachineDoor): MachineLink {
  const socket = new LastingSocket({ address: () => `${url}?token=${encodeURIComponent(token)}` })
  const client: Client = createORPCClient(new RPCLink({ websocket: socket }))
  const store = createStore<MachineStore>(() => ({
    link: 'connecting',
    printer: null,
    scanner: null,
    lastScan: null,
    hub: null,
  }))
  const scanListeners = new Set<(scan: Scan) => void>()
  let armed = false

  const takeStatus = ({ printer, scanner }: MachineStatus): void => store.setState({ printer, scanner })
  const takeScan = (scan: Scan): void => {
    store.setState(({ lastScan }) => ({ lastScan: { ordinal: (lastScan?.ordinal ?? 0) + 1, scan } }))
    for (const listener of scanListeners) listener(scan)
  }
  const live = (): void => {
    store.setState({ link: 'live' })
    void follow(client.status, takeStatus)
    void follow(client.scans, takeScan)
    void follow(client.hub.place, (hub) => store.setState({ hub }))
    void tryTo(client.arm({ armed }))
  }
  socket.addEventListener('open', live)
  socket.addEventListener('close', () => store.setState({ link: 'lost' }))
  const beat = setInterval(() => {
    if (store.getState().link === 'live') void expectPulse(client, socket)
  }, beatEvery)

  return {
    store,
    print: (paper, onState = () => {}) => printOnce(client, store, paper, onState),
    arm(next) {
      armed = next
      if (store.getState().link === 'live') void tryTo(client.arm({ armed }))
    },
    onScan(listener) {
      scanListeners.add(listener)
      return () => scanListeners.delete(listener)
    },
    useHub: (address) => client.hub.use({ address }),
    close() {
      clearInterval(beat)
      socket.close()
    },
  }
}

/** Takes each value of a stream until the link is lost; the next link follows anew. */
async function follow<T>(start: () => Promise<AsyncIterable<T>>, take: (value: T) => void): Promise<void> {
  await tryTo(
    start().then(async (values) => {
      for await (const value of values) take(value)
    }),
  )
}

/** A call whose failure is told by the socket's `close` as well, and handled there. */
async function tryTo(call: Promise<unknown>): Promise<void> {
  await call.catch(() => {})
}

/** A browser cannot see a peer that is gone without a word: a call that stays unanswered shows it. */
async function expectPulse(client: Client, socket: LastingSocket): Promise<void> {
  const timer = setTimeout(() => socket.redial(), beatDeadline)
  await tryTo(client.health())
  clearTimeout(timer)
}

async function printOnce(
  client: Client,
  store: StoreApi<MachineStore>,
  paper: Paper,
  onState: (state: PrintState) => void,
): Promise<PrintState> {
  const end = (state: PrintState): PrintState => {
    onState(state)
    return state
  }
  if (store.getState().link !== 'live') return end({ state: 'failed', reason: 'unreachable' })
  const job = newCommandId()
  try {
    await client.print({ job, paper })
  } catch (error) {
    // An answer that refuses the paper means that nothing was queued; anything else may have arrived.
    if (error instanceof ORPCError) return end({ state: 'failed', reason: 'cannot-draw' })
  }
  let last = ''
  for (;;) {
    const final = await followJob(client, job, (state) => {
      const seen = JSON.stringify(state)
      if (seen !== last) onState(state)
      last = seen
    })
    if (final !== undefined) return final
    if (!(await isBack(store))) return end({ state: 'unconfirmed', reason: 'connection-lost' })
  }
}

/** The final state of a job, undefined when the link broke before it came. */
async function followJob(
  client: Client,
  job: string,
  onState: (state: PrintState) => void,
): Promise<PrintState | undefined> {
  try {
    for await (const state of await client.journal.watch({ job })) {
      onState(state)
      if (state.state !== 'queued' && state.state !== 'sending') return state
    }
  } catch {
    // The link broke; the caller waits for it and asks again.
    return undefined
  }
  return undefined
}

/** Settles when the link is live again, with false when that takes too long. */
function isBack(store: StoreApi<MachineStore>): Promise<boolean> {
  return new Promise((resolve) => {
    const end = (back: boolean) => {
      clearTimeout(timer)
      stop()
      resolve(back)
    }
    const timer = setTimeout(() => end(false), backDeadline)
    const stop = store.subscribe(({ link }) => {
      if (link === 'live') end(true)
    })
    if (store.getState().link === 'live') end(true)
  })
}
