import { createServer } from 'node:net'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from './office/browser.ts'
import { type Child, startChild } from './office/child.ts'
import { newDataFolder } from './office/served-hub.ts'

const folder = newDataFolder()
afterAll(folder.remove)

function start(args: readonly string[] = [], env: Readonly<Record<string, string>> = {}): Child {
  return startChild('tools/start.mjs', args, {
    DENLUOT_DATA: folder.data,
    DENLUOT_PORT: '0',
    DENLUOT_OPEN: '0',
    ...env,
  })
}

interface Hall {
  readonly waiting: number
  readonly serving: number
  readonly done: number
}

async function hallOf(address: string): Promise<Hall> {
  const headers = { 'content-type': 'application/json' }
  const body = JSON.stringify({ role: 'manager' })
  const { token } = await (await fetch(`${address}/api/demo-token`, { method: 'POST', headers, body })).json()
  const day = await (await fetch(`${address}/api/state`, { headers: { authorization: `Bearer ${token}` } })).json()
  const states: readonly string[] = day.tickets.flat().map((ticket: { state: string }) => ticket.state)
  const count = (wanted: string) => states.filter((state) => state === wanted).length
  return { waiting: count('waiting'), serving: count('serving'), done: count('done') }
}

let hallAtFirst: Hall = { waiting: 0, serving: 0, done: 0 }

describe('a demo office', () => {
  let office: Child
  let address: string
  let browser: Browser
  beforeAll(async () => {
    office = start()
    address = (await office.line(/^ready /)).slice('ready '.length)
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await office.stop()
  })

  test('serves all its pages, with a full hall', async () => {
    for (const path of ['/', '/kiosk', '/display', '/desk', '/simulator']) {
      expect((await fetch(`${address}${path}`)).status, path).toBe(200)
    }
    hallAtFirst = await hallOf(address)
    expect(hallAtFirst).toMatchObject({ waiting: 18, serving: 3 })
  })

  test('shows one visit from the first touch to the rating, in both languages of the start page', async () => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 1000 } })
    const page = await context.newPage()
    const faults: string[] = []
    page.on('pageerror', (fault) => faults.push(fault.message))
    await page.goto(`${address}/?tempo=0.1`)
    await page.getByText('18 người đang chờ').waitFor()
    await page.frameLocator('iframe[src^="/kiosk"]').locator('[data-screen="home"]').waitFor()
    await page.frameLocator('iframe[src="/desk"]').locator('input[type="password"]').waitFor()
    await page.getByRole('button', { name: 'Xem một lượt' }).click()
    await page.getByText(/Hết một lượt|Không đi tiếp được/).waitFor({ timeout: 60_000 })
    await page.getByText('Hết một lượt').waitFor()
    await page.getByRole('img', { name: /Tờ giấy thứ 1 / }).waitFor()
    await page.getByRole('button', { name: 'English' }).first().click()
    await page.getByText('That was one visit').waitFor()
    expect(faults).toEqual([])
    await context.close()
  })
})

test('finds its data again, and begins anew only when asked', async () => {
  const again = start()
  const before = await hallOf((await again.line(/^ready /)).slice('ready '.length))
  await again.stop()
  // The visit above was one more person than the hall had when it was opened.
  expect(before).toMatchObject({ waiting: 18, serving: 3, done: hallAtFirst.done + 1 })
  const fresh = start(['--fresh'])
  await fresh.line(/^Played 20 past working days/)
  await fresh.line(/^ready /)
  expect(await fresh.stop()).toBe(0)
})

test('says in one sentence that its port is taken, and ends with code 1', async () => {
  const squatter = createServer()
  const port = await new Promise<number>((resolve) => {
    squatter.listen(0, '127.0.0.1', () => {
      const address = squatter.address()
      resolve(typeof address === 'object' && address !== null ? address.port : 0)
    })
  })
  const office = start([], { DENLUOT_PORT: String(port) })
  expect(await office.ended).toBe(1)
  expect(office.log()).toContain(`Port ${port} on 127.0.0.1 is in use`)
  squatter.close()
})
