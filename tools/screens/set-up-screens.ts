import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { createCamera } from './camera.ts'
import { startOffice } from './office-process.ts'

/** Draws the wizard step by step, as somebody fills it in on an empty folder, the page after the office is open, and pages at its door. */
export async function drawSetUp(browser: Browser, root: string, folder: string): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'denluot-set-up-'))
  const wizard = await startOffice(root, ['packages/hub/src/main.ts', 'serve', '--new'], {
    DENLUOT_DATA: data,
    DENLUOT_LOG: 'warn',
  })
  try {
    const { open, picture } = createCamera(browser, wizard.address, folder)
    const page = await open('/set-up', 1366, 768)
    const next = () => page.getByRole('button', { name: /^Tiếp: / }).click()
    await page.getByLabel('Tên, như người dân gọi').fill('Phường Bến Nghé')
    await page.getByLabel('Tên, tiếng Anh').fill('Bến Nghé Ward')
    await picture(page, 'set-up-1-office')
    await next()
    await picture(page, 'set-up-2-services')
    await next()
    await picture(page, 'set-up-3-counters')
    await next()
    await page.getByLabel('Họ và tên, người 1').fill('Hồ Thị Bích Phượng')
    await page.getByRole('button', { name: 'Tạo mã PIN cho Hồ Thị Bích Phượng' }).click()
    await page.getByRole('button', { name: 'Đã ghi xong' }).click()
    await page.getByRole('button', { name: 'Thêm người' }).click()
    await page.getByLabel('Họ và tên, người 2').fill('Nguyễn Thị Thu Hà')
    await page.getByRole('button', { name: 'Tạo mã PIN cho Nguyễn Thị Thu Hà' }).click()
    await picture(page, 'set-up-4-people')
    await next()
    await picture(page, 'set-up-5-hours')
    await next()
    await picture(page, 'set-up-6-review')
    await page.getByRole('button', { name: 'Mở văn phòng' }).click()
    await page.getByRole('button', { name: 'Vào bàn làm việc' }).and(page.locator(':enabled')).waitFor()
    await picture(page, 'set-up-7-opened')
    // Pages that the new office does not know yet.
    await picture(await open('/kiosk', 1080, 1920), 'kiosk-00-pairing')
    await picture(await open('/display', 1920, 1080), 'display-00-pairing')
    await picture(await open('/desk', 1366, 768), 'desk-00-pairing')
  } finally {
    await wizard.end()
    rmSync(data, { recursive: true, force: true })
  }
}
