import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accessibilityFaults } from './office/accessibility.ts'
import { openBrowser, openScreen } from './office/browser.ts'
import { glassFaults, glassRules, largeGlassRules } from './office/glass-faults.ts'
import { onScreen, touch } from './office/people.ts'
import { newDataFolder, pairDevices, type ServedHub, serveFolder } from './office/served-hub.ts'

let browser: Browser
let hub: ServedHub
let kiosk: Page
let removeData: () => void

beforeAll(async () => {
  browser = await openBrowser()
  const folder = newDataFolder()
  removeData = folder.remove
  const [token = ''] = await pairDevices(folder.data, ['kiosk'])
  hub = await serveFolder(folder.data)
  kiosk = (await openScreen(browser, 'kiosk', `${hub.url}/kiosk#token=${token}`)).page
  await onScreen(kiosk, 'home').waitFor()
})
afterAll(async () => {
  await browser.close()
  await hub.child.stop()
  removeData()
})

/** A walk over the screens that need nothing but an office; `look` sees each when it takes touches. */
async function walk(look: (name: string) => Promise<void>): Promise<void> {
  const at = async (name: string) => {
    await onScreen(kiosk, name).waitFor()
    await kiosk.locator('[data-screen]:not([data-settling])').first().waitFor()
    await look(name)
  }
  await at('home')
  await touch(kiosk, 'Lấy số')
  await at('choose')
  await touch(kiosk, 'Sao y, chứng thực')
  await at('before')
  await touch(kiosk, 'Quay lại')
  await touch(kiosk, 'Về đầu')
  await touch(kiosk, 'Tra cứu thủ tục')
  await kiosk.getByRole('textbox').fill('khai sinh')
  await kiosk.getByRole('button', { name: 'Đăng ký khai sinh', exact: true }).waitFor()
  await at('search')
  await touch(kiosk, 'Đăng ký khai sinh')
  await at('procedure')
  await touch(kiosk, 'Về đầu')
  await touch(kiosk, 'Tra cứu hồ sơ')
  await at('lookup')
  await kiosk.getByRole('textbox').fill('000.00.01.H26-000000-0000')
  await touch(kiosk, 'Xem hồ sơ')
  await at('not-found')
  await touch(kiosk, 'Về đầu')
  await touch(kiosk, 'Đánh giá')
  await at('rate-code')
  await touch(kiosk, 'Về đầu')
  await onScreen(kiosk, 'home').waitFor()
}

async function faultsOfWalk(rules: typeof glassRules): Promise<Record<string, readonly string[]>> {
  const faults: Record<string, readonly string[]> = {}
  await walk(async (name) => {
    const found = await kiosk.evaluate(glassFaults, rules)
    if (found.length > 0) faults[name] = found
  })
  return faults
}

test('[K24] targets, gaps and capitals have their size on the glass', async () => {
  expect(await faultsOfWalk(glassRules)).toEqual({})
})

test('[K24] with large text, and within reach from a wheelchair', async () => {
  await touch(kiosk, 'Chữ to')
  expect(await faultsOfWalk(largeGlassRules)).toEqual({})
  await touch(kiosk, 'Chữ to')
  await touch(kiosk, 'Hạ thấp')
  const tops: Record<string, number> = {}
  await walk(async (name) => {
    expect(await kiosk.evaluate(glassFaults, glassRules), name).toEqual([])
    tops[name] = await kiosk.evaluate(() =>
      Math.min(
        ...[...document.querySelectorAll('button, input:not(.spoken-only)')].map(
          (key) => key.getBoundingClientRect().top,
        ),
      ),
    )
  })
  for (const [name, top] of Object.entries(tops)) expect(top, name).toBeGreaterThanOrEqual(0.4 * 1920)
  await touch(kiosk, 'Nâng lên')
})

test('[K25] axe finds no fault, also in high contrast', async () => {
  const faults: string[] = []
  const lookAt = (names: readonly string[]) => async (name: string) => {
    if (!names.includes(name)) return
    for (const fault of await accessibilityFaults(kiosk)) faults.push(`${name}: ${fault}`)
  }
  await walk(lookAt(['home', 'choose', 'before', 'search', 'procedure', 'lookup']))
  await touch(kiosk, 'Nền đen')
  await walk(lookAt(['before', 'procedure']))
  await touch(kiosk, 'Nền đen')
  expect(faults).toEqual([])
})
