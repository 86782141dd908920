import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accessibilityFaults } from './office/accessibility.ts'
import { openBrowser, openScreen, type Screen } from './office/browser.ts'
import { glassFaults, glassRules } from './office/glass-faults.ts'
import { onScreen, openDesk, press, touch } from './office/people.ts'
import { makeRealOffice, newDataFolder, pairDevices, type ServedHub, serveFolder } from './office/served-hub.ts'

const folder = newDataFolder()
let browser: Browser
let hub: ServedHub
let desk: Page
let kiosk: Screen
let display: Screen
let at: string

beforeAll(async () => {
  browser = await openBrowser()
  await makeRealOffice(folder.data, ['ha', 'phuong'])
  const [token = ''] = await pairDevices(folder.data, ['desk'])
  hub = await serveFolder(folder.data, { DENLUOT_HOSTS: 'hub.test' })
  at = hub.url.replace('127.0.0.1', 'hub.test')
  desk = (await openScreen(browser, 'desk', `${at}/desk#token=${token}`)).page
})
afterAll(async () => {
  await browser.close()
  await hub.child.stop('SIGKILL')
  folder.remove()
})

const codeOn = async ({ page }: Screen) => (await page.locator('[data-code]').getAttribute('data-code')) ?? ''
/** The line of the desk about a device of one kind, and its key. */
const openDoor = async (kind: string) => {
  await desk.getByText(`${kind} xin vào văn phòng`).waitFor()
  await desk.getByRole('button', { name: 'Nhập mã' }).click()
}

test('[K40] [B40] [B20] kiosk and wall of a real office show their codes, also where the page is not a secure context', async () => {
  kiosk = await openScreen(browser, 'kiosk', `${at}/kiosk`)
  display = await openScreen(browser, 'display', `${at}/display?sound=off`)
  expect(await kiosk.page.evaluate(() => window.isSecureContext)).toBe(false)
  await onScreen(kiosk.page, 'pairing').waitFor()
  expect(await codeOn(kiosk)).toMatch(/^\d{6}$/)
  expect(await codeOn(display)).toMatch(/^\d{6}$/)
  expect(await kiosk.page.getByRole('heading').textContent()).toBe('Máy lấy số chờ vào văn phòng')
  expect(await display.page.locator('[data-number]').count()).toBe(0)
  expect(await kiosk.page.getByText(at.replace('http://', '')).isVisible()).toBe(true)
})

test('[K41] at the door, too, the kiosk can be read and is open to aids, and so is the wall', async () => {
  expect(await kiosk.page.evaluate(glassFaults, glassRules)).toEqual([])
  expect(await accessibilityFaults(kiosk.page)).toEqual([])
  expect(await accessibilityFaults(display.page)).toEqual([])
})

test('[O60] an officer is told, types a wrong code and then the right one, with the keyboard alone', async () => {
  await openDesk(desk, 'Nguyễn Thị Thu Hà', '4')
  await openDoor('Máy lấy số')
  expect(await desk.getByLabel('Tên máy trong văn phòng').inputValue()).toBe('Kiosk 1')
  const code = await codeOn(kiosk)
  await desk.keyboard.type(code === '111111' ? '222222' : '111111')
  await desk.keyboard.press('Enter')
  await desk.getByRole('alert').getByText('Mã chưa đúng').waitFor()
  expect(await accessibilityFaults(desk)).toEqual([])
  await desk.keyboard.type(code)
  await press(desk, 'Enter')
  await onScreen(kiosk.page, 'home').waitFor()
  await openDoor('Bảng gọi số')
  await desk.keyboard.type(await codeOn(display))
  await press(desk, 'Enter')
  await display.page.getByText('Số được gọi sẽ hiện ở đây').waitFor()
  expect(await desk.getByText('xin vào văn phòng').count()).toBe(0)
})

test('[K40] [B40] what the kiosk gives is called at the desk and stands on the wall', async () => {
  await touch(kiosk.page, 'Lấy số')
  await touch(kiosk.page, /Đất đai/)
  await touch(kiosk.page, 'Lấy số')
  await onScreen(kiosk.page, 'ticket').waitFor()
  await desk.getByRole('button', { name: /Gọi C\s?001/ }).waitFor()
  await press(desk, 'F2')
  await display.page.locator('[data-number="C001"]').first().waitFor()
  const faults = [...kiosk.faults, ...display.faults].filter((fault) => !fault.includes('Cross-Origin-Opener-Policy'))
  expect(faults).toEqual([])
})

test('[O60] a refused wall says so and asks again when somebody wants it to', async () => {
  const other = await openScreen(browser, 'display', `${at}/display?sound=off`)
  const before = await codeOn(other)
  await openDoor('Bảng gọi số')
  await desk.getByRole('button', { name: 'Từ chối' }).click()
  await other.page.getByRole('button', { name: 'Xin lại' }).click()
  await other.page.locator(`[data-code]:not([data-code="${before}"])`).waitFor()
  await other.context.close()
})

test('[O61] the manager sees the devices and takes the kiosk out after a question; it stands at the door again', async () => {
  await desk.evaluate(() => sessionStorage.clear())
  await desk.reload()
  await desk.getByRole('button', { name: 'Hồ Thị Bích Phượng' }).click()
  await desk.keyboard.type('246810')
  await desk.keyboard.press('Enter')
  await desk.getByRole('button', { name: 'Thiết bị' }).click()
  const row = desk.locator('tr[data-device="kiosk"]')
  await row.getByText('Đang nối').waitFor()
  expect(await row.textContent()).toContain('Nguyễn Thị Thu Hà cho vào')
  expect(await desk.locator('tr[data-device="desk"]').getByText('Máy đang dùng').count()).toBe(1)
  expect(await accessibilityFaults(desk)).toEqual([])
  await desk.getByRole('button', { name: 'Gỡ khỏi văn phòng: Kiosk 1' }).click()
  await press(desk, 'Escape')
  expect(await row.count()).toBe(1)
  await desk.getByRole('button', { name: 'Gỡ khỏi văn phòng: Kiosk 1' }).click()
  await press(desk, 'Enter')
  await onScreen(kiosk.page, 'pairing').waitFor()
  await row.waitFor({ state: 'detached' })
})
