import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, openScreen } from './office/browser.ts'
import { openOffice, type TestOffice } from './office/office.ts'
import { onScreen, touch } from './office/people.ts'

const code = '000.00.01.H26-261102-0007'
const unknown = 'H26.12-250701-0003'

let browser: Browser
let office: TestOffice
let kiosk: Page

beforeAll(async () => {
  browser = await openBrowser()
  office = await openOffice()
  const file = join(office.data, 'files.csv')
  writeFileSync(file, `code,status,received,due,procedure\n${code},4,2026-11-02,2099-01-15,1.001193\n`)
  await office.run('import-dossiers', file)
  // Plain http under a name that is not loopback: as the kiosks of a real office open it, not a secure context.
  const token = await office.pair('kiosk')
  const screen = await openScreen(browser, 'kiosk', `http://hub.test:${office.port}/kiosk#token=${token}`)
  kiosk = screen.page
})
afterAll(async () => {
  await browser.close()
  await office.close()
})

async function atLookup(): Promise<void> {
  await kiosk.reload()
  await onScreen(kiosk, 'home').waitFor()
  await touch(kiosk, 'Tra cứu hồ sơ')
  await onScreen(kiosk, 'lookup').waitFor()
}

/** As a keyboard-mode scanner types: all keys within a few milliseconds, then Enter. */
function typeBurst(text: string): Promise<void> {
  return kiosk.evaluate((keys) => {
    for (const key of [...keys, 'Enter']) document.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
  }, text)
}

async function expectStatus(): Promise<void> {
  await onScreen(kiosk, 'status').waitFor()
  const text = (await onScreen(kiosk, 'status').textContent()) ?? ''
  expect(text).toContain(code)
  expect(text).toContain('Đang xử lý')
  expect(text).toMatch(/Hẹn trả.*15\/1\/2099|Hẹn trả.*15.*2099/)
  expect(text).toMatch(/Thông tin lúc .*(mới cập nhật|cách đây)/)
}

test('[K21] the kiosk works where the page is not a secure context', async () => {
  expect(await kiosk.evaluate(() => window.isSecureContext)).toBe(false)
  await onScreen(kiosk, 'home').waitFor()
})

test('[K22] a code scanned through the serial scanner shows step, due date and age of the data', async () => {
  await atLookup()
  await expect.poll(() => office.devices.scan(code)).toBeGreaterThan(code.length)
  await expectStatus()
})

test('[K22] the same code as a keyboard burst, and typed with a finger', async () => {
  await atLookup()
  await typeBurst(code)
  await expectStatus()
  await atLookup()
  for (const key of code) await kiosk.getByRole('button', { name: key, exact: true }).first().tap()
  await touch(kiosk, 'Xem hồ sơ')
  await expectStatus()
})

test('[K23] an unknown code says what to do next and keeps what was read', async () => {
  await atLookup()
  office.devices.scan(unknown)
  await onScreen(kiosk, 'not-found').waitFor()
  const text = (await onScreen(kiosk, 'not-found').textContent()) ?? ''
  expect(text).toContain('Chưa thấy hồ sơ này')
  expect(text).toContain(unknown)
  expect(text).toContain('Hoặc hỏi bàn hướng dẫn')
})

test('[D34] a citizen card before the scanner is neither shown nor logged', async () => {
  await atLookup()
  const card = '079153000123|271234567|Nguyễn Thị Thử Nghiệm|01011953|Nữ|12 Đường Thử, Phường Mẫu|10052021'
  office.devices.scan(card)
  await kiosk.getByText('Không cần căn cước').waitFor()
  const page = (await kiosk.content()).toString()
  for (const secret of ['079153000123', 'Thử Nghiệm', '01011953']) {
    expect(page).not.toContain(secret)
    expect(office.hub().log()).not.toContain(secret)
  }
})
