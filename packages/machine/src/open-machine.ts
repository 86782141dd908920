import { join } from 'node:path'
import { assertNever } from '@denluot/shared/assert-never'
import type { DeviceAddress } from './device-address.ts'
import { askHub } from './hub-finder/ask-hub.ts'
import { createFileHubMemory } from './hub-finder/file-hub-memory.ts'
import { createHubFinder, type HubFinder } from './hub-finder/hub-finder.ts'
import { multicastEars } from './hub-finder/multicast-ears.ts'
import type { MachineSettings } from './machine-settings.ts'
import { paperBitmap } from './paper/paper-bitmap.ts'
import { createDeviceLine } from './printer/device-line.ts'
import { createNetworkLine } from './printer/network-line.ts'
import { createPrintQueue, type PrintQueue } from './printer/print-queue.ts'
import type { PrinterLine } from './printer/printer-line.ts'
import { createSerialLine } from './printer/serial-line.ts'
import { createSimulatedLine } from './printer/simulated-line.ts'
import { createScanner, type Scanner } from './scanner/scanner.ts'
import { createSimulatedScanner } from './scanner/simulated-scanner.ts'
import type { Timing } from './timing.ts'
import { createVirtualPrinter } from './virtual-printer/virtual-printer.ts'

export type Machine = {
  readonly printer: PrintQueue
  readonly scanner: Scanner
  readonly hub: HubFinder
  readonly close: () => Promise<void>
}

/** An idle printer is asked how it is this often, in milliseconds. */
const probeEvery = 10_000

/** Outside facts a machine is given: time, and where faults are told. */
export type MachineContext = {
  readonly timing: Timing
  readonly timeOfDay: () => string
  readonly report: (fault: unknown, what: string) => void
}

/**
 * The devices the settings name, real or simulated; this is the only place that knows the difference. A device that is
 * missing is a state, not a fault: it is looked for again.
 */
export function openMachine(settings: MachineSettings, { timing, timeOfDay, report }: MachineContext): Machine {
  const printer = createPrintQueue({
    line: printerLine(settings, timing, timeOfDay),
    model: settings.model,
    timing,
    timeOfDay,
    draw: paperBitmap,
    report: (fault, job) => report(fault, `job ${job}`),
  })
  const scanner = createScanner({ line: scannerLine(settings.scanner, timing), timing })
  const hub = createHubFinder({
    fixed: settings.hub,
    memory: createFileHubMemory(join(settings.folder, 'hub.json'), (fault) => report(fault, 'hub.json')),
    ask: askHub,
    openEars: multicastEars(),
    timing,
    report,
  })
  let cancelProbe: () => void = () => {}
  let closed = false
  const probe = async (): Promise<void> => {
    await printer.probe().catch((fault: unknown) => report(fault, 'probe'))
    if (!closed) cancelProbe = timing.after(probeEvery, () => void probe())
  }
  void probe()
  return {
    printer,
    scanner,
    hub,
    async close() {
      closed = true
      hub.close()
      cancelProbe()
      scanner.close()
      await printer.idle()
    },
  }
}

function printerLine(
  { printer, model }: MachineSettings,
  timing: Timing,
  timeOfDay: () => string,
): PrinterLine | undefined {
  if (printer?.kind !== 'simulated') return lineTo(printer, timing)
  return createSimulatedLine(createVirtualPrinter({ dots: model.dots, timing, timeOfDay }))
}

function scannerLine(scanner: DeviceAddress | undefined, timing: Timing): PrinterLine | undefined {
  return scanner?.kind === 'simulated' ? createSimulatedScanner().line : lineTo(scanner, timing)
}

function lineTo(
  address: Exclude<DeviceAddress, { kind: 'simulated' }> | undefined,
  timing: Timing,
): PrinterLine | undefined {
  if (address === undefined) return undefined
  switch (address.kind) {
    case 'serial':
      return createSerialLine(address)
    case 'lp':
      return createDeviceLine(address.path, timing)
    case 'tcp':
      return createNetworkLine(address.host, address.port)
    default:
      return assertNever(address)
  }
}
