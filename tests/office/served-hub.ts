import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openHub } from '@denluot/hub/open-hub'
import type { Role } from '@denluot/shared/contract/replies'
import { sampleOffice, samplePin } from '@denluot/shared/office/sample-office'
import { type Child, startChild } from './child.ts'

export interface Answer {
  readonly status: number
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the outside reads
  readonly body: any
}

/** A hub process on a data folder of its own, spoken to over HTTP as a stranger would. */
export interface ServedHub {
  readonly data: string
  readonly url: string
  readonly child: Child
  ask(method: string, path: string, token: string | null, body?: unknown): Promise<Answer>
  command(token: string, command: object): Promise<Answer>
  /** A desk's token with an officer signed in on it. */
  officer(token: string, officer: string): Promise<string>
  /** Runs the command line on the same folder. */
  cli(...args: string[]): Promise<{ code: number | string; out: string; log: string }>
}

export function newDataFolder(): { readonly data: string; readonly remove: () => void } {
  const data = mkdtempSync(join(tmpdir(), 'denluot-hub-'))
  return { data, remove: () => rmSync(data, { recursive: true, force: true }) }
}

/** Pairs devices before the hub serves; one token per role named. */
export async function pairDevices(data: string, roles: readonly Role[]): Promise<readonly string[]> {
  const hub = await openHub({ data })
  const tokens = roles.map((role, index) => hub.storage.devices.pair(role, `${role} ${index + 1}`, hub.now()))
  hub.close()
  return tokens
}

/** An office of its own, no sample: what an installer leaves behind. Its officers have the PIN of the sample. */
export async function makeRealOffice(data: string, officers: readonly string[]): Promise<void> {
  const hub = await openHub({ data, firstOffice: { ...sampleOffice, sample: false } })
  await Promise.all(officers.map((officer) => hub.pins.set(officer, samplePin)))
  hub.close()
}

export async function serveFolder(data: string, env: Readonly<Record<string, string>> = {}): Promise<ServedHub> {
  const settings = { DENLUOT_DATA: data, DENLUOT_PORT: '0', DENLUOT_LOG: 'warn', ...env }
  const child = startChild('packages/hub/src/main.ts', ['serve'], settings)
  const url = (await child.line(/^ready /)).slice('ready '.length)

  const ask: ServedHub['ask'] = async (method, path, token, body) => {
    const answer = await fetch(`${url}${path}`, {
      method,
      headers: {
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const text = await answer.text()
    const isJson = answer.headers.get('content-type')?.includes('json') ?? false
    return { status: answer.status, body: isJson ? JSON.parse(text) : text }
  }
  return {
    data,
    url,
    child,
    ask,
    command: (token, command) => ask('POST', '/api/commands', token, command),
    async officer(token, officer) {
      const { body } = await ask('POST', '/api/sign-in', token, { officer, pin: samplePin })
      return String(body.token)
    },
    async cli(...args) {
      const run = startChild('packages/hub/src/main.ts', args, settings)
      let out = ''
      run.process.stdout?.on('data', (chunk: Buffer) => {
        out += chunk.toString()
      })
      return { code: await run.ended, out, log: run.log() }
    },
  }
}
