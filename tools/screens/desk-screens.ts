import { samplePin } from '@denluot/shared/office/sample-office'
import type { Page } from 'playwright-core'
import { type Camera, key } from './camera.ts'

const officer = /Trần Quang Minh/
/** The name of the counter on its card begins with its number. */
const counter = /^2\D/

async function enterPin(page: Page): Promise<void> {
  const pin = page.locator('input[type="password"]')
  await pin.fill(samplePin)
  await page.keyboard.press('Enter')
  await pin.waitFor({ state: 'detached' })
}

async function sitDown(page: Page): Promise<void> {
  await key(page, officer).click()
  await key(page, counter).click()
  await enterPin(page)
}

/** Serves whoever stands before `number`, so that the big key names it. */
async function untilNext(page: Page, number: string): Promise<void> {
  const next = key(page, new RegExp(`^Gọi ${number.replace(/(?=\d)/, '\\s?')}\\D`))
  await key(page, /^Gọi [A-Z]/).waitFor()
  while (!(await next.isVisible())) {
    await page.keyboard.press('F2')
    await key(page, 'Công dân đã đến').click()
    await key(page, 'Xong, chưa gọi').click()
    await key(page, /^Gọi [A-Z]/).waitFor()
  }
}

/** The desk through the turn of the ticket `number`, and the hall board while that is called. */
export async function drawDesk(camera: Camera, display: Page, number: string): Promise<void> {
  const page = await camera.open('/desk', 1366, 768)
  await camera.picture(page, 'desk-01-sign-in')
  await sitDown(page)
  await untilNext(page, number)
  await camera.picture(page, 'desk-02-idle')
  await page.keyboard.press('F2')
  await key(page, 'Công dân đã đến').waitFor()
  await camera.picture(display, 'display-02-call')
  await page.getByText(/^Loa đã đọc xong/).waitFor()
  await camera.picture(page, 'desk-03-called')
  await page.keyboard.press('F2')
  await key(page, 'Xong, chưa gọi').waitFor()
  await camera.picture(page, 'desk-04-serving')
  await page.keyboard.press('F7')
  await camera.picture(page, 'desk-05-transfer')
  await page.keyboard.press('Escape')
  await page.keyboard.press('F1')
  await camera.picture(page, 'desk-08-help')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Shift+F2')
  await camera.picture(page, 'desk-02-after')
  await page.context().close()
}

/** The same counter in a window of 360 × 200, twice as sharp. */
export async function drawCompactDesk(camera: Camera): Promise<void> {
  const page = await camera.open('/desk?compact=1', 1366, 768, 2)
  await sitDown(page)
  await page.setViewportSize({ width: 360, height: 200 })
  await camera.picture(page, 'desk-10a-compact-idle')
  await page.keyboard.press('F2')
  await key(page, 'Công dân đã đến').waitFor()
  await camera.picture(page, 'desk-10b-compact-called')
  await page.keyboard.press('F2')
  await key(page, /^Xong, gọi/).waitFor()
  await camera.picture(page, 'desk-10c-compact-serving')
  await page.context().close()
}

export async function drawManager(camera: Camera): Promise<void> {
  const page = await camera.open('/desk', 1366, 768)
  await key(page, /Hồ Thị Bích Phượng/).click()
  await enterPin(page)
  await camera.picture(page, 'desk-12-live')
}
