import { officeIso } from '@denluot/shared/queue/business-day'
import { pino } from 'pino'
import { readDoorSettings } from './machine-settings.ts'
import { openSimulatedDevices } from './open-simulated-devices.ts'
import { printerModelOf } from './printer/printer-model.ts'
import { runUntilStopped } from './run-until-stopped.ts'
import { serveDevices } from './serve-devices.ts'
import { SettingsError } from './settings-error.ts'
import { realTiming } from './timing.ts'

/** The simulated devices of the demo, a process of their own: they stand for hardware, which survives every restart. */
async function main(): Promise<void> {
  const settings = readDoorSettings(process.env, 'DENLUOT_DEVICES', 0)
  const model = printerModelOf(process.env.DENLUOT_DEVICES_MODEL ?? 'generic-80', 'DENLUOT_DEVICES_MODEL')
  const log = pino({ name: 'devices' }, pino.destination({ dest: 2, sync: true }))
  const devices = await openSimulatedDevices(model, {
    timing: realTiming,
    timeOfDay: () => officeIso(Date.now()),
  })
  const door = await serveDevices(devices, settings, realTiming)
  devices.printer.onFault((fault) => log.info({ fault }, 'printer'))
  runUntilStopped(async () => {
    await door.close()
    await devices.close()
  })
  process.stdout.write(`${JSON.stringify({ ready: true, door: door.url, ...devices.where })}\n`)
}

main().catch((fault: unknown) => {
  process.stderr.write(
    `${fault instanceof SettingsError ? fault.message : fault instanceof Error ? fault.stack : fault}\n`,
  )
  process.exit(1)
})
