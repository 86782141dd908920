import { z } from 'zod'
import { type DeviceAddress, parseDeviceAddress } from './device-address.ts'
import { type PrinterModel, printerModelOf } from './printer/printer-model.ts'
import { SettingsError } from './settings-error.ts'

/** What one machine host is told at its start. */
export type MachineSettings = {
  readonly port: number
  readonly token: string
  readonly origins: readonly string[]
  /** Undefined on a PC without one. */
  readonly printer: DeviceAddress | undefined
  readonly model: PrinterModel
  readonly scanner: DeviceAddress | undefined
}

type Environment = Readonly<Record<string, string | undefined>>

const tokenSchema = z.string().min(16)
const portSchema = z.coerce.number<string>().int().min(0).max(65_535)

/** Reads `DENLUOT_…` from the environment. Throws SettingsError. */
export function readMachineSettings(environment: Environment): MachineSettings {
  const printer = addressOf(environment, 'DENLUOT_PRINTER')
  return {
    ...readDoorSettings(environment, 'DENLUOT_MACHINE', 7_701),
    printer,
    model: printerModelOf(printer?.model ?? 'generic-80', 'DENLUOT_PRINTER'),
    scanner: addressOf(environment, 'DENLUOT_SCANNER'),
  }
}

/** Port, token and allowed origins of a loopback door: `PREFIX_PORT`, `PREFIX_TOKEN`, `DENLUOT_ORIGINS`. */
export function readDoorSettings(
  environment: Environment,
  prefix: string,
  usualPort: number,
): Pick<MachineSettings, 'port' | 'token' | 'origins'> {
  const port = portSchema.safeParse(environment[`${prefix}_PORT`] ?? String(usualPort))
  if (!port.success) throw new SettingsError(`${prefix}_PORT`, 'not a port, use a number from 0 to 65535')
  const token = tokenSchema.safeParse(environment[`${prefix}_TOKEN`])
  if (!token.success) throw new SettingsError(`${prefix}_TOKEN`, 'missing or shorter than 16 characters')
  const origins = (environment.DENLUOT_ORIGINS ?? 'http://127.0.0.1:7700,http://localhost:7700')
    .split(',')
    .map((origin) => origin.trim())
    .filter((origin) => origin !== '')
  return { port: port.data, token: token.data, origins }
}

function addressOf(environment: Environment, setting: string): DeviceAddress | undefined {
  const text = environment[setting]
  return text === undefined || text === '' ? undefined : parseDeviceAddress(text, setting)
}
