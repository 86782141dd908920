import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, openScreen } from './office/browser.ts'
import { type Child, startChild } from './office/child.ts'
import { newDataFolder, pairDevices, type ServedHub, serveFolder } from './office/served-hub.ts'

const folder = newDataFolder()
const machine = join(folder.data, 'machine')
let hub: ServedHub
let host: Child
let browser: Browser
let tokens: readonly string[]

beforeAll(async () => {
  tokens = await pairDevices(folder.data, ['display'])
  ;[hub, browser] = await Promise.all([serveFolder(folder.data), openBrowser()])
  mkdirSync(machine)
  writeFileSync(join(machine, 'machine.json'), JSON.stringify({ version: 1, hub: hub.url }))
  host = startHost()
})
afterAll(async () => {
  await Promise.all([browser.close(), host.stop(), hub.child.stop()])
  folder.remove()
})

function startHost(): Child {
  return startChild('packages/machine/src/main.ts', [], { DENLUOT_MACHINE_FOLDER: machine, DENLUOT_MACHINE_PORT: '0' })
}

test('[D55] [D56] [D57] a PC with a browser and a machine host of its own shows the board of the hub that its machine.json names', async () => {
  expect(await host.line(/^machine ready /)).toMatch(/^machine ready ws:\/\/127\.0\.0\.1:\d+\/machine$/)
  const pages = (await host.line(/^pages /)).slice('pages '.length)
  const { page, faults } = await openScreen(browser, 'display', `${pages}/display#token=${tokens[0]}`)
  await page.getByText('Mời ông bà ngồi chờ').waitFor()
  await page.locator('[data-sound]:not([data-sound="starting"])').waitFor()
  expect(await page.evaluate(() => window.isSecureContext)).toBe(true)

  await hub.child.stop('SIGKILL')
  await page.getByText('Mất kết nối').waitFor()
  const again = await openScreen(browser, 'kiosk', `${pages}/kiosk`)
  await again.page.locator('[data-screen]').first().waitFor()
  expect(await again.page.title(), 'the pages outlive the hub').toContain('Đến Lượt')
  expect(faults.filter((fault) => !fault.includes('WebSocket'))).toEqual([])
})

test('[D56] a machine.json that is broken is one sentence and exit code 1', async () => {
  await host.stop()
  writeFileSync(join(machine, 'machine.json'), '{"version":1')
  const broken = startHost()
  expect(await broken.ended).toBe(1)
  expect(broken.log()).toMatch(/^[^\n]*machine\.json: it is not JSON [^\n]*; correct the file or remove it\n$/)
})
