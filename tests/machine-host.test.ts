import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { type MachineLink, openMachine } from '@denluot/client/machine-link'
import { openSimulatedDevices, type SimulatedDevices } from '@denluot/machine/open-simulated-devices'
import { countDifferences } from '@denluot/machine/paper/bitmap'
import { paperBitmap } from '@denluot/machine/paper/paper-bitmap'
import { sampleTicket } from '@denluot/machine/paper/sample-ticket'
import { printerModelOf } from '@denluot/machine/printer/printer-model'
import { realTiming } from '@denluot/machine/timing'
import type { PrintState } from '@denluot/shared/contract/machine-contract'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'

const token = 'a-token-of-the-story-1'
const children: ChildProcess[] = []

const devicesLine = z.object({ door: z.string(), printer: z.string(), scanner: z.string() })

type Process = { readonly child: ChildProcess; readonly line: string }

/** Starts a program of the machine package and waits for its one line. */
function start(program: string, environment: Readonly<Record<string, string>>): Promise<Process> {
  const child = spawn(
    process.execPath,
    [fileURLToPath(new URL(`../packages/machine/src/${program}`, import.meta.url))],
    {
      env: { ...process.env, ...environment },
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  )
  children.push(child)
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${program} ended with ${code}`)))
    createInterface({ input: child.stdout }).once('line', (line) => resolve({ child, line }))
  })
}

async function startMachine(printer: string, scanner: string, port = '0'): Promise<Process & { readonly url: string }> {
  const started = await start('main.ts', {
    DENLUOT_MACHINE_TOKEN: token,
    DENLUOT_MACHINE_PORT: port,
    // It has a hub by its settings, so it neither looks for one nor remembers one.
    DENLUOT_HUB: 'here',
    DENLUOT_PRINTER: printer,
    DENLUOT_SCANNER: scanner,
  })
  const url = /^machine ready (ws:\S+)$/.exec(started.line)?.[1]
  if (url === undefined) throw new Error(started.line)
  return { ...started, url }
}

/** Settles when a store has a state that `holds`. */
function until<T>(
  store: { readonly getState: () => T; readonly subscribe: (listener: (state: T) => void) => () => void },
  holds: (state: T) => boolean,
): Promise<T> {
  return new Promise((resolve) => {
    const look = (state: T) => {
      if (!holds(state)) return
      stop()
      resolve(state)
    }
    const stop = store.subscribe(look)
    look(store.getState())
  })
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve()
    else child.once('exit', () => resolve())
  })
}

const model = printerModelOf('generic-80', 'test')
const links: MachineLink[] = []
let devices: SimulatedDevices

async function link(url: string): Promise<MachineLink> {
  const machine = openMachine({ url, token })
  links.push(machine)
  await until(machine.store, ({ link: state, printer }) => state === 'live' && printer !== null)
  return machine
}

beforeAll(async () => {
  devices = await openSimulatedDevices(model, { timing: realTiming, timeOfDay: () => sampleTicket.at })
})

/** A serial port is one program's at a time: each host must be gone before the next starts. */
afterEach(async () => {
  for (const machine of links.splice(0)) machine.close()
  for (const child of children) child.stdin?.end()
  await Promise.all(children.splice(0).map(ended))
})

afterAll(() => devices.close())

describe.each(['printer', 'printerTcp'] as const)('a machine host whose printer hangs on %s', (place) => {
  test('[D1] prints a ticket from the page to the paper, dot for dot, and tells each state once', async () => {
    const host = await startMachine(devices.where[place], devices.where.scanner)
    const machine = await link(host.url)
    const states: PrintState[] = []
    const before = devices.printer.papers().length
    const final = await machine.print(sampleTicket, (state) => states.push(state))
    expect(final).toEqual({ state: 'confirmed' })
    expect(states.map(({ state }) => state).filter((state) => state !== 'queued')).toEqual(['sending', 'confirmed'])

    const papers = devices.printer.papers().slice(before)
    const drawn = paperBitmap(sampleTicket, model)
    expect(
      papers.map((paper) => [countDifferences(paper.bitmap, drawn), paper.unknownBytes, paper.overflowRows]),
    ).toEqual([[0, 0, 0]])
    host.child.stdin?.end()
    await ended(host.child)
    expect(host.child.exitCode).toBe(0)
  })
})

test('[D32] a machine host that dies in mid-job leaves a doubt, and its successor prints nothing of it', async () => {
  const host = await startMachine(devices.where.printer, devices.where.scanner)
  const machine = await link(host.url)
  devices.printer.setFault('stuck')
  const before = devices.printer.papers().length
  const sent = machine.print(sampleTicket, ({ state }) => {
    if (state === 'sending') host.child.kill('SIGKILL')
  })
  await ended(host.child)
  await startMachine(devices.where.printer, devices.where.scanner, new URL(host.url).port)
  expect(await sent).toEqual({ state: 'unconfirmed', reason: 'host-restarted' })
  devices.printer.setFault('none')
  expect(devices.printer.papers()).toHaveLength(before)
})

test('a code held before the scanner reaches the page, once it is armed', async () => {
  const host = await startMachine('', devices.where.scanner)
  const machine = await link(host.url)
  expect(machine.store.getState().printer?.condition).toBe('no-printer')
  machine.arm(true)
  await until(machine.store, ({ scanner }) => scanner?.armed === true && scanner.condition === 'open')
  devices.scan('000.00.15.H29-261121-0042')
  const { lastScan } = await until(machine.store, (state) => state.lastScan !== null)
  expect(lastScan).toEqual({ ordinal: 1, scan: { kind: 'dossier-code', text: '000.00.15.H29-261121-0042' } })
})

test('[D30] a printer that is not there at the start does not keep the host from starting, and prints when it comes', async () => {
  devices.printer.setFault('unplugged')
  const host = await startMachine(devices.where.printer, devices.where.scanner)
  const machine = await link(host.url)
  const lost = await machine.print(sampleTicket)
  expect(lost).toEqual({ state: 'failed', reason: 'no-such-device' })
  expect(machine.store.getState().printer?.condition).toBe('no-such-device')
  devices.printer.setFault('none')
  expect(await machine.print(sampleTicket)).toEqual({ state: 'confirmed' })
})

test('the simulated devices are a process that says where they are and leaves nothing behind', async () => {
  const { line, child } = await start('simulator-main.ts', { DENLUOT_DEVICES_TOKEN: token })
  const places = devicesLine.parse(JSON.parse(line))
  const host = await startMachine(places.printer, places.scanner)
  const machine = await link(host.url)
  expect(await machine.print({ ...sampleTicket, reprint: true })).toEqual({ state: 'confirmed' })
  child.stdin?.end()
  await ended(child)
  expect(child.exitCode).toBe(0)
  const folder = /^serial:\/\/(.*)\/printer/.exec(places.printer)?.[1]
  if (folder !== undefined) expect(existsSync(folder)).toBe(false)
})
