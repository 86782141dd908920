import type { HubPlace } from '@denluot/shared/contract/hub-place'
import { officeIso } from '@denluot/shared/queue/business-day'
import { pino } from 'pino'
import { readMachineSettings } from './machine-settings.ts'
import { openMachine } from './open-machine.ts'
import { paperBitmap } from './paper/paper-bitmap.ts'
import { sampleTicket } from './paper/sample-ticket.ts'
import { runUntilStopped } from './run-until-stopped.ts'
import { serveMachine } from './serve-machine.ts'
import { SettingsError } from './settings-error.ts'
import { realTiming } from './timing.ts'

/** The machine host: the devices of one PC, in a process of their own so that a native module can crash alone. */
async function main(): Promise<void> {
  const settings = readMachineSettings(process.env)
  const log = pino({ name: 'machine' }, pino.destination({ dest: 2, sync: true }))
  const report = (fault: unknown, what: string): void => log.error({ err: fault, what }, 'fault')
  const machine = openMachine(settings, { timing: realTiming, timeOfDay: () => officeIso(Date.now()), report })
  const door = await serveMachine(machine, settings, report)
  machine.printer.onJob(({ job, kind, state }) => log.info({ job, kind, ...state }, 'print'))
  machine.hub.onPlace(({ address, how, heard }) => log.info({ address, how, heard }, 'hub'))
  machine.printer.onStatus(({ condition, paper }) => log.info({ condition, paper }, 'printer'))
  runUntilStopped(async () => {
    await door.close()
    await machine.close()
  })
  process.stdout.write(`machine ready ${door.url}\n`)
  if (settings.pages !== null) process.stdout.write(`pages ${new URL(door.url.replace('ws:', 'http:')).origin}\n`)
  // The window around a page asks the hub too, and lets the page reach no other host.
  const tellHub = ({ address }: HubPlace): void => void process.stdout.write(`hub ${address ?? 'unknown'}\n`)
  tellHub(machine.hub.place())
  machine.hub.onPlace(tellHub)
  // The first drawing reads the fonts, a third of a second on an old PC; no citizen should wait for it.
  setImmediate(() => paperBitmap(sampleTicket, settings.model))
}

main().catch((fault: unknown) => {
  process.stderr.write(`${sentence(fault)}\n`)
  process.exit(1)
})

/** One sentence with cause and cure for what can go wrong at the start. */
function sentence(fault: unknown): string {
  if (fault instanceof SettingsError) return fault.message
  if (fault instanceof Error && 'code' in fault && fault.code === 'EADDRINUSE') {
    return 'DENLUOT_MACHINE_PORT: the port is taken by another program; end it or choose another port, 0 for a free one.'
  }
  return fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)
}
