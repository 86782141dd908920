import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { openSimulatedDevices, type SimulatedDevices } from '@denluot/machine/open-simulated-devices'
import { type PrinterModel, printerModelOf } from '@denluot/machine/printer/printer-model'
import { realTiming } from '@denluot/machine/timing'
import type { CommandReply, Role } from '@denluot/shared/contract/replies'
import { officeIso } from '@denluot/shared/queue/business-day'
import type { Intent } from '@denluot/shared/queue/command'
import type { OfficeEvent } from '@denluot/shared/queue/event'
import { type Child, startChild } from './child.ts'

const hubScript = 'packages/hub/src/main.ts'

/** A whole office for one story: simulated devices in this process, hub and machine host as processes of their own. */
export interface TestOffice {
  /** `http://127.0.0.1:PORT` */
  readonly url: string
  readonly port: number
  readonly data: string
  readonly devices: SimulatedDevices
  readonly model: PrinterModel
  readonly hub: () => Child
  /** A device token, made by the hub's own command line. */
  pair(role: Role, name?: string): Promise<string>
  command(token: string, intent: Intent & { id?: string }): Promise<{ httpStatus: number; reply: CommandReply }>
  get(token: string, path: string): Promise<{ httpStatus: number; body: unknown }>
  signIn(deskToken: string, officer: string): Promise<string>
  events(): Promise<OfficeEvent[]>
  /** Runs a command of the hub's command line on this office's data. */
  run(...args: string[]): Promise<string>
  /** Ends the hub with a signal and starts it again on the same port. */
  restart(signal: NodeJS.Signals): Promise<void>
  close(): Promise<void>
}

export interface TestOfficeOptions {
  readonly printer?: 'serial' | 'tcp' | 'none'
  readonly env?: Readonly<Record<string, string>>
}

export async function openOffice({ printer = 'serial', env = {} }: TestOfficeOptions = {}): Promise<TestOffice> {
  const data = mkdtempSync(join(tmpdir(), 'denluot-office-'))
  const model = printerModelOf('generic-80', 'model')
  const devices = await openSimulatedDevices(model, { timing: realTiming, timeOfDay: () => officeIso(Date.now()) })
  const address = printer === 'tcp' ? devices.where.printerTcp : devices.where.printer
  const hubEnv = {
    DENLUOT_DATA: data,
    DENLUOT_HOSTS: 'hub.test',
    DENLUOT_MACHINE_PORT: '0',
    ...(printer === 'none' ? {} : { DENLUOT_PRINTER: address, DENLUOT_SCANNER: devices.where.scanner }),
    ...env,
  }
  const start = async (port: number) => {
    const hub = startChild(hubScript, ['serve'], { ...hubEnv, DENLUOT_PORT: String(port) })
    const ready = await hub.line(/^ready http/)
    return { hub, url: ready.replace('ready ', '') }
  }
  let { hub, url } = await start(0)
  const port = Number(new URL(url).port)
  const run = async (...args: string[]) => {
    const { stdout } = await promisify(execFile)(process.execPath, [hubScript, ...args], {
      env: { ...process.env, ...hubEnv },
    })
    return stdout.trim()
  }
  const post = async (path: string, token: string, body: object) =>
    fetch(`${url}${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  const get = async (token: string, path: string) => {
    const answer = await fetch(`${url}${path}`, { headers: { authorization: `Bearer ${token}` } })
    return { httpStatus: answer.status, body: (await answer.json()) as unknown }
  }
  let commands = 0
  return {
    url,
    port,
    data,
    devices,
    model,
    hub: () => hub,
    pair: (role, name = role) => run('pair', '--role', role, '--name', name),
    async command(token, intent) {
      const answer = await post('/api/commands', token, { id: `story-${++commands}-${process.pid}`, ...intent })
      return { httpStatus: answer.status, reply: (await answer.json()) as CommandReply }
    },
    get,
    async signIn(deskToken, officer) {
      const answer = await post('/api/sign-in', deskToken, { officer, pin: '246810' })
      if (answer.status !== 200) throw new Error(`sign-in of ${officer}: ${answer.status} ${await answer.text()}`)
      return ((await answer.json()) as { token: string }).token
    },
    async events() {
      const token = await run('pair', '--role', 'integrator', '--name', 'story')
      const { body } = await get(token, '/api/health')
      const { seq } = body as { seq: number }
      return readEvents(url, token, seq)
    },
    run,
    async restart(signal) {
      await hub.stop(signal)
      hub = (await start(port)).hub
    },
    async close() {
      await hub.stop()
      await devices.close()
      rmSync(data, { recursive: true, force: true })
    },
  }
}

/** Reads the server-sent events up to `seq`, then hangs up. */
async function readEvents(url: string, token: string, seq: number): Promise<OfficeEvent[]> {
  const hangUp = new AbortController()
  const answer = await fetch(`${url}/api/events?after=0`, {
    headers: { authorization: `Bearer ${token}` },
    signal: hangUp.signal,
  })
  if (answer.body === null) throw new Error(`no event stream: ${answer.status}`)
  const events: OfficeEvent[] = []
  let text = ''
  const decoder = new TextDecoder()
  for await (const chunk of answer.body) {
    text += decoder.decode(chunk, { stream: true })
    const lines = text.split('\n')
    text = lines.pop() ?? ''
    for (const line of lines) if (line.startsWith('data: {')) events.push(JSON.parse(line.slice(6)) as OfficeEvent)
    if ((events.at(-1)?.seq ?? 0) >= seq) break
  }
  hangUp.abort()
  return events
}
