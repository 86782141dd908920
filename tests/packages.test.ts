import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type MachineLink, openMachine } from '@denluot/client/machine-link'
import { openSimulatedDevices } from '@denluot/machine/open-simulated-devices'
import { countDifferences } from '@denluot/machine/paper/bitmap'
import { paperBitmap } from '@denluot/machine/paper/paper-bitmap'
import { sampleTicket } from '@denluot/machine/paper/sample-ticket'
import { printerModelOf } from '@denluot/machine/printer/printer-model'
import { realTiming } from '@denluot/machine/timing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startChild } from './office/child.ts'
import { makePackages, type PackagePlace } from './office/package-folder.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
let place: PackagePlace

beforeAll(async () => {
  // Everything that needs no Electron; the apps have tests of their own.
  place = await makePackages(['hub', 'kiosk'], { ELECTRON_OVERRIDE_DIST_PATH: '/nowhere' })
})
afterAll(() => place?.remove())

/** Runs the packaged hub's command line to its end. */
async function hub(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const child = place.run('hub/denluot-hub', args, env)
  let out = ''
  child.process.stdout?.on('data', (chunk: Buffer) => {
    out += chunk.toString()
  })
  return { code: await child.ended, out, log: child.log() }
}

test('[E50] a hub out of its folder pairs, serves pages, voice and numbers, and verifies, without repository, npm or Node of the PC', async () => {
  const { code, out, log } = await hub(['pair', '--role', 'integrator', '--name', 'Cổng tỉnh'])
  expect({ code, log }).toEqual({ code: 0, log: '' })
  expect(out).toMatch(/^[\w-]{43}\n$/)
  // [E52] Nobody said where: it is the system's place for data.
  expect(existsSync(join(place.env.XDG_DATA_HOME ?? '', 'denluot', 'office.db'))).toBe(true)

  const serving = place.run('hub/denluot-hub', ['serve'], { DENLUOT_PORT: '0', DENLUOT_LOG: 'warn' })
  const address = (await serving.line(/^ready /)).slice('ready '.length)
  const authorization = `Bearer ${out.trim()}`
  const kiosk = await fetch(`${address}/kiosk`)
  const html = await kiosk.text()
  expect(html).toContain('Đến Lượt')
  for (const [, asset] of html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)) {
    expect((await fetch(address + asset)).status, asset).toBe(200)
  }
  expect((await fetch(`${address}/voice/vi/36.opus`)).status).toBe(200)
  const issued = await fetch(`${address}/api/commands`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json' },
    body: JSON.stringify({ id: 'out-of-a-package', type: 'IssueTicket', service: 'land' }),
  })
  expect(await issued.json()).toMatchObject({ status: 'accepted', ticket: { service: 'land' } })
  expect(await serving.stop('SIGTERM')).toBe(0)

  expect(await hub(['verify'])).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^\d+ events, everything agrees\n$/),
  })
  expect(await hub([])).toMatchObject({ code: 1, log: expect.stringContaining('usage: denluot-hub serve') })
})

/** Settles when a page has its machine host and knows the printer. */
function live({ store }: MachineLink): Promise<void> {
  return new Promise((resolve) => {
    const look = ({ link, printer }: ReturnType<typeof store.getState>) => {
      if (link !== 'live' || printer === null) return
      stop()
      resolve()
    }
    const stop = store.subscribe(look)
    look(store.getState())
  })
}

test('[E51] the machine host of a package prints a ticket as the sources do, dot for dot', async () => {
  const devices = await openSimulatedDevices(printerModelOf('generic-80', 'test'), {
    timing: realTiming,
    timeOfDay: () => sampleTicket.at,
  })
  const token = 'a-token-of-a-package'
  const host = place.run('hub/denluot-machine', [], {
    DENLUOT_MACHINE_PORT: '0',
    DENLUOT_MACHINE_TOKEN: token,
    DENLUOT_PRINTER: devices.where.printer,
    DENLUOT_SCANNER: devices.where.scanner,
  })
  const url = (await host.line(/^machine ready /)).slice('machine ready '.length)
  const machine = openMachine({ url, token })
  try {
    await live(machine)
    expect(await machine.print(sampleTicket)).toEqual({ state: 'confirmed' })
    const drawn = paperBitmap(sampleTicket, printerModelOf('generic-80', 'test'))
    expect(
      devices.printer.papers().map((paper) => [countDifferences(paper.bitmap, drawn), paper.unknownBytes]),
    ).toEqual([[0, 0]])
  } finally {
    machine.close()
    await host.stop('SIGTERM')
    await devices.close()
  }
})

