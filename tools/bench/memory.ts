import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openBenchPage, type sizes } from './bench-browser.ts'
import { type BenchOffice, openBenchOffice } from './bench-office.ts'
import { gatherCrowd, screenGreeting } from './crowd.ts'
import { aimed, inWords, row } from './figures.ts'
import type { MemoryFigures } from './process-figures.ts'
import { startServer } from './server-process.ts'
import { dialHub } from './wire-client.ts'

const bareProgram = fileURLToPath(new URL('bare-server.ts', import.meta.url))
const screens = 300
const people = 400
const service = 'certification'

interface HubMemory {
  readonly bare: MemoryFigures
  readonly idle: MemoryFigures
  readonly full: MemoryFigures
}

/** The bare server and the hub, idle and after a day's people with all screens connected. */
async function memoryOfHub({ hub, tokens }: BenchOffice): Promise<HubMemory> {
  const data = mkdtempSync(join(tmpdir(), 'denluot-bench-'))
  const bareServer = await startServer([bareProgram], { BENCH_DATA: data })
  const bare = bareServer.memory()
  await bareServer.end()
  rmSync(data, { recursive: true })

  const idle = hub.memory()
  const crowd = gatherCrowd()
  const kiosk = await dialHub(hub.address, tokens.integrator)
  try {
    const { seq } = await kiosk.client.health()
    const address = `${hub.address.replace('http', 'ws')}/ws`
    await crowd.tell({ kind: 'dial', address, greeting: screenGreeting(tokens.display, seq), screens })
    for (let person = 0; person < people; person++) {
      await crowd.tell({ kind: 'reach', seq: (await kiosk.command({ type: 'IssueTicket', service })).seq })
    }
    return { bare, idle, full: hub.memory() }
  } finally {
    kiosk.close()
    crowd.end()
  }
}

async function pageLine(
  name: string,
  kind: keyof typeof sizes,
  address: string,
  ready: string,
): Promise<string | null> {
  const opened = await openBenchPage(kind, address)
  if (opened === null) return null
  try {
    await opened.page.locator(ready).first().waitFor({ state: 'attached' })
    const { heap, renderer, browser } = await opened.memory()
    const verdict = address === 'about:blank' ? '' : `   whole browser ${aimed(browser, { most: 400, unit: ' MB' })}`
    return `${row(name, [inWords(heap, 1), inWords(renderer), inWords(browser)])}${verdict}`
  } finally {
    await opened.close()
  }
}

/** What the hub and each page keep in memory, beside a bare server and an empty page. */
export async function memory(): Promise<void> {
  const office = await openBenchOffice()
  try {
    const { bare, idle, full } = await memoryOfHub(office)
    console.log('Memory of the hub, run from its TypeScript (to strip its types takes Node some 25 MB)')
    console.log(row('', ['resident MB', 'own MB', '× bare']))
    const line = (name: string, { resident, own }: MemoryFigures) =>
      row(name, [inWords(resident), inWords(own), `${inWords(resident / bare.resident, 2)}×`])
    console.log(line('bare Fastify + zod, idle', bare))
    console.log(line('hub, just started', idle))
    console.log(
      `${line(`hub, ${screens} screens, ${people} people waiting`, full)}   ${aimed(full.resident, { most: 150, unit: ' MB' })}`,
    )
    console.log('Memory of a page after a collection of garbage, and of its whole browser (shared parts counted once)')
    console.log(row('', ['heap MB', 'page MB', 'browser MB']))
    const { hub, tokens } = office
    const at = (role: 'kiosk' | 'display' | 'desk') => `${hub.address}/${role}#token=${tokens[role]}`
    const lines = [
      await pageLine('an empty page', 'display', 'about:blank', 'body'),
      await pageLine('kiosk 1080×1920', 'kiosk', at('kiosk'), '[data-screen="home"]'),
      await pageLine('display 1920×1080', 'display', at('display'), '[data-sound]'),
      await pageLine('desk 1366×768', 'desk', at('desk'), 'button'),
    ]
    for (const each of lines) if (each !== null) console.log(each)
  } finally {
    await office.end()
  }
}
