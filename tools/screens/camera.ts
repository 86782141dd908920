import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'

/** Time for a screen to come to rest: fonts, the first feed, the 180 ms of its movements. */
const rest = 1200

export interface Camera {
  /** A screen of its own, `width` × `height` CSS pixels; `sharpness` is the device's pixels per CSS pixel. */
  open(path: string, width: number, height: number, sharpness?: number): Promise<Page>
  /** Waits until the page is at rest and writes it as `NAME.png`. */
  picture(page: Page, name: string): Promise<void>
  /** Writes an image that a page already has, by its data address. */
  keep(name: string, dataUrl: string): void
}

/** Takes pictures of the pages at `address` into `folder`. */
export function createCamera(browser: Browser, address: string, folder: string): Camera {
  return {
    async open(path, width, height, sharpness = 1) {
      const context = await browser.newContext({
        viewport: { width, height },
        deviceScaleFactor: sharpness,
        hasTouch: true,
        locale: 'vi',
      })
      const page = await context.newPage()
      await page.goto(`${address}${path}`)
      await page.waitForTimeout(rest * 2)
      return page
    },
    async picture(page, name) {
      await page.waitForTimeout(rest)
      await page.screenshot({ path: join(folder, `${name}.png`) })
      console.log(`  ${name}`)
    },
    keep(name, dataUrl) {
      const [head, data] = dataUrl.split(',')
      if (head !== 'data:image/png;base64' || data === undefined) throw new Error(`${name} is no PNG: ${head}`)
      writeFileSync(join(folder, `${name}.png`), Buffer.from(data, 'base64'))
      console.log(`  ${name}`)
    },
  }
}

/** The first key whose words match. */
export const key = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name }).first()
