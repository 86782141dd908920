import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accessibilityFaults } from './office/accessibility.ts'
import { openBrowser, openScreen } from './office/browser.ts'
import { type Child, startChild } from './office/child.ts'
import { press } from './office/people.ts'
import { newDataFolder, pairDevices } from './office/served-hub.ts'

const folder = newDataFolder()
const env = { DENLUOT_DATA: folder.data, DENLUOT_CLOCK: '2026-11-27T09:00:00.000+07:00', DENLUOT_LOG: 'warn' }
let browser: Browser
const children: Child[] = []

async function serveNew(port: number, more: Readonly<Record<string, string>> = {}) {
  const child = startChild('packages/hub/src/main.ts', ['serve', '--new'], {
    ...env,
    DENLUOT_PORT: String(port),
    ...more,
  })
  children.push(child)
  const url = (await child.line(/^ready /)).slice('ready '.length)
  return { child, url, port: Number(new URL(url).port) }
}

/** The command line on the same folder: its exit code, and what it says on each stream. */
async function cli(...args: string[]) {
  const run = promisify(execFile)(process.execPath, ['packages/hub/src/main.ts', ...args], {
    env: { ...process.env, ...env },
  })
  return run.then(
    ({ stdout, stderr }) => ({ code: 0, out: stdout.trim(), said: stderr }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({
      code,
      out: stdout,
      said: stderr,
    }),
  )
}

const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true }).waitFor()
const saved = (page: Page) => page.getByText(/^Đã tự lưu/).waitFor()
const next = (page: Page) => page.getByRole('button', { name: /^Tiếp: / }).click()

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await Promise.all(children.map((child) => child.stop('SIGKILL')))
  folder.remove()
})

test('[O48] [H40] [H41] from an empty folder to the first number called, by somebody who only reads the screen', async () => {
  const wizard = await serveNew(0)
  await expect.poll(() => wizard.child.log()).toContain(`Mở ${wizard.url}/set-up trên máy này`)
  const { page, faults } = await openScreen(browser, 'desk', `${wizard.url}/`)
  const axe: Record<string, readonly string[]> = {}
  const look = async (step: string) => {
    axe[step] = await accessibilityFaults(page)
  }

  // Whoever goes on without a name is told which field wants it, and stands in it.
  await heading(page, 'Văn phòng của mình')
  await next(page)
  await page.getByText('Chưa điền. Mời điền vào ô này.').waitFor()
  await look('office')
  await page.keyboard.type('Phường Bến Nghé')
  await page.keyboard.press('Enter')

  await heading(page, 'Dịch vụ người dân lấy số')
  await page.getByRole('checkbox', { name: 'Văn phòng có: Xây dựng và việc khác' }).uncheck()
  await page.getByRole('button', { name: 'Thêm dịch vụ' }).click()
  await page.getByLabel('Tên trên máy lấy số').fill('Hộ tịch lưu động')
  await page.getByLabel('Chữ đầu').fill('a1')
  await next(page)
  await page.getByText('Số sẽ trông giống số của Sao y, chứng thực. Mời chọn chữ khác.').waitFor()
  await look('services')
  await page.getByLabel('Chữ đầu').fill('k')
  await next(page)

  // The new service has no counter yet, which is said before anybody asks.
  await heading(page, 'Quầy và việc của từng quầy')
  await page.getByText('Hộ tịch lưu động: chưa có quầy nhận.').waitFor()
  await page.getByRole('button', { name: 'Thêm quầy' }).click()
  await look('counters')
  await page.getByRole('group', { name: 'Hộ tịch lưu động' }).getByRole('radio', { name: 'Nhận' }).check()
  await page.getByText('Hộ tịch lưu động: quầy 7 nhận').waitFor()
  await next(page)

  await heading(page, 'Người làm việc ở quầy')
  await page.getByLabel('Họ và tên, người 1').fill('Hồ Thị Bích Phượng')
  await page.getByRole('button', { name: 'Thêm người' }).click()
  await page.getByLabel('Họ và tên, người 2').fill('Nguyễn Thị Thu Hà')
  await saved(page)

  // The power fails. What was typed is there again, at the same step; PINs never were.
  await wizard.child.stop('SIGKILL')
  expect(await cli('pair', '--role', 'kiosk', '--name', 'Kiosk 1')).toMatchObject({
    code: 1,
    said: expect.stringContaining('serve --new'),
  })
  expect(await cli('serve')).toMatchObject({ code: 1, said: expect.stringContaining('not finished: go on with') })
  const again = await serveNew(wizard.port)
  expect(await cli('pair', '--role', 'kiosk', '--name', 'Kiosk 1')).toMatchObject({
    code: 1,
    said: `The office is not open yet, it is being set up: finish at ${again.url}/set-up on this PC first.\n`,
  })
  await page.reload()
  await page.getByText('Trang đã được mở lại, và mã PIN không bao giờ được lưu sẵn.').waitFor()
  expect(await page.getByLabel('Họ và tên, người 2').inputValue()).toBe('Nguyễn Thị Thu Hà')

  await page.getByLabel('Mã PIN của Hồ Thị Bích Phượng', { exact: true }).fill('123456')
  await page.getByLabel('Nhập lại mã PIN của Hồ Thị Bích Phượng').fill('123456')
  await next(page)
  await page.getByText('Mã này dễ đoán.').waitFor()
  await page.getByText('Chưa có mã PIN.').waitFor()
  await look('people')
  await page.getByLabel('Mã PIN của Hồ Thị Bích Phượng', { exact: true }).fill('730518')
  await page.getByLabel('Nhập lại mã PIN của Hồ Thị Bích Phượng').fill('730518')
  await page.getByRole('button', { name: 'Tạo mã PIN cho Nguyễn Thị Thu Hà' }).click()
  const made = await page.getByText(/^Mã PIN của Nguyễn Thị Thu Hà: \d{6}\./).textContent()
  const pin = /\d{6}/.exec(made ?? '')?.[0] ?? ''
  await page.getByRole('button', { name: 'Đã ghi xong' }).click()
  await next(page)

  await heading(page, 'Giờ làm việc')
  await page.getByLabel('Buổi sáng: giờ chốt số, có thể để trống').fill('11h')
  await page.getByText('từ 7:00 đến 11:00 (làm việc đến 11:30)').waitFor()
  await look('hours')
  await page.keyboard.press('Enter')

  await heading(page, 'Xem lại và mở văn phòng')
  await page.getByText('Đã đủ để mở.').waitFor()
  await saved(page)
  await look('review')
  const draft = readFileSync(join(folder.data, 'set-up.json'), 'utf8')
  expect([draft.includes('Thu Hà'), draft.includes('730518'), draft.includes(pin)]).toEqual([true, false, false])
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).toBe('{}')
  await page.getByRole('button', { name: 'Mở văn phòng' }).click()

  await heading(page, 'Phường Bến Nghé đã mở')
  await again.child.line(new RegExp(`^ready ${again.url}$`))
  const enter = page.getByRole('button', { name: 'Vào bàn làm việc' })
  await enter.and(page.locator(':enabled')).waitFor()
  await look('opened')
  expect(existsSync(join(folder.data, 'set-up.json'))).toBe(false)
  await enter.click()

  // A citizen takes a number at a kiosk that was paired; the officer signs in and calls it.
  const { out: kiosk } = await cli('pair', '--role', 'kiosk', '--name', 'Kiosk 1')
  const issued = await fetch(`${again.url}/api/commands`, {
    method: 'POST',
    headers: { authorization: `Bearer ${kiosk}`, 'content-type': 'application/json' },
    body: JSON.stringify({ id: 'first-ticket', type: 'IssueTicket', service: 'ho-tich-luu-dong' }),
  })
  expect(await issued.json()).toMatchObject({ status: 'accepted', ticket: { number: 'K001' } })
  await page.getByRole('button', { name: 'Nguyễn Thị Thu Hà' }).click()
  await page.getByRole('button', { name: /^7.*Trống/ }).click()
  await page.keyboard.type(pin)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /Gọi K\s?001/ }).waitFor()
  await press(page, 'F2')
  await page.getByText('Công dân đã đến').first().waitFor()

  expect(axe).toEqual({ office: [], services: [], counters: [], people: [], hours: [], review: [], opened: [] })
  expect(faults.filter((fault) => !/ERR_CONNECTION_|Failed to load resource/.test(fault))).toEqual([])
})

