import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { app, Menu, net, protocol, session } from 'electron'
import { after, openAppWindow } from './app-window.ts'
import { carryHub } from './carry-hub.ts'
import { forkMachineHost } from './fork-machine-host.ts'
import { guardContents, guardSession } from './guard-contents.ts'
import { keepMachineHost } from './keep-machine-host.ts'
import { machineMissingPage } from './machine-missing-page.ts'
import { createOfficeVoice } from './office-voice.ts'
import { type AppName, ownOrigin, ownScheme } from './page-address.ts'
import { programPlaces } from './program-places.ts'
import { serveBridge } from './serve-bridge.ts'
import { createFileServer } from './serve-files.ts'
import { openShellLog, type ShellLog } from './shell-log.ts'
import { machineEnvironment, machineFileOf, shellSettings } from './shell-settings.ts'
import { hubAnswers, spawnHub } from './spawn-hub.ts'
import type { WindowMode } from './window-options.ts'

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
  app.enableSandbox()
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

function openOffice(usual: AppStart, log: ShellLog, logFile: string): void {
  const folder = app.getPath('userData')
  const { env } = process
  const machineJson = join(folder, 'machine.json')
  const file = machineFileOf(existsSync(machineJson) ? readFileSync(machineJson, 'utf8') : null, (sentence) =>
    log('machine-json', { sentence }),
  )
  const settings = shellSettings(env, file, usual.mode)
  const places = programPlaces({
    resources: process.resourcesPath,
    mainFolder: import.meta.dirname,
    platform: process.platform,
    arch: process.arch,
    env,
    exists: existsSync,
  })
  log('started', { app: usual.app, version: app.getVersion(), electron: process.versions.electron, ...settings })

  let machineMissing = false
  const report = (fault: unknown, what: string) => log('fault', { what, fault })
  const machine = keepMachineHost({
    fork: (life) =>
      forkMachineHost(
        places.machineHost,
        machineEnvironment(env, settings, { ...life, folder, origin: ownOrigin }),
        (line) => log('machine', { line }),
      ),
    token: randomBytes(32).toString('base64url'),
    port: env.DENLUOT_MACHINE_PORT ?? '0',
    log,
    now: () => performance.now(),
    after,
  })
  guardSession(session.defaultSession, () => ({ hub: machine.hub(), machine: machine.url() }))
  protocol.handle(
    ownScheme,
    createFileServer({
      app: usual.app,
      pages: places.pages,
      voice: places.voice,
      officeVoice: createOfficeVoice({
        hub: machine.hub,
        get: (address, init) => net.fetch(address, init),
        now: () => performance.now(),
        report,
      }),
      instead: (nonce) => (machineMissing ? machineMissingPage(usual.app, logFile, nonce) : null),
      report,
    }),
  )

  const wish = { ...settings, app: usual.app, development: !places.packaged }
  const preload = join(import.meta.dirname, 'preload.cjs')
  const { window, load, setCompact } = openAppWindow({ wish, search: settings.search, preload, log })
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

  const stopLooking = carryHub({
    wanted: settings.carriesHub,
    answers: () => hubAnswers(settings.hubPort),
    missing: () => [places.node, places.hub].filter((path) => !existsSync(path)),
    start: () =>
      spawnHub(
        { places, platform: process.platform, env, data: join(folder, 'hub') },
        join(folder, 'logs', 'hub.log'),
        (fault) => report(fault, 'hub'),
      ),
    after,
    log,
  })
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

/** A program that ran well for a while starts anew after a fault of its own; one that cannot even start ends. */
function restartAfterFaults(log: ShellLog): void {
  const steadyAfter = 60_000
  process.on('uncaughtException', (fault) => {
    log('fault', { what: 'uncaught', fault })
    if (performance.now() > steadyAfter) app.relaunch()
    app.exit(1)
  })
}
