import { type MachineFile, plainMachine, readMachineFile } from '@denluot/shared/contract/machine-file'
import { type Bounds, readBounds, type WindowMode, windowMode } from './window/window-options.ts'

const usualPort = 7_700

type Environment = Readonly<Record<string, string | undefined>>

/** How the window of one PC is shown, and whether this PC carries the hub. */
export interface ShellSettings {
  readonly mode: WindowMode
  /** Counted from the left, 1 first. */
  readonly screen: number
  /** Place of a plain window; null for the whole work area. */
  readonly bounds: Bounds | null
  /** Search of the page's address, without the question mark. */
  readonly search: string
  readonly carriesHub: boolean
  /** Port of a hub that this PC carries. */
  readonly hubPort: number
}

/** The environment goes before `machine.json`. Throws a sentence that names the variable that cannot be used. */
export function shellSettings(env: Environment, file: MachineFile, usual: WindowMode): ShellSettings {
  const carriesHub = (env.DENLUOT_HUB || file.hub) === 'here'
  return {
    mode: windowMode(env.DENLUOT_WINDOW, usual),
    screen: wholeNumber(env, 'DENLUOT_SCREEN', 1, 16) ?? file.screen ?? 1,
    bounds: readBounds(env.DENLUOT_BOUNDS),
    search: (env.DENLUOT_PAGE ?? file.page ?? '').replace(/^\?/, ''),
    carriesHub,
    hubPort: (carriesHub ? wholeNumber(env, 'DENLUOT_PORT', 1, 65_535) : null) ?? usualPort,
  }
}

function wholeNumber(env: Environment, name: string, from: number, to: number): number | null {
  const text = env[name]
  if (text === undefined || text === '') return null
  const number = Number(text)
  if (Number.isInteger(number) && number >= from && number <= to) return number
  throw new RangeError(`${name}=${text} is no whole number from ${from} to ${to}: correct or unset it.`)
}

/** The settings of this PC. A file that cannot be used is told, and the window opens as on a PC that nobody has set up. */
export function machineFileOf(text: string | null, report: (sentence: string) => void): MachineFile {
  if (text === null) return plainMachine
  try {
    return readMachineFile(text)
  } catch (fault) {
    report(fault instanceof Error ? fault.message : String(fault))
    return plainMachine
  }
}

/** What the machine host of a window is told beyond the environment it inherits. */
export function machineEnvironment(
  env: Environment,
  { carriesHub, hubPort }: Pick<ShellSettings, 'carriesHub' | 'hubPort'>,
  life: { readonly port: string; readonly token: string; readonly folder: string; readonly origin: string },
): Record<string, string> {
  const set = Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return {
    ...Object.fromEntries(set),
    ...(carriesHub ? { DENLUOT_HUB: `http://127.0.0.1:${hubPort}` } : {}),
    DENLUOT_MACHINE_PORT: life.port,
    DENLUOT_MACHINE_TOKEN: life.token,
    DENLUOT_MACHINE_FOLDER: life.folder,
    DENLUOT_ORIGINS: life.origin,
  }
}
