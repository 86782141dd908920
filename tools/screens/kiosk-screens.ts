import type { Page } from 'playwright-core'
import { type Camera, key } from './camera.ts'

const screen = (page: Page, name: string) => page.locator(`[data-screen="${name}"]`).waitFor()

async function goHome(page: Page, query = ''): Promise<void> {
  await page.goto(new URL(`/kiosk${query}`, page.url()).href)
  await screen(page, 'home')
}

/**
 * The kiosk, from the first screen to the paper in the hand of somebody over 75, who is therefore called next. `fileCode` is
 * a file that can be looked up. Returns the kiosk and the number it gave, `A047`.
 */
export async function drawKiosk(camera: Camera, fileCode: string): Promise<{ kiosk: Page; number: string }> {
  const page = await camera.open('/kiosk', 1080, 1920)
  await screen(page, 'home')
  await camera.picture(page, 'kiosk-01-home')
  await key(page, 'Lấy số').tap()
  await screen(page, 'choose')
  await camera.picture(page, 'kiosk-02-choose')
  await key(page, /Sao y, chứng thực/).tap()
  await screen(page, 'before')
  await camera.picture(page, 'kiosk-03-before')
  await key(page, /75 tuổi/).tap()
  await camera.picture(page, 'kiosk-03p-before-priority')
  await key(page, 'Lấy số').tap()
  await screen(page, 'ticket')
  await camera.picture(page, 'kiosk-04-ticket')
  const number = await page.locator('[data-screen="ticket"] [translate="no"]').first().innerText()
  await key(page, 'Xong').tap()
  await screen(page, 'home')

  await key(page, /Tra cứu thủ tục/).tap()
  await screen(page, 'search')
  for (const letter of ['k', 'h', 'a', 'i', 'dấu cách', 's', 'i', 'n', 'h']) {
    await page.getByRole('button', { name: letter, exact: true }).tap()
  }
  await camera.picture(page, 'kiosk-05-search')
  await key(page, /Đăng ký khai sinh/i).tap()
  await screen(page, 'procedure')
  await camera.picture(page, 'kiosk-06-procedure')

  await goHome(page)
  await key(page, /Tra cứu hồ sơ/).tap()
  await screen(page, 'lookup')
  await camera.picture(page, 'kiosk-07-lookup')
  await page.keyboard.type(fileCode, { delay: 8 })
  await page.keyboard.press('Enter')
  await screen(page, 'status')
  await camera.picture(page, 'kiosk-08-status')

  await goHome(page)
  await key(page, /Chữ to/).tap()
  await camera.picture(page, 'kiosk-01-home-large')
  await key(page, /Chữ to/).tap()
  await key(page, /Nền đen/).tap()
  await camera.picture(page, 'kiosk-01-home-contrast')
  await goHome(page, '?lang=en')
  await camera.picture(page, 'kiosk-01-home-en')
  return { kiosk: page, number: number.replace(/\s/g, '') }
}

export async function drawRating(camera: Camera, kiosk: Page): Promise<void> {
  await goHome(kiosk)
  await key(kiosk, /Đánh giá/).tap()
  await screen(kiosk, 'rate-code')
  await camera.picture(kiosk, 'kiosk-09-rate')
}
