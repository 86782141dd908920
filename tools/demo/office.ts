// `npm start`: the whole office on this machine. Simulated devices, the hub (which starts the machine host), the pages.
import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { samplePin } from '@denluot/shared/office/sample-office'
import type { DemoInfo } from '../../apps/simulator/src/demo-info.ts'
import { buildPages } from '../build-pages.ts'
import { type OfficeProcess, startProcess } from './child-process.ts'
import { demoFolder, prepareDemoFolder } from './demo-folder.ts'
import { readDevices } from './devices-line.ts'
import { officePort } from './office-port.ts'
import { openBrowser } from './open-browser.ts'
import { openWindows } from './open-windows.ts'
import { prepareWindows } from './prepare-windows.ts'
import { seedDemo } from './seed.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const running: Pick<OfficeProcess<unknown>, 'end'>[] = []
let ending: Promise<void> | null = null

/** Pages first, so that nobody waits for an answer; the devices last, as a printer outlives its PC. */
function endAll(): Promise<void> {
  ending ??= (async () => {
    for (const process of running.reverse()) await process.end()
  })()
  return ending
}

async function run(): Promise<number> {
  const { values } = parseArgs({ options: { fresh: { type: 'boolean', default: false } } })
  const data = demoFolder(root, process.env)
  prepareDemoFolder(data, values.fresh)
  const logs = join(data, 'logs')
  mkdirSync(logs, { recursive: true })

  // Fetching takes longest where it is needed, so it begins first.
  const preparing = prepareWindows(root, process.env, console.log)
  await buildPages(root, console.log)
  console.log('Preparing the sample office')
  const clock = process.env.DENLUOT_CLOCK
  const seeded = await seedDemo(data, clock === undefined ? Date.now() : Date.parse(clock))
  if (seeded.days > 0) console.log(`Played ${seeded.days} past working days of the sample office`)
  if (seeded.hallOpened) console.log("Opened today's hall: 18 people wait, 3 are being served")

  const port = await officePort(process.env.DENLUOT_PORT)
  const token = randomBytes(24).toString('base64url')
  const devicesProcess = startProcess({
    name: 'The simulated devices',
    program: 'packages/machine/src/simulator-main.ts',
    args: [],
    env: {
      ...process.env,
      DENLUOT_DEVICES_TOKEN: token,
      DENLUOT_ORIGINS: `http://127.0.0.1:${port},http://localhost:${port}`,
    },
    cwd: root,
    logFile: join(logs, 'devices.log'),
    find: readDevices,
  })
  running.push(devicesProcess)
  const devices = await devicesProcess.found
  const windows = await preparing
  const printer = process.env.DENLUOT_PRINTER ?? devices.printer
  const scanner = process.env.DENLUOT_SCANNER ?? devices.scanner
  const demo: DemoInfo = {
    pin: samplePin,
    devices: { url: devices.door, token },
    printer: devices.printer,
    scanner: devices.scanner,
    codes: seeded.toScan,
  }
  const hub = startProcess({
    name: 'The hub',
    program: 'packages/hub/src/main.ts',
    args: ['serve'],
    env: {
      ...process.env,
      DENLUOT_DATA: data,
      DENLUOT_PORT: String(port),
      DENLUOT_PRINTER: printer,
      DENLUOT_SCANNER: scanner,
      DENLUOT_DEMO: JSON.stringify(demo),
      // The kiosk's window has the devices then, and one port is never opened twice.
      ...(windows.show === 'windows' ? { DENLUOT_MACHINE: '0' } : {}),
    },
    cwd: root,
    logFile: join(logs, 'hub.log'),
    find: (line) => /^ready (http:\/\/\S+)$/.exec(line)?.[1] ?? null,
  })
  running.push(hub)
  const address = await hub.found
  tellWhereThingsAre(address, demo)
  console.log(`ready ${address}`)

  const browse = () =>
    openBrowser(`${address}/`, data, (why) => console.log(`No browser opened (${why}): open ${address}/`))
  if (windows.show === 'windows') {
    const shown = openWindows({
      root,
      electron: windows.electron,
      hub: address,
      folder: join(data, 'windows'),
      logs,
      printer,
      scanner,
    })
    running.push(shown)
    console.log(`Kiosk, hall display and desk open as windows; the start page is ${address}/`)
    void shown.closed.then((wrong) => {
      if (ending !== null) return
      if (wrong === null) return console.log(`All windows are closed; the office goes on at ${address}/ until Ctrl-C`)
      console.log(`The windows ended (${wrong}, see ${logs}): the start page opens instead.`)
      console.log('Its kiosk prints nothing now; DENLUOT_ELECTRON=0 npm start gives it the printer.')
      browse()
    })
  } else if (windows.show === 'browser') {
    console.log(`No Electron windows (${windows.reason}): the start page opens in the browser`)
    browse()
  } else console.log(`No window opened (${windows.reason}): open ${address}/ in Chrome, Edge or Chromium`)

  const first = await Promise.race([
    hub.ended.then((code) => ({ name: 'The hub', code })),
    devicesProcess.ended.then((code) => ({ name: 'The simulated devices', code })),
  ])
  if (ending === null) {
    console.error(`${first.name} ended by itself (code ${first.code}); the logs are in ${logs}`)
    return 1
  }
  return 0
}

function tellWhereThingsAre(address: string, demo: DemoInfo): void {
  console.log(`
Đến Lượt · Văn phòng mẫu, dữ liệu mẫu
  Trang bắt đầu (start page)   ${address}/
  Máy lấy số (kiosk)           ${address}/kiosk
  Bảng sảnh (hall display)     ${address}/display
  Bảng quản lý (manager)       ${address}/display?layout=manager
  Quầy (officer desk)          ${address}/desk        PIN ${demo.pin}
  Giấy và sự cố (simulator)    ${address}/simulator
  Máy in (printer)             ${demo.printer}
  Máy quét (scanner)           ${demo.scanner}
Ctrl-C ends it. npm start -- --fresh begins anew.
`)
}

// Ctrl-C reaches the children as well; npm may pass it on a second time. Both are asked once and waited for.
let stopped = false
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    if (stopped) return
    stopped = true
    console.log('Closing the office')
    void endAll()
  })
}

try {
  process.exitCode = await run()
} catch (problem) {
  // While the office is being closed, a process that ends before it was ready is no surprise.
  if (!stopped) {
    console.error(problem instanceof Error ? problem.message : String(problem))
    process.exitCode = 1
  }
} finally {
  await endAll()
}