test('[E51] the hub of a package finds the machine host beside it', async () => {
  const serving = place.run('hub/denluot-hub', ['serve'], {
    DENLUOT_DATA: join(place.folder, 'home', 'office-with-printer'),
    DENLUOT_PORT: '0',
    DENLUOT_PRINTER: 'simulated:',
  })
  await serving.said(/the machine host is up/)
  expect(await serving.stop('SIGTERM')).toBe(0)
})

test('[E54] licences of everything that goes along lie in the package', () => {
  const text = readFileSync(join(place.made, 'hub', 'THIRD-PARTY.txt'), 'utf8')
  const listed = new Set([...text.matchAll(/^(\S+) \d\S* · /gm)].map(([, name]) => name))
  const natives = globSync('hub/{hub,machine}/node_modules/{*,@*/*}/package.json', { cwd: place.made }).map(
    (file) => JSON.parse(readFileSync(join(place.made, file), 'utf8')).name,
  )
  expect(natives.length).toBeGreaterThan(5)
  expect(natives.filter((name) => !listed.has(name))).toEqual([])
  // Some of what the bundles took in: of the hub, of the machine host, of the pages, fonts of both kinds.
  const known = ['fastify', '@orpc/server', 'serialport', 'node-thermal-printer', 'react', 'zustand']
  const fonts = ['@fontsource/be-vietnam-pro', '@fontsource-variable/noto-sans', '@expo-google-fonts/noto-sans']
  expect([...known, ...fonts].filter((name) => !listed.has(name))).toEqual([])
  expect(text).toMatch(/^Material Symbols · Apache-2\.0/m)
  expect(text).toMatch(/SIL OPEN FONT LICENSE/i)
  expect(readFileSync(join(place.made, 'hub', 'node', 'LICENSE'), 'utf8')).toContain('Node.js')
})

test('[E53] a package holds the binaries of its own system and no path of the PC that made it', () => {
  const binaries = globSync('hub/{hub,machine}/**/*.node', { cwd: place.made })
  expect(binaries).toHaveLength(4)
  expect(binaries.filter((file) => !file.includes(process.platform) || !file.includes(process.arch))).toEqual([])
  const scripts = globSync('hub/{hub/*.mjs,machine/main.cjs,pages/**/*.{js,html,css},denluot-*}', { cwd: place.made })
  expect(scripts.length).toBeGreaterThan(10)
  expect(scripts.filter((file) => readFileSync(join(place.made, file), 'utf8').includes(root))).toEqual([])
})

test('[E55] without an Electron the hub is made all the same, and one sentence says what the apps lack', () => {
  expect(place.making.code).toBe(1)
  expect(place.making.log).toMatch(/^There is no Electron here[^\n]+ELECTRON_OVERRIDE_DIST_PATH[^\n]+\.\n$/m)
  expect(existsSync(join(place.made, 'kiosk'))).toBe(false)
})

test('[E55] a package is made with the network cut off', (context) => {
  if (!place.making.cutOff) return context.skip('this system gives a test no way to cut a program off')
  expect(existsSync(join(place.made, 'hub', 'denluot-hub'))).toBe(true)
})

test('[E58] the configuration for Windows is in order as far as this system can tell, and it says what it did not try', async () => {
  const checking = startChild('tools/package/run.ts', ['--win', '--check'], {})
  const said = checking.line(/^Not tried here/)
  expect(await checking.ended, checking.log()).toBe(0)
  await said
})
