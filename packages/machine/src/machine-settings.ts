import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { type MachineFile, plainMachine, readMachineFile } from '@denluot/shared/contract/machine-file'
import { z } from 'zod'
import { type DeviceAddress, parseDeviceAddress } from './device-address.ts'
import type { HubFinderParts } from './hub-finder/hub-finder.ts'
import { typedAddress, usualHubPort } from './hub-finder/typed-address.ts'
import { newDoorToken } from './loopback-door.ts'
import { type PrinterModel, printerModelOf } from './printer/printer-model.ts'
import { programFiles } from './program-files.ts'
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
  /** Where this host reads `machine.json` and keeps what it knows. */
  readonly folder: string
  /** Where the hub is by these settings; null when it is to be found. */
  readonly hub: HubFinderParts['fixed']
  /** Folder of the built pages, null when somebody else serves them. */
  readonly pages: string | null
  /** Folders with voice packs for the time when the hub cannot be asked; the first that has a file wins. */
  readonly voice: readonly string[]
}

type Environment = Readonly<Record<string, string | undefined>>

const tokenSchema = z.string().min(16)
const portSchema = z.coerce.number<string>().int().min(0).max(65_535)

/**
 * Reads `machine.json` of this PC and `DENLUOT_…` from the environment, which wins. A host that got no token from a parent stands
 * alone: it makes one and serves the pages that carry it. Throws SettingsError.
 */
export function readMachineSettings(environment: Environment): MachineSettings {
  const folder = resolve(environment.DENLUOT_MACHINE_FOLDER ?? programFiles.machineFolder ?? usualFolder(environment))
  const file = readFile(join(folder, 'machine.json'))
  const printer = addressOf(environment, 'DENLUOT_PRINTER', file.printer)
  const standsAlone = environment.DENLUOT_MACHINE_TOKEN === undefined
  const token = environment.DENLUOT_MACHINE_TOKEN ?? newDoorToken()
  const pages = environment.DENLUOT_PAGES ?? (standsAlone ? programFiles.pages : '0')
  return {
    ...readDoorSettings({ ...environment, DENLUOT_MACHINE_TOKEN: token }, 'DENLUOT_MACHINE', 7_701),
    printer,
    model: printerModelOf(printer?.model ?? 'generic-80', 'DENLUOT_PRINTER'),
    scanner: addressOf(environment, 'DENLUOT_SCANNER', file.scanner),
    folder,
    hub: hubOf(environment, file),
    pages: pages === '' || pages === '0' ? null : resolve(pages),
    voice: [join(folder, 'voice'), join(pages, 'voice'), programFiles.voice],
  }
}

/** Below the home folder of whoever runs it, as such things lie on each system. */
function usualFolder({ APPDATA, XDG_CONFIG_HOME }: Environment): string {
  if (process.platform === 'win32') return join(APPDATA ?? join(homedir(), 'AppData', 'Roaming'), 'DenLuot')
  return join(XDG_CONFIG_HOME || join(homedir(), '.config'), 'denluot')
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

/** A PC that nobody has set up has no file. */
function readFile(path: string): MachineFile {
  try {
    return readMachineFile(readFileSync(path, 'utf8'))
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return plainMachine
    throw new SettingsError(path, `${oneLine(fault)}; correct the file or remove it`)
  }
}

function oneLine(fault: unknown): string {
  if (fault instanceof z.ZodError) return 'it is not a JSON object'
  if (fault instanceof SyntaxError) return `it is not JSON (${fault.message})`
  const text = fault instanceof Error ? fault.message : String(fault)
  return text.replace(/^machine\.json:\s*/, '').replace(/: correct the file.*$/, '')
}

function hubOf(environment: Environment, file: MachineFile): HubFinderParts['fixed'] {
  const hub = environment.DENLUOT_HUB || file.hub
  if (hub === 'find') return null
  if (hub === 'here') {
    const port = Number(environment.DENLUOT_PORT ?? usualHubPort)
    return { address: `http://127.0.0.1:${port > 0 ? port : usualHubPort}`, how: 'here' }
  }
  const address = typedAddress(hub)
  if (address === null) {
    throw new SettingsError('DENLUOT_HUB', `"${hub}" is no address, use find, here, or one such as 192.168.1.10:7700`)
  }
  return { address, how: 'settings' }
}

function addressOf(environment: Environment, setting: string, written: string | undefined): DeviceAddress | undefined {
  const text = environment[setting] ?? written
  return text === undefined || text === '' ? undefined : parseDeviceAddress(text, setting)
}
