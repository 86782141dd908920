// `npm run screens`: pictures of every screen at its real size into docs/screens, from a demo office of its own.
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { samplePin } from '@denluot/shared/office/sample-office'
import { type Browser, chromium, type Locator, type Page } from 'playwright-core'
import { provideChromium } from './find-chromium.ts'
import { drawSetUp } from './screens-of-set-up.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = join(root, 'docs', 'screens')
/** Time for a screen to come to rest: fonts, the first feed, the 180 ms of its movements. */
const rest = 1200

interface Office {
  readonly address: string
  readonly end: () => Promise<void>
}

/** A demo office at a quarter to ten, with data of its own. */
function openOffice(data: string): Promise<Office> {
  const today = new Date().toISOString().slice(0, 10)
  const child = spawn(process.execPath, [join(root, 'tools/demo/office.ts')], {
    cwd: root,
    env: {
      ...process.env,
      DENLUOT_DATA: data,
      DENLUOT_PORT: '0',
      DENLUOT_OPEN: '0',
      DENLUOT_CLOCK: `${today}T09:42:00.000+07:00`,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  return new Promise((resolve, reject) => {
    void ended.then(() => reject(new Error('The demo office ended before it was ready')))
    createInterface({ input: child.stdout }).on('line', (line) => {
      const address = /^ready (http:\S+)$/.exec(line)?.[1]
      if (address === undefined) return
      resolve({
        address,
        async end() {
          child.kill('SIGTERM')
          await ended
        },
      })
    })
  })
}

async function openPage(browser: Browser, address: string, width: number, height: number): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height }, hasTouch: true, locale: 'vi' })
  const page = await context.newPage()
  await page.goto(address)
  await page.waitForTimeout(rest * 2)
  return page
}

async function picture(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(rest)
  await page.screenshot({ path: join(folder, `${name}.png`) })
  console.log(`  ${name}`)
}

const key = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name }).first()
const screen = (page: Page, name: string) => page.locator(`[data-screen="${name}"]`).waitFor()

async function drawKiosk(browser: Browser, address: string, fileCode: string): Promise<Page> {
  const page = await openPage(browser, `${address}/kiosk`, 1080, 1920)
  await screen(page, 'home')
  await picture(page, 'kiosk-01-home')
  await key(page, 'Lấy số').tap()
  await screen(page, 'choose')
  await picture(page, 'kiosk-02-choose')
  await key(page, /Hộ kinh doanh/).tap()
  await screen(page, 'before')
  await picture(page, 'kiosk-03-before')
  await key(page, 'Lấy số').tap()
  await screen(page, 'ticket')
  await picture(page, 'kiosk-04-ticket')
  await key(page, 'Xong').tap()
  await screen(page, 'home')
  await key(page, /Tra cứu thủ tục/).tap()
  await screen(page, 'search')
  for (const letter of ['k', 'h', 'a', 'i', 'dấu cách', 's', 'i', 'n', 'h']) {
    await page.getByRole('button', { name: letter, exact: true }).tap()
  }
  await picture(page, 'kiosk-05-search')
  await key(page, /Đăng ký khai sinh/i).tap()
  await screen(page, 'procedure')
  await picture(page, 'kiosk-06-procedure')
  await page.goto(`${address}/kiosk`)
  await screen(page, 'home')
  await key(page, /Tra cứu hồ sơ/).tap()
  await screen(page, 'lookup')
  await picture(page, 'kiosk-07-lookup')
  await page.keyboard.type(fileCode, { delay: 8 })
  await page.keyboard.press('Enter')
  await screen(page, 'status')
  await picture(page, 'kiosk-08-status')
  await page.goto(`${address}/kiosk`)
  await screen(page, 'home')
  await key(page, /Chữ to/).tap()
  await picture(page, 'kiosk-01-home-large')
  await key(page, /Chữ to/).tap()
  await key(page, /Nền đen/).tap()
  await picture(page, 'kiosk-01-home-contrast')
  await page.goto(`${address}/kiosk?lang=en`)
  await screen(page, 'home')
  await picture(page, 'kiosk-01-home-en')
  return page
}

async function drawDesk(browser: Browser, address: string, display: Page): Promise<void> {
  const page = await openPage(browser, `${address}/desk`, 1366, 768)
  await picture(page, 'desk-01-sign-in')
  await key(page, /Võ Thị Mỹ Hoa/).click()
  await page.getByRole('button', { name: /Hộ kinh doanh/ }).click()
  await page.locator('input[type="password"]').fill(samplePin)
  await page.keyboard.press('Enter')
  await page.locator('input[type="password"]').waitFor({ state: 'detached' })
  await picture(page, 'desk-02-idle')
  await page.keyboard.press('F2')
  await page.getByText('Công dân đã đến').waitFor()
  await picture(page, 'desk-03-called')
  await picture(display, 'display-02-call')
  await page.keyboard.press('F2')
  await page.getByText('Xong, chưa gọi').waitFor()
  await picture(page, 'desk-04-serving')
  await page.keyboard.press('F7')
  await picture(page, 'desk-05-transfer')
  await page.keyboard.press('Escape')
  await page.keyboard.press('F1')
  await picture(page, 'desk-08-help')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Shift+F2')
  await picture(page, 'desk-02-after')
}

async function drawManager(browser: Browser, address: string): Promise<void> {
  const page = await openPage(browser, `${address}/desk`, 1366, 768)
  await key(page, /Hồ Thị Bích Phượng/).click()
  await page.locator('input[type="password"]').fill(samplePin)
  await page.keyboard.press('Enter')
  await page.locator('input[type="password"]').waitFor({ state: 'detached' })
  await picture(page, 'desk-12-live')
}

async function drawRating(kiosk: Page, address: string): Promise<void> {
  await kiosk.goto(`${address}/kiosk`)
  await screen(kiosk, 'home')
  await key(kiosk, /Đánh giá/).tap()
  await screen(kiosk, 'rate-code')
  await picture(kiosk, 'kiosk-09-rate')
}

mkdirSync(folder, { recursive: true })
const data = mkdtempSync(join(tmpdir(), 'denluot-screens-'))
const executablePath = await provideChromium(console.log)
const office = await openOffice(data)
const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
try {
  const { address } = office
  await drawSetUp(root, (at) => openPage(browser, at, 1366, 768), picture)
  const demo: { codes: readonly { code: string; story: string }[] } = await (await fetch(`${address}/api/demo`)).json()
  const display = await openPage(browser, `${address}/display`, 1920, 1080)
  await picture(display, 'display-01-board')
  const late = demo.codes.find(({ story }) => story === 'ready')?.code ?? ''
  const kiosk = await drawKiosk(browser, address, late)
  await drawDesk(browser, address, display)
  await drawManager(browser, address)
  await drawRating(kiosk, address)
  await picture(await openPage(browser, `${address}/display?layout=manager`, 1920, 1080), 'display-09-manager')
  await picture(await openPage(browser, `${address}/simulator`, 1366, 768), 'simulator')
  const start = await openPage(browser, `${address}/`, 1440, 1000)
  await start.waitForTimeout(rest * 4)
  await picture(start, 'start')
  console.log(`Pictures are in ${folder}`)
} finally {
  await browser.close()
  await office.end()
  rmSync(data, { recursive: true, force: true })
}
