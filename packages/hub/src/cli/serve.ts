import { networkInterfaces } from 'node:os'
import { wireVersion } from '@denluot/shared/contract/version'
import type { Logger } from 'pino'
import { type Announcement, announceHub } from '../announce/announce-hub.ts'
import { lanAddresses } from '../announce/lan-addresses.ts'
import { hangNotice } from '../announce/multicast-notice.ts'
import { newControlKey, writeControlFile } from '../control/control-file.ts'
import { createOfficeTools } from '../control/office-tools.ts'
import { type ServingHub, serveHub } from '../doors/serve-hub.ts'
import { HubProblem } from '../hub-problem.ts'
import type { HubSettings } from '../hub-settings.ts'
import { type MachineHost, startMachineHost } from '../machine-host.ts'
import { systemClock } from '../office-clock.ts'
import { type OpenedHub, openHub } from '../open-hub.ts'
import { removeSetUpFile } from '../set-up/set-up-file.ts'
import { restoreBackup } from '../storage/backup.ts'
import { portProblem } from './port-problem.ts'
import { setUpOffice } from './set-up.ts'

const loopback: readonly string[] = ['127.0.0.1', '::1', 'localhost']

const deviceWords = {
  asks: 'a device asks to be paired',
  paired: 'a device was paired',
  refused: 'a device was refused',
  unpaired: 'a device was taken out',
} as const

/** How one stretch of serving ended: for good, or to go on with a restored backup. */
type Ending =
  | { readonly kind: 'stopped' }
  | { readonly kind: 'broken'; readonly problem: unknown }
  | { readonly kind: 'restore'; readonly from: string }

/** Tells the LAN of a hub that other PCs can reach. The sample office is for this PC and says nothing. */
function announce(settings: HubSettings, hub: OpenedHub, serving: ServingHub, log: Logger): Announcement {
  if (!settings.announce || hub.office().config.sample) return { close: async () => {} }
  return announceHub({
    notice: () => ({
      id: hub.storage.hubId,
      office: hub.office().config.office.name,
      wire: wireVersion,
      port: Number(new URL(serving.url).port),
    }),
    addresses: () => lanAddresses(serving.bound, networkInterfaces()),
    hang: hangNotice,
    every: hub.clock.every,
    log,
  })
}

async function serveOnce(
  settings: HubSettings,
  log: Logger,
  stop: Promise<void>,
): Promise<Ending & { readonly port: number }> {
  let end: (ending: Ending) => void = () => {}
  const ending = new Promise<Ending>((resolve) => {
    end = resolve
  })
  let broken = false
  const hub = await openHub({
    data: settings.data,
    clock: systemClock(settings.clock),
    onBroken: (problem) => {
      broken = true
      end({ kind: 'broken', problem })
    },
    onDevice: ({ what, ...device }) => log.info({ device }, deviceWords[what]),
    onNotWritten: (problem) => log.error({ err: problem }, 'commands could not be written; is the disk full?'),
  })
  try {
    if (hub.office().config.sample && !loopback.includes(settings.host)) {
      throw new HubProblem(
        'bad-settings',
        `The sample office opens on this PC only, because its PIN is known to everybody: leave DENLUOT_HOST at 127.0.0.1 instead of ${settings.host}.`,
      )
    }
    // The office is open for good: the draft it was made from goes only now, whatever ended the process in between.
    removeSetUpFile(settings.data)
    let machine: MachineHost | null = null
    const key = newControlKey()
    const serving = await serveHub({
      ...settings,
      hub,
      log,
      machine: () => machine?.where() ?? null,
      control: { key, tools: createOfficeTools(hub, (from) => end({ kind: 'restore', from })) },
    }).catch((problem: unknown) => {
      throw portProblem(problem, settings)
    })
    const { port } = new URL(serving.url)
    if (settings.machine) {
      const origins = ['127.0.0.1', 'localhost', ...settings.hosts].map((name) => `http://${name}:${port}`)
      machine = startMachineHost({ env: { ...process.env, DENLUOT_HUB: serving.url }, origins, log })
    }
    const forget = writeControlFile(settings.data, { url: serving.url, key })
    process.stdout.write(`ready ${serving.url}\n`)
    const lan = lanAddresses(serving.bound, networkInterfaces()).map((address) => `http://${address}:${port}`)
    log.info({ url: serving.url, lan, data: settings.data, seq: hub.state().seq }, 'the hub serves')
    const announcement = announce(settings, hub, serving, log)
    void stop.then(() => end({ kind: 'stopped' }))
    const how = await ending
    forget()
    await Promise.all([announcement.close(), serving.close(), machine?.close()])
    return { ...how, port: Number(port) }
  } finally {
    // Closing would write once more through a handle that has lost a write; the end of the process gives it up instead.
    if (!broken) hub.close()
  }
}

/**
 * Serves until it is told to stop. A backup that is restored meanwhile is served at the same address afterwards. `isNew`
 * opens the set-up wizard first where no office is yet, and goes on with the office at the same port.
 * @throws HubProblem
 */
export async function serve(
  settings: HubSettings,
  log: Logger,
  stop: Promise<void>,
  { isNew }: { readonly isNew: boolean },
): Promise<void> {
  const first = isNew ? await setUpOffice(settings, log, stop) : settings.port
  if (first === null) return log.info('the set-up was stopped; its draft is kept')
  let port = first
  for (;;) {
    const ending = await serveOnce({ ...settings, port }, log, stop)
    if (ending.kind === 'stopped') return log.info('the hub has stopped')
    if (ending.kind === 'broken') {
      throw new HubProblem(
        'not-written',
        'The disk failed while the hub was writing, so it stops before it trusts it again: check the disk, start the hub, and run verify.',
        { cause: ending.problem },
      )
    }
    port = ending.port
    restoreBackup(settings.data, ending.from)
    log.warn({ from: ending.from }, 'a backup was restored')
  }
}
