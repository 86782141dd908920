import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { app, Menu, net, protocol, session } from 'electron'
import { serveBridge } from './bridge/serve-bridge.ts'
import { carryHub } from './hub/carry-hub.ts'
import { hubAnswers, spawnHub } from './hub/spawn-hub.ts'
import { forkMachineHost } from './machine-host/fork-machine-host.ts'
import { keepMachineHost, type MachineKeeper } from './machine-host/keep-machine-host.ts'
import { machineMissingPage } from './pages/machine-missing-page.ts'
import { createOfficeVoice } from './pages/office-voice.ts'
import { type AppName, ownOrigin, ownScheme } from './pages/page-address.ts'
import { createFileServer, type FileSources } from './pages/serve-files.ts'
import { type ProgramPlaces, programPlaces } from './program-places.ts'
import { openShellLog, type ShellLog } from './shell-log.ts'
import { machineEnvironment, machineFileOf, type ShellSettings, shellSettings } from './shell-settings.ts'
import { after, openAppWindow } from './window/app-window.ts'
import { guardContents, guardSession } from './window/guard-contents.ts'
import type { WindowMode } from './window/window-options.ts'

/** How an app is shown when nothing else is set. */
export interface AppStart {
  readonly app: AppName
  readonly mode: WindowMode
}

/** Opens the one window of an app, shut in as far as Electron can, with the machine host of this PC beside it. */
export function startApp(usual: AppStart): void {
  if (!app.requestSingleInstanceLock()) {
    app.quit()
    return
  }
  // Root, who has no sandbox of the system, has to say so; helper processes would not start otherwise. Pages are without Node all the same.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  // A proxy of the office would be asked for the hub, and know nothing of the LAN behind it.
  app.commandLine.appendSwitch('no-proxy-server')
  protocol.registerSchemesAsPrivileged([
    {
      scheme: ownScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    },
  ])
  Menu.setApplicationMenu(null)
  app.on('web-contents-created', (_event, contents) => guardContents(contents, usual.app))
  app.on('window-all-closed', () => app.quit())
  const logFile = join(app.getPath('userData'), 'logs', 'shell.log')
  const log = openShellLog(logFile)
  restartAfterFaults(log)
  app
    .whenReady()
    .then(() => openOffice(usual, log, logFile))
    .catch((fault: unknown) => {
      log('fault', { what: 'start', fault })
      app.exit(1)
    })
}

/** What all parts of one window are made of. */
interface Surroundings {
  readonly usual: AppStart
  /** Folder of this PC's data. */
  readonly folder: string
  readonly settings: ShellSettings
  readonly places: ProgramPlaces
  readonly log: ShellLog
}

function openOffice(usual: AppStart, log: ShellLog, logFile: string): void {
  const folder = app.getPath('userData')
  const settings = settingsOf(usual, folder, log)
  log('started', { app: usual.app, version: app.getVersion(), electron: process.versions.electron, ...settings })
  const { platform, arch, env, resourcesPath: resources } = process
  const facts = { resources, mainFolder: import.meta.dirname, platform, arch, env, exists: existsSync }
  const around: Surroundings = { usual, folder, settings, log, places: programPlaces(facts) }

  const machine = startMachineHost(around)
  let machineMissing = false
  guardSession(session.defaultSession, () => ({ hub: machine.hub(), machine: machine.url() }))
  serveFiles(around, machine, (nonce) => (machineMissing ? machineMissingPage(usual.app, logFile, nonce) : null))
  const { window, load, setCompact } = openAppWindow({
    wish: { ...settings, app: usual.app, development: !around.places.packaged },
    search: settings.search,
    preload: join(import.meta.dirname, 'preload.cjs'),
    log,
  })
  const show = (missing: boolean) => {
    const changed = missing !== machineMissing
    machineMissing = missing
    if (changed && !window.isDestroyed()) load()
  }
  // A page without a machine host cannot even look for its hub: a notice takes its place until there is one.
  void machine.whenUp().then((door) => show(door === null))
  machine.onUp(() => show(false))
  serveBridge(usual.app, window, { machine: machine.whenUp, compact: setCompact }, log)
  load()

  const stopLooking = carryHubHere(around)
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore()
    window.show()
    window.focus()
  })
  app.on('will-quit', () => {
    stopLooking()
    machine.close()
  })
}

function settingsOf(usual: AppStart, folder: string, log: ShellLog): ShellSettings {
  const path = join(folder, 'machine.json')
  const text = existsSync(path) ? readFileSync(path, 'utf8') : null
  const file = machineFileOf(text, (sentence) => log('machine-json', { sentence }))
  return shellSettings(process.env, file, usual.mode)
}

function startMachineHost({ folder, settings, places, log }: Surroundings): MachineKeeper {
  const { env } = process
  return keepMachineHost({
    fork(life) {
      const told = machineEnvironment(env, settings, { ...life, folder, origin: ownOrigin })
      return forkMachineHost(places.machineHost, told, (line) => log('machine', { line }))
    },
    token: randomBytes(32).toString('base64url'),
    port: env.DENLUOT_MACHINE_PORT ?? '0',
    log,
    now,
    after,
  })
}

function serveFiles(
  { usual, places, log }: Surroundings,
  machine: MachineKeeper,
  instead: FileSources['instead'],
): void {
  const report = (fault: unknown, what: string) => log('fault', { what, fault })
  const get = (address: string, init: RequestInit) => net.fetch(address, init)
  const officeVoice = createOfficeVoice({ hub: machine.hub, get, now, report })
  const { pages, voice } = places
  protocol.handle(ownScheme, createFileServer({ app: usual.app, pages, voice, officeVoice, instead, report }))
}

/** Returns the function that ends the looking; the hub goes on. */
function carryHubHere({ folder, settings, places, log }: Surroundings): () => void {
  const { platform, env } = process
  const facts = { places, platform, env, data: join(folder, 'hub') }
  const logFile = join(folder, 'logs', 'hub.log')
  return carryHub({
    wanted: settings.carriesHub,
    answers: () => hubAnswers(settings.hubPort),
    missing: () => [places.node, places.hub].filter((path) => !existsSync(path)),
    start: () => spawnHub(facts, logFile, (fault) => log('fault', { what: 'hub', fault })),
    after,
    log,
  })
}

/** Milliseconds; only differences mean something. */
function now(): number {
  return performance.now()
}

/** A program that ran well for a while starts anew after a fault of its own; one that cannot even start ends. */
function restartAfterFaults(log: ShellLog): void {
  const steadyAfter = 60_000
  process.on('uncaughtException', (fault) => {
    log('fault', { what: 'uncaught', fault })
    if (performance.now() > steadyAfter) app.relaunch()
    app.exit(1)
  })
}