test('[H46] [H47] what was opened agrees with its log, and serve --new goes on with it', async () => {
  await children.at(-1)?.stop('SIGTERM')
  expect(await cli('verify')).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+ events, everything agrees$/) })
  const { url } = await serveNew(0)
  const health = await (await fetch(`${url}/api/health`)).json()
  expect(health).toMatchObject({ status: 'ok', sample: false })
  expect((await fetch(`${url}/api/set-up`)).status).toBe(401)
  expect((await fetch(`${url}/api/demo-token`, { method: 'POST' })).status).not.toBe(200)
})

test('[H46] a folder with the sample office is not taken for a real one', async () => {
  const sample = newDataFolder()
  await pairDevices(sample.data, ['kiosk'])
  const child = startChild('packages/hub/src/main.ts', ['serve', '--new'], { ...env, DENLUOT_DATA: sample.data })
  expect(await child.ended).toBe(1)
  expect(child.log()).toMatch(/^The data folder \S+ holds the sample office, .*: name another folder with DENLUOT_DATA/)
  sample.remove()
})

test('[H49] an office that moves to a new PC comes from its backup, without the wizard', async () => {
  const moved = newDataFolder()
  const backup = join(moved.data, 'backup')
  expect(await cli('backup', backup)).toMatchObject({ code: 0 })
  const data = join(moved.data, 'data')
  const wizard = await serveNew(0, { DENLUOT_DATA: data })
  const run = startChild('packages/hub/src/main.ts', ['restore', backup], { ...env, DENLUOT_DATA: data })
  expect(await run.ended).toBe(0)
  expect(await (await fetch(`${wizard.url}/api/health`)).json()).toMatchObject({ status: 'ok', sample: false })
  expect(existsSync(join(data, 'set-up.json'))).toBe(false)
  await wizard.child.stop('SIGTERM')
  moved.remove()
})
